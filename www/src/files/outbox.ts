import type { DataChannel } from "rtcweb";

import { CHUNK, sha256, type Control } from "./wire";
import type { Ledger } from "./ledger";

/** How much of a file is read at a time. */
const SLICE = 16 * CHUNK;

/** A file on its way out. */
export interface Parcel {
  readonly key: string;
  readonly file: File;
}

interface Sending {
  readonly parcel: Parcel;
  readonly id: string;
  readonly stop: AbortController;
}

/** Sends files to one other person, one after the other. */
export class Outbox {
  readonly #channel: DataChannel;
  readonly #ledger: Ledger;
  readonly #queue: Parcel[] = [];
  /** What is being sent, and what waits for its receipt. */
  readonly #open = new Map<string, Sending>();
  #running = false;

  constructor(channel: DataChannel, ledger: Ledger) {
    this.#channel = channel;
    this.#ledger = ledger;
  }

  add(parcel: Parcel): void {
    this.#queue.push(parcel);
    void this.#run();
  }

  /** Whether the parcel was here. */
  cancel(key: string): boolean {
    const waiting = this.#queue.findIndex((parcel) => parcel.key === key);
    if (waiting >= 0) this.#queue.splice(waiting, 1);
    else if (!this.#stop((sending) => sending.parcel.key === key)) return false;
    this.#ledger.patch(key, { state: "cancelled" });
    return true;
  }

  /** The other side wants no more of this file. */
  refused(id: string): void {
    const key = this.#open.get(id)?.parcel.key;
    if (key === undefined) return;
    this.#stop((sending) => sending.id === id);
    this.#ledger.patch(key, { state: "cancelled", reason: "Cancelled by the other side" });
  }

  receipt(id: string, ok: boolean): void {
    const sending = this.#open.get(id);
    if (sending === undefined) return;
    this.#open.delete(id);
    const { key, file } = sending.parcel;
    if (ok) this.#ledger.patch(key, { state: "done", moved: file.size });
    else this.#ledger.patch(key, { state: "failed", sha256: null, reason: "Arrived damaged" });
  }

  /** The connection is gone. */
  fail(): void {
    const parcels = [...this.#queue.splice(0), ...Array.from(this.#open.values(), ({ parcel }) => parcel)];
    this.#stop(() => true);
    for (const { key } of parcels) this.#ledger.patch(key, { state: "failed", reason: "Connection lost" });
  }

  #stop(which: (sending: Sending) => boolean): boolean {
    const found = [...this.#open.values()].filter(which);
    for (const sending of found) {
      this.#open.delete(sending.id);
      sending.stop.abort();
    }
    return found.length > 0;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let parcel = this.#queue.shift(); parcel !== undefined; parcel = this.#queue.shift()) {
      const sending: Sending = { parcel, id: crypto.randomUUID(), stop: new AbortController() };
      this.#open.set(sending.id, sending);
      this.#ledger.patch(parcel.key, { state: "active", moved: 0 });
      try {
        await this.#send(sending);
      } catch {
        await this.#broken(sending);
      }
    }
    this.#running = false;
  }

  async #send({ parcel: { key, file }, id, stop }: Sending): Promise<void> {
    const { signal } = stop;
    const { name, size, type } = file;
    await this.#tell({ header: { id, name, size, type } });
    for (let start = 0; start < size; start += SLICE) {
      const slice = await file.slice(start, start + SLICE).arrayBuffer();
      for (let at = 0; at < slice.byteLength; at += CHUNK) {
        const chunk = new Uint8Array(slice, at, Math.min(CHUNK, slice.byteLength - at));
        await this.#channel.send(chunk, { signal });
        this.#ledger.progress(key, Math.max(0, start + at + chunk.length - this.#channel.bufferedAmount));
      }
    }
    const hash = await sha256(file);
    signal.throwIfAborted();
    this.#ledger.patch(key, { sha256: hash });
    await this.#tell({ end: { id, sha256: hash } });
  }

  /** Cancelled here or there, or the file can no longer be read, or the channel has closed. */
  async #broken({ parcel, id }: Sending): Promise<void> {
    if (this.#open.delete(id)) this.#ledger.patch(parcel.key, { state: "failed", reason: "Could not be read" });
    if (this.#channel.readyState === "open") await this.#tell({ cancel: { id } }).catch(() => this.fail());
  }

  #tell(control: Control): Promise<void> {
    return this.#channel.send(JSON.stringify(control));
  }
}
