import type { Store } from "../store";
import type { Transfer } from "../state";

/** How often progress reaches the page. */
const PACE = 100;

/** The list of transfers, and the only one who changes it. */
export class Ledger {
  readonly #store: Store;
  readonly #entries = new Map<string, Transfer>();
  #next = 0;
  #timer: number | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  add(direction: Transfer["direction"], name: string, size: number): string {
    const key = `${direction}-${this.#next++}`;
    const blank = { moved: 0, reason: null, sha256: null, url: null };
    this.#entries.set(key, { key, direction, name, size, state: "waiting", ...blank });
    this.#publish();
    return key;
  }

  get(key: string): Transfer | undefined {
    return this.#entries.get(key);
  }

  patch(key: string, patch: Partial<Transfer>): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.set(key, { ...entry, ...patch });
    this.#publish();
  }

  /** Progress comes thousands of times a second; the page need not follow each step. */
  progress(key: string, moved: number): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.set(key, { ...entry, moved });
    this.#timer ??= setTimeout(() => this.#publish(), PACE);
  }

  /** Takes a transfer off the list, and lets go of what was received with it. */
  remove(key: string): void {
    const url = this.#entries.get(key)?.url;
    if (url) URL.revokeObjectURL(url);
    this.#entries.delete(key);
    this.#publish();
  }

  clear(): void {
    for (const key of [...this.#entries.keys()]) this.remove(key);
  }

  #publish(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#store.change({ transfers: [...this.#entries.values()] });
  }
}
