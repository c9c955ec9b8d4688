import { sha256, type Header } from "./wire";
import type { Ledger } from "./ledger";

/** Received bytes are handed to the browser in blobs of this size, which it may keep on disk. */
const BATCH = 8 * 1024 * 1024;

class Incoming {
  readonly header: Header;
  readonly key: string;
  received = 0;
  #blobs: Blob[] = [];
  #chunks: ArrayBuffer[] = [];
  #loose = 0;

  constructor(header: Header, key: string) {
    this.header = header;
    this.key = key;
  }

  push(chunk: ArrayBuffer): void {
    this.received += chunk.byteLength;
    this.#loose += chunk.byteLength;
    this.#chunks.push(chunk);
    if (this.#loose < BATCH) return;
    this.#blobs.push(new Blob(this.#chunks));
    this.#chunks = [];
    this.#loose = 0;
  }

  /**
   * A blob's address belongs to this page: a received HTML file opened there could act as this page. Without
   * its own type it can only be saved.
   */
  finish(): Blob {
    return new Blob([...this.#blobs, ...this.#chunks], { type: "application/octet-stream" });
  }
}

export interface InboxReplies {
  receipt(id: string, ok: boolean): void;
  refuse(id: string): void;
}

/** Receives files from one other person. Each method that takes a message says whether it made sense. */
export class Inbox {
  readonly #ledger: Ledger;
  readonly #replies: InboxReplies;
  #current: Incoming | null = null;
  /** A file that was refused: what was on its way is passed over. */
  #refused: string | null = null;

  constructor(ledger: Ledger, replies: InboxReplies) {
    this.#ledger = ledger;
    this.#replies = replies;
  }

  header(header: Header): boolean {
    if (this.#current !== null) return false;
    this.#refused = null;
    const key = this.#ledger.add("in", header.name, header.size);
    this.#ledger.patch(key, { state: "active" });
    this.#current = new Incoming(header, key);
    return true;
  }

  bytes(chunk: ArrayBuffer): boolean {
    if (this.#current === null) return this.#refused !== null;
    this.#current.push(chunk);
    if (this.#current.received <= this.#current.header.size) {
      this.#ledger.progress(this.#current.key, this.#current.received);
      return true;
    }
    this.#drop(this.#current, "failed", "More arrived than announced");
    return false;
  }

  end(id: string, hash: string): boolean {
    const incoming = this.#current;
    if (incoming?.header.id !== id) return this.#refused === id;
    this.#current = null;
    void this.#verify(incoming, hash);
    return true;
  }

  cancelled(id: string): boolean {
    const incoming = this.#current;
    if (incoming?.header.id !== id) return true;
    this.#current = null;
    this.#ledger.patch(incoming.key, { state: "cancelled", reason: "Cancelled by the other side" });
    return true;
  }

  /** Whether the file was being received here. */
  cancel(key: string): boolean {
    if (this.#current?.key !== key) return false;
    this.#drop(this.#current, "cancelled", null);
    return true;
  }

  /** The connection is gone. */
  fail(): void {
    if (this.#current === null) return;
    this.#ledger.patch(this.#current.key, { state: "failed", reason: "Connection lost" });
    this.#current = null;
  }

  #drop({ key, header }: Incoming, state: "failed" | "cancelled", reason: string | null): void {
    this.#current = null;
    this.#refused = header.id;
    this.#ledger.patch(key, { state, reason });
    this.#replies.refuse(header.id);
  }

  async #verify(incoming: Incoming, hash: string): Promise<void> {
    const { key, header, received } = incoming;
    const blob = incoming.finish();
    // Reading a large blob back can fail for want of memory; then nothing is known about its content.
    const found = await sha256(blob).catch(() => null);
    const ok = received === header.size && found === hash;
    if (ok) this.#ledger.patch(key, { state: "done", moved: received, sha256: found, url: URL.createObjectURL(blob) });
    else this.#ledger.patch(key, { state: "failed", reason: "Arrived damaged" });
    this.#replies.receipt(header.id, ok);
  }
}
