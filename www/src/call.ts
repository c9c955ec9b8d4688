import type { Room } from "rtcweb";

import { announceRetry, enter } from "./entrance";
import { Guests, type GuestParts } from "./guests";
import type { Store } from "./store";
import { explain } from "./words";

/** One stay in one room. */
export class Call {
  readonly #name: string;
  readonly #store: Store;
  readonly #guests: Guests;
  readonly #leaving = new AbortController();
  #room: Room | null = null;
  /** Why the server keeps this page out of the room. */
  #refusal: string | null = null;

  constructor(room: string, parts: Omit<GuestParts, "parted">) {
    this.#name = room;
    this.#store = parts.store;
    this.#guests = new Guests({ ...parts, parted: () => this.#explain() });
  }

  /**
   * Enters the room, for the first time or again.
   *
   * @throws the code of the refusal.
   */
  async join(): Promise<void> {
    const store = this.#store;
    store.change({ entry: "opening" });
    const room = await enter(this.#name, store, this.#leaving.signal);
    this.#room = room;
    this.#refusal = null;
    room.on("peer", (peer) => this.#guests.welcome(peer));
    room.on("reconnecting", ({ delay }) => announceRetry(store, "unreachable", delay, () => room.reconnect()));
    room.on("reconnected", () => store.dismiss("unreachable"));
    let last = "unknown";
    room.on("error", ({ code }) => {
      last = code;
      if (!this.#leaving.signal.aborted) store.inform(code, explain("server", code));
    });
    room.on("close", () => this.#refused(last));
    store.change({ entry: "open" });
  }

  /** Sends a message to everybody; whether there was anybody. */
  say(text: string, id: string): boolean {
    return this.#guests.say(text, id);
  }

  mediaChanged(): void {
    this.#guests.mediaChanged();
  }

  leave(): void {
    this.#leaving.abort();
    this.#guests.close();
    this.#room?.leave();
  }

  /** The server keeps this page out. Whoever is connected stays, and so does what was received. */
  #refused(code: string): void {
    if (this.#leaving.signal.aborted) return;
    this.#refusal = code;
    this.#store.dismiss("unreachable");
    this.#store.change({ entry: "refused" });
    this.#explain();
  }

  #explain(): void {
    const code = this.#refusal;
    if (code === null) return;
    const text = explain(this.#guests.none ? "server" : "stay", code);
    const action = { label: "Join again", run: () => this.#again(code) };
    this.#store.notify({ code, text, tone: "info", closable: false, action });
  }

  #again(code: string): void {
    this.#store.dismiss(code, "peer-left", "peer-lost");
    this.join().catch((next: string) => this.#refused(next));
  }
}
