import type { RemotePeer, RtcwebError } from "rtcweb";

import type { Files } from "./files/files";
import type { LocalMedia } from "./media";
import { PeerLink, type Farewell } from "./peer-link";
import type { Store } from "./store";
import { explain, guestName } from "./words";

interface Guest {
  readonly link: PeerLink;
  readonly number: number;
  /** Which page this is, as soon as it has said so. */
  page: string | null;
}

export interface GuestParts {
  readonly store: Store;
  readonly media: LocalMedia;
  readonly files: Files;
  readonly iceServers: RTCIceServer[];
  heard(text: string, id: string, name: string | null): void;
  /** Somebody is gone. */
  parted(): void;
}

/** Everybody else in the call. */
export class Guests {
  readonly #parts: GuestParts;
  readonly #guests = new Map<string, Guest>();
  /** By this others know this page again when it joins anew: the room then gives it another id. */
  readonly #page = crypto.randomUUID();
  /** The page that was told of last as lost. */
  #lost: string | null = null;
  #over = false;

  constructor(parts: GuestParts) {
    this.#parts = parts;
  }

  get none(): boolean {
    return this.#guests.size === 0;
  }

  welcome(peer: RemotePeer): void {
    this.#part(this.#guests.get(peer.id));
    this.#parts.store.dismiss("peer-left", "peer-lost");
    const { files, heard } = this.#parts;
    const number = this.#freeNumber();
    const link = new PeerLink(peer, { ...this.#parts, page: this.#page }, {
      changed: () => this.#publish(),
      heard: (text, id) => heard(text, id, this.#guests.size > 1 ? guestName(number) : null),
      known: (page) => this.#recognise(guest, page),
      ready: (channel) => files.attach(link.id, channel),
      fault: (error) => this.#fault(error),
      closed: (reason) => this.#closed(guest, reason),
    });
    const guest: Guest = { link, number, page: null };
    this.#guests.set(peer.id, guest);
    this.#publish();
  }

  /** Sends a message to everybody; whether there was anybody. */
  say(text: string, id: string): boolean {
    const links = Array.from(this.#guests.values(), ({ link }) => link).filter((link) => link.listening);
    for (const link of links) {
      link.say(text, id).catch(() => this.#inform("not-sent", "Your last message did not arrive everywhere."));
    }
    return links.length > 0;
  }

  mediaChanged(): void {
    for (const { link } of this.#guests.values()) link.mediaChanged();
  }

  close(): void {
    this.#over = true;
    for (const { link } of this.#guests.values()) link.close();
  }

  /**
   * Whoever has joined again, here or there, is met anew while the old connection still stands. The server knows
   * nothing of that one any more: nobody can claim to be somebody whom it still knows.
   */
  #recognise(guest: Guest, page: string): void {
    if (guest.page !== null) return;
    guest.page = page;
    const everybody = [...this.#guests.values()];
    const older = everybody.filter((other) => other !== guest && other.page === page && !other.link.reachable);
    older.forEach((other) => this.#part(other));
    if (page === this.#lost) this.#parts.store.dismiss("peer-lost");
    this.#publish();
  }

  #closed(guest: Guest, reason: Farewell): void {
    if (this.#guests.get(guest.link.id) !== guest) return;
    this.#part(guest);
    this.#publish();
    if (this.#over) return;
    if (reason === "remote-lost") this.#lost = guest.page;
    const name = this.none ? "The other person" : guestName(guest.number);
    const [code, verb] = reason === "remote-lost" ? ["peer-lost", "was lost"] : ["peer-left", "left"];
    const back = this.#parts.store.state.entry === "refused" ? "" : " They can come back with the same link.";
    this.#inform(code, `${name} ${verb}.${back}`);
    this.#parts.parted();
  }

  #part(guest: Guest | undefined): void {
    if (guest === undefined) return;
    this.#parts.files.detach(guest.link.id);
    this.#guests.delete(guest.link.id);
    guest.link.close();
  }

  #fault(error: RtcwebError | null): void {
    const code = error?.code ?? "invalid-data";
    this.#inform(code, explain("peer", code));
  }

  #inform(code: string, text: string): void {
    if (!this.#over) this.#parts.store.inform(code, text);
  }

  #freeNumber(): number {
    const taken = new Set(Array.from(this.#guests.values(), ({ number }) => number));
    let number = 1;
    while (taken.has(number)) number += 1;
    return number;
  }

  #publish(): void {
    if (this.#over) return;
    const peers = Array.from(this.#guests.values(), ({ link, number }) => {
      const { id, state, reachable, sending, stream } = link;
      return { id, number, state, reachable, sending, stream };
    });
    this.#parts.store.change({ peers });
  }
}
