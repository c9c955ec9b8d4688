import { asObject, parseObject } from "../chat";

// The protocol of the files channel. A file is a header, then its bytes in binary messages, then an end with
// their SHA-256; the receiver answers with a receipt. Files of one direction follow each other, so bytes
// belong to the last header. Both directions share the channel.

export const CHUNK = 64 * 1024;

/** SHA-256 in a page needs the whole file in memory; more than this is not safe to ask of a phone. */
export const LARGEST = 1024 ** 3;

export interface Header {
  id: string;
  name: string;
  size: number;
  type: string;
}

export type Control =
  | { header: Header }
  | { end: { id: string; sha256: string } }
  /** The sender stops in the middle. */
  | { cancel: { id: string } }
  /** The receiver wants no more of it. */
  | { refuse: { id: string } }
  | { receipt: { id: string; ok: boolean } };

export function parseControl(data: string): Control | null {
  const message = parseObject(data);
  if (message === null) return null;
  const [kind = ""] = Object.keys(message);
  const body = asObject(message[kind]);
  if (body === null || !isShort(body["id"])) return null;
  const { id, name, size, type, sha256, ok } = body;
  switch (kind) {
    case "header":
      return isShort(name) && isSize(size) && isShort(type) ? { header: { id, name, size, type } } : null;
    case "end":
      return typeof sha256 === "string" && /^[0-9a-f]{64}$/.test(sha256) ? { end: { id, sha256 } } : null;
    case "cancel":
      return { cancel: { id } };
    case "refuse":
      return { refuse: { id } };
    case "receipt":
      return typeof ok === "boolean" ? { receipt: { id, ok } } : null;
    default:
      return null;
  }
}

const isShort = (value: unknown): value is string => typeof value === "string" && value.length <= 255;

const isSize = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST;

export async function sha256(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
