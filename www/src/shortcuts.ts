import type { App } from "./app";
import type { Store } from "./store";

/** Keys that work in a call while nobody is typing. */
export function listenForShortcuts(app: App, store: Store, focusChat: () => void): void {
  const keys: Record<string, () => void> = {
    m: () => void app.media.toggleMic(),
    v: () => void app.media.toggleCamera(),
    s: () => app.toggleScreen(),
    c: focusChat,
  };
  document.addEventListener("keydown", (event) => {
    if (store.state.screen !== "call" || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const run = keys[event.key.toLowerCase()];
    if (run === undefined) return;
    // The letter would otherwise be typed into what the shortcut focuses.
    event.preventDefault();
    run();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
