import type { RemotePeer, Room, RtcwebError } from "rtcweb";

import { announceRetry, enter } from "./entrance";
import type { Files } from "./files/files";
import type { LocalMedia } from "./media";
import { PeerLink, type Farewell } from "./peer-link";
import type { Store } from "./store";
import { explain, guestName } from "./words";

interface Guest {
  readonly link: PeerLink;
  readonly number: number;
}

export interface CallParts {
  readonly room: string;
  readonly store: Store;
  readonly media: LocalMedia;
  readonly files: Files;
  readonly iceServers: RTCIceServer[];
  heard(text: string, id: string, name: string | null): void;
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

  /**
   * Enters the room, for the first time or again.
   *
   * @throws the code of the refusal.
   */
  async join(): Promise<void> {
    const { room: name, store } = this.#parts;
    store.change({ entry: "opening" });
    const room = await enter(name, store, this.#leaving.signal);
    this.#room = room;
    room.on("peer", (peer) => this.#welcome(peer));
    room.on("reconnecting", ({ delay }) => announceRetry(store, "unreachable", delay, () => room.reconnect()));
    room.on("reconnected", () => store.dismiss("unreachable"));
    let last = "unknown";
    room.on("error", ({ code }) => {
      last = code;
      this.#inform(code, explain("server", code));
    });
    room.on("close", () => this.#refused(last));
    store.change({ entry: "open" });
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
    for (const { link } of this.#guests.values()) link.close();
    this.#room?.leave();
  }

  /** The server keeps this page out of the room. Whoever is connected stays, and so does what was received. */
  #refused(code: string): void {
    if (this.#leaving.signal.aborted) return;
    const { store } = this.#parts;
    store.dismiss("unreachable");
    store.change({ entry: "refused" });
    const again = () => {
      store.dismiss(code);
      this.join().catch((next: string) => this.#refused(next));
    };
    const action = { label: "Join again", run: again };
    store.notify({ code, text: explain("stay", code), tone: "info", closable: false, action });
  }

  #welcome(peer: RemotePeer): void {
    // After joining again, whoever was connected all along is met anew.
    this.#part(this.#guests.get(peer.id));
    this.#parts.store.dismiss("peer-left", "peer-lost");
    const { media, files, iceServers } = this.#parts;
    const number = this.#freeNumber();
    const link = new PeerLink(peer, media, iceServers, {
      changed: () => this.#publish(),
      heard: (text, id) => this.#parts.heard(text, id, this.#guests.size > 1 ? guestName(number) : null),
      ready: (channel) => files.attach(link.id, channel),
      fault: (error) => this.#fault(error),
      closed: (reason) => this.#closed(guest, reason),
    });
    const guest: Guest = { link, number };
    this.#guests.set(peer.id, guest);
    this.#publish();
  }

  #closed(guest: Guest, reason: Farewell): void {
    if (this.#guests.get(guest.link.id) !== guest) return;
    this.#part(guest);
    this.#publish();
    const name = this.#guests.size > 0 ? guestName(guest.number) : "The other person";
    const [code, verb] = reason === "remote-lost" ? ["peer-lost", "was lost"] : ["peer-left", "left"];
    const after = this.#parts.store.state.entry === "refused" ? "" : " They can come back with the same link.";
    this.#inform(code, `${name} ${verb}.${after}`);
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
    if (!this.#leaving.signal.aborted) this.#parts.store.inform(code, text);
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
      const { id, state, reachable, sending, stream } = link;
      return { id, number, state, reachable, sending, stream };
    });
    this.#parts.store.change({ peers });
  }
}
