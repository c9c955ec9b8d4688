import type { RemotePeer, Room, RtcwebError } from "rtcweb";

import { announceRetry, enter } from "./entrance";
import type { Files } from "./files/files";
import type { LocalMedia } from "./media";
import { PeerLink } from "./peer-link";
import type { Store } from "./store";
import { explain, guestName } from "./words";

interface Guest {
  readonly link: PeerLink;
  readonly number: number;
  /** The server lost sight of them. The connection may still stand; if it breaks too, their session closes. */
  lost: boolean;
}

export interface CallParts {
  readonly store: Store;
  readonly media: LocalMedia;
  readonly files: Files;
  readonly iceServers: RTCIceServer[];
  heard(text: string, id: string, name: string | null): void;
  /** The server ended the stay, as when the room was full after it came back. */
  ended(code: string): void;
}

/** One stay in one room. */
export class Call {
  readonly #parts: CallParts;
  readonly #guests = new Map<string, Guest>();
  readonly #leaving = new AbortController();
  #room: Room | null = null;

  constructor(parts: CallParts) {
    this.#parts = parts;
  }

  /** @throws the code of the refusal. */
  async join(name: string): Promise<void> {
    const { store } = this.#parts;
    const room = await enter(name, store, this.#leaving.signal);
    this.#room = room;
    room.on("peer", (peer) => this.#welcome(peer));
    room.on("peerleft", ({ id, reason }) => this.#parted(id, reason));
    room.on("reconnecting", ({ delay }) => announceRetry(store, "unreachable", delay));
    room.on("reconnected", () => store.dismiss("unreachable"));
    let last = "unknown";
    room.on("error", ({ code }) => {
      last = code;
      this.#inform(code, explain("server", code));
    });
    room.on("close", () => {
      if (!this.#leaving.signal.aborted) this.#parts.ended(last);
    });
    store.change({ joined: true });
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

  leave(): void {
    this.#leaving.abort();
    for (const { link } of [...this.#guests.values()]) link.close();
    this.#room?.leave();
  }

  #welcome(peer: RemotePeer): void {
    this.#guests.get(peer.id)?.link.close();
    this.#parts.store.dismiss("peer-left", "peer-lost");
    const { media, files, iceServers } = this.#parts;
    const number = this.#freeNumber();
    const link = new PeerLink(peer, media, iceServers, {
      changed: () => this.#publish(),
      heard: (text, id) => this.#parts.heard(text, id, this.#guests.size > 1 ? guestName(number) : null),
      ready: (channel) => files.attach(link.id, channel),
      fault: (error) => this.#fault(error),
      closed: () => this.#closed(guest),
    });
    const guest: Guest = { link, number, lost: false };
    this.#guests.set(peer.id, guest);
    this.#publish();
  }

  #parted(id: string, reason: "left" | "lost"): void {
    const guest = this.#guests.get(id);
    if (guest === undefined) return;
    guest.lost = reason === "lost";
    if (!guest.lost) guest.link.close();
  }

  #closed(guest: Guest): void {
    this.#parts.files.detach(guest.link.id);
    this.#guests.delete(guest.link.id);
    this.#publish();
    if (this.#leaving.signal.aborted) return;
    const name = this.#guests.size > 0 ? guestName(guest.number) : "The other person";
    if (guest.lost) this.#inform("peer-lost", `${name} was lost. They can come back with the same link.`);
    else this.#inform("peer-left", `${name} left. They can come back with the same link.`);
  }

  #fault(error: RtcwebError | null): void {
    const code = error?.code ?? "invalid-data";
    this.#inform(code, explain("peer", code));
  }

  #inform(code: string, text: string): void {
    if (this.#leaving.signal.aborted) return;
    this.#parts.store.notify({ code, text, tone: "info", closable: true });
  }

  #freeNumber(): number {
    const taken = new Set(Array.from(this.#guests.values(), ({ number }) => number));
    let number = 1;
    while (taken.has(number)) number += 1;
    return number;
  }

  #publish(): void {
    if (this.#leaving.signal.aborted) return;
    const peers = Array.from(this.#guests.values(), ({ link, number }) => {
      const { id, state, sending, stream } = link;
      return { id, number, state, sending, stream };
    });
    this.#parts.store.change({ peers });
  }
}
