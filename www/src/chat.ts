import type { Sending } from "./state";

/** The longest message, in UTF-16 units: even when every one takes three bytes, every browser can send it. */
export const LONGEST = 4000;

/** What two pages tell each other on the chat channel. */
export type Words = { text: string; id: string } | { sending: Sending; page: string };

/** Reads a message of the chat channel; null where it is none. */
export function parseWords(data: string | ArrayBuffer): Words | null {
  const value = parseObject(data);
  if (value === null) return null;
  if (typeof value["text"] === "string") {
    const { text, id } = value;
    return text.length > 0 && text.length <= LONGEST && isShort(id) ? { text, id } : null;
  }
  const sending = asObject(value["sending"]);
  const page = value["page"];
  if (sending === null || !isShort(page)) return null;
  const { mic, camera, screen } = sending;
  if (typeof mic !== "boolean" || typeof camera !== "boolean" || typeof screen !== "boolean") return null;
  return { sending: { mic, camera, screen }, page };
}

const isShort = (value: unknown): value is string => typeof value === "string" && value.length <= 64;

/** The JSON object in a message of the other side; null where there is none. */
export function parseObject(data: string | ArrayBuffer): Record<string, unknown> | null {
  if (typeof data !== "string") return null;
  try {
    return asObject(JSON.parse(data));
  } catch {
    return null;
  }
}

export function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
