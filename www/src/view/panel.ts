import type { App } from "../app";
import type { AppState } from "../state";
import { chatLog } from "./chat-log";
import { composer } from "./composer";
import { deviceNote } from "./device-note";
import { h, type View } from "./dom";
import { transfers } from "./transfers";

/** Chat and files. */
export function panel(app: App): View<AppState> & { focus(): void } {
  const note = deviceNote(app);
  const log = chatLog();
  const files = transfers(app);
  const write = composer(app);
  const element = h("aside", { class: "panel", id: "panel", "aria-label": "Chat and files" });
  element.append(note.element, log.element, files.element, write.element);
  return {
    element,
    focus: write.focus,
    update: (state) => {
      for (const view of [note, log, files]) view.update(state);
    },
  };
}
