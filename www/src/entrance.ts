import { Room, isRtcwebError } from "rtcweb";

import { signalAddress } from "./room-link";
import type { Store } from "./store";
import { explain } from "./words";

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15_000;

/** Errors that pass by themselves: joining is tried again. */
const PASSING = ["rate-limited", "server-full", "unreachable"];

/**
 * Enters a room, trying until it works.
 *
 * @throws the code of the refusal where trying again is pointless, or `"abort"`.
 */
export async function enter(name: string, store: Store, signal: AbortSignal): Promise<Room> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      const room = await Room.join({ url: signalAddress(), room: name, signal });
      store.dismiss(...PASSING);
      // Leaving may come too late to stop the joining.
      if (signal.aborted) room.leave();
      signal.throwIfAborted();
      return room;
    } catch (error) {
      const code = isRtcwebError(error) ? error.code : "unknown";
      if (signal.aborted || !PASSING.includes(code)) throw signal.aborted ? "abort" : code;
      store.dismiss(...PASSING);
      await new Promise<void>((resolve) => {
        announceRetry(store, code, pause, resolve);
        setTimeout(resolve, pause);
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
    }
  }
}

/** Says why the room is out of reach, and when the next try comes; the person may hurry it. */
export function announceRetry(store: Store, code: string, delay: number, now: () => void): void {
  const say = (retryAt: number) => {
    const action = { label: "Try now", run: hurry };
    store.notify({ code, text: explain("server", code), tone: "info", closable: false, retryAt, action });
  };
  const hurry = () => {
    say(Date.now());
    now();
  };
  say(Date.now() + delay);
}
