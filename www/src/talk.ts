import type { DataChannel, PeerConnection } from "rtcweb";

import { parseWords } from "./chat";
import type { Sending } from "./state";

export interface TalkEvents {
  opened(): void;
  closed(): void;
  heard(text: string, id: string): void;
  /** What the other side sends, and which page it is. */
  told(sending: Sending, page: string): void;
  /** A message that is not of our protocol. */
  nonsense(): void;
}

/** The chat channel to one other person: what people write, and what the two pages say of themselves. */
export class Talk {
  readonly #channel: DataChannel;
  readonly #page: string;
  #told = "";

  /** A channel that both sides make with the same id needs no announcement: neither has to wait for the other. */
  constructor(connection: PeerConnection, page: string, events: TalkEvents) {
    this.#page = page;
    this.#channel = connection.createDataChannel("chat", { negotiated: true, id: 0 });
    this.#channel.on("open", () => events.opened());
    this.#channel.on("close", () => events.closed());
    this.#channel.on("message", (data) => {
      const words = parseWords(data);
      if (words === null) events.nonsense();
      else if ("text" in words) events.heard(words.text, words.id);
      else events.told(words.sending, words.page);
    });
  }

  get state(): RTCDataChannelState {
    return this.#channel.readyState;
  }

  /** Resolves when the words are on their way. */
  say(text: string, id: string): Promise<void> {
    return this.#channel.send(JSON.stringify({ text, id }));
  }

  /**
   * The other side cannot see that a camera is off: a track without pictures shows its last one, and not every
   * browser says that it fell silent. So each side says what it sends.
   */
  tell({ mic, camera, screen }: Sending): void {
    const message = JSON.stringify({ sending: { mic, camera, screen }, page: this.#page });
    if (this.state !== "open" || message === this.#told) return;
    this.#told = message;
    // A channel that closes meanwhile is told of by its own event.
    this.#channel.send(message).catch(() => {});
  }
}
