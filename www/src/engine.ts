import { init, isSupported } from "rtcweb";

import type { Store } from "./store";
import { explain } from "./words";

/** Loads the engine; whether calls are possible. If not, a notice says why, and what to do. */
export async function loadEngine(store: Store, retry: () => void): Promise<boolean> {
  // An insecure page has neither devices nor the means to verify files.
  if (!isSecureContext) return block(store, "insecure-context");
  try {
    await init();
  } catch {
    store.fail("load-failed", explain("page", "load-failed"), { label: "Try again", run: retry });
    return false;
  }
  if (!isSupported()) return block(store, "unsupported");
  store.change({ ready: true });
  return true;
}

function block(store: Store, code: string): false {
  store.change({ blocked: true });
  store.fail(code, explain("page", code));
  return false;
}
