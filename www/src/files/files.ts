import type { DataChannel } from "rtcweb";

import { Inbox } from "./inbox";
import type { Ledger } from "./ledger";
import { Outbox, type Parcel } from "./outbox";
import { LARGEST, parseControl, type Control } from "./wire";

interface Post {
  readonly peer: string;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
}

/** All files of the call: what goes to whom, and what comes from whom. */
export class Files {
  readonly #ledger: Ledger;
  readonly #fault: () => void;
  readonly #posts = new Map<string, Post>();
  /** Files that wait for somebody to come. */
  #unaddressed: Parcel[] = [];
  /** The file of every outgoing transfer, and whom it was for. */
  readonly #sources = new Map<string, { parcel: Parcel; peer: string | null }>();

  constructor(ledger: Ledger, fault: () => void) {
    this.#ledger = ledger;
    this.#fault = fault;
  }

  /** Call when the channel is open. */
  attach(peer: string, channel: DataChannel): void {
    const closed = () => {
      if (this.#posts.get(peer) === post) this.detach(peer);
    };
    const tell = (control: Control) => void channel.send(JSON.stringify(control)).catch(closed);
    const inbox = new Inbox(this.#ledger, {
      receipt: (id, ok) => tell({ receipt: { id, ok } }),
      refuse: (id) => tell({ refuse: { id } }),
    });
    const post: Post = { peer, inbox, outbox: new Outbox(channel, this.#ledger) };
    this.#posts.set(peer, post);
    channel.on("message", (data) => {
      if (this.#posts.get(peer) === post && !this.#read(post, data)) this.#fault();
    });
    channel.on("close", closed);
    for (const parcel of this.#unaddressed.splice(0)) this.#post(parcel, post);
  }

  /** Call when the person is gone. */
  detach(peer: string): void {
    const post = this.#posts.get(peer);
    this.#posts.delete(peer);
    post?.inbox.fail();
    post?.outbox.fail();
  }

  /** Sends files to everybody here, or to the first one who comes. Names those that are too large. */
  send(files: Iterable<File>): string[] {
    const refused: string[] = [];
    for (const file of files) {
      if (file.size > LARGEST) refused.push(file.name);
      else if (this.#posts.size === 0) this.#post(this.#parcel(file), null);
      else for (const post of this.#posts.values()) this.#post(this.#parcel(file), post);
    }
    return refused;
  }

  /** Sends a file again: to the same person, or to another one where they are gone. */
  retry(key: string): void {
    const source = this.#sources.get(key);
    if (source === undefined) return;
    const [anybody = null] = this.#posts.values();
    const post = (source.peer === null ? undefined : this.#posts.get(source.peer)) ?? anybody;
    this.#ledger.patch(key, { state: "waiting", moved: 0, reason: null, sha256: null });
    this.#post(source.parcel, post);
  }

  cancel(key: string): void {
    if (this.#unaddressed.some((parcel) => parcel.key === key)) {
      this.#unaddressed = this.#unaddressed.filter((parcel) => parcel.key !== key);
      this.#ledger.patch(key, { state: "cancelled" });
    }
    for (const { inbox, outbox } of this.#posts.values()) {
      if (inbox.cancel(key) || outbox.cancel(key)) return;
    }
  }

  remove(key: string): void {
    this.#sources.delete(key);
    this.#ledger.remove(key);
  }

  clear(): void {
    this.#unaddressed = [];
    this.#sources.clear();
    this.#ledger.clear();
  }

  #parcel(file: File): Parcel {
    return { key: this.#ledger.add("out", file.name, file.size), file };
  }

  #post(parcel: Parcel, post: Post | null): void {
    this.#sources.set(parcel.key, { parcel, peer: post?.peer ?? null });
    if (post === null) this.#unaddressed.push(parcel);
    else post.outbox.add(parcel);
  }

  #read({ inbox, outbox }: Post, data: string | ArrayBuffer): boolean {
    if (typeof data !== "string") return inbox.bytes(data);
    const control = parseControl(data);
    if (control === null) return false;
    if ("header" in control) return inbox.header(control.header);
    if ("end" in control) return inbox.end(control.end.id, control.end.sha256);
    if ("cancel" in control) return inbox.cancelled(control.cancel.id);
    if ("refuse" in control) outbox.refused(control.refuse.id);
    else outbox.receipt(control.receipt.id, control.receipt.ok);
    return true;
  }
}
