import type { ChatMessage } from "./state";

// sessionStorage lives as long as the tab and survives a reload: what is kept here brings a call back, and
// ends with the tab. It throws where the person has blocked site data; the call then simply starts anew.

const ROOM = "rtcweb.room";
const CHAT = "rtcweb.chat";
const CHAT_LIMIT = 200;

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // Blocked or full: nothing is remembered.
  }
}

/** The room this tab was in when it was reloaded. */
export const joinedRoom = (): string | null => read(ROOM);

export const rememberRoom = (room: string): void => write(ROOM, room);

export function rememberChat(messages: readonly ChatMessage[]): void {
  write(CHAT, JSON.stringify(messages.slice(-CHAT_LIMIT)));
}

export function rememberedChat(): ChatMessage[] {
  const text = read(CHAT);
  return text === null ? [] : (JSON.parse(text) as ChatMessage[]);
}

export function forgetCall(): void {
  try {
    sessionStorage.removeItem(ROOM);
    sessionStorage.removeItem(CHAT);
  } catch {
    // Blocked: nothing was remembered.
  }
}
