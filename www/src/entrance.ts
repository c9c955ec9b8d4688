import { Room, isRtcwebError } from "rtcweb";

import { signalAddress } from "./room-link";
import type { Store } from "./store";
import { explain } from "./words";

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15_000;

/** Errors that pass by themselves: joining is tried again. */
const PASSING = new Set(["network", "rate-limited", "server-full", "timeout", "unreachable"]);

/**
 * Enters a room, trying until it works.
 *
 * @throws the code of the refusal where trying again is pointless, or `"abort"`.
 */
export async function enter(name: string, store: Store, signal: AbortSignal): Promise<Room> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      const room = await Room.join({ url: signalAddress(), room: name, signal });
      store.dismiss("unreachable");
      return room;
    } catch (error) {
      const code = isRtcwebError(error) ? error.code : "unknown";
      if (signal.aborted || !PASSING.has(code)) throw signal.aborted ? "abort" : code;
      await new Promise<void>((resolve) => {
        announceRetry(store, pause, resolve);
        setTimeout(resolve, pause);
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
    }
  }
}

/** Says that the server is away, and when the next try comes. */
export function announceRetry(store: Store, delay: number, now?: () => void): void {
  store.notify({
    code: "unreachable",
    text: explain("server", "unreachable"),
    tone: "info",
    closable: false,
    retryAt: Date.now() + delay,
    ...(now && { action: { label: "Try now", run: now } }),
  });
}
