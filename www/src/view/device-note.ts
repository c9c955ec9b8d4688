import type { App } from "../app";
import type { AppState } from "../state";
import { h, setAttribute, setText, type View } from "./dom";
import { icon } from "./icons";

/** Why a camera or microphone does not work, and the way to try again. */
export function deviceNote(app: App): View<AppState> {
  const reason = h("p");
  const retry = h("button", { class: "quiet", click: () => void app.media.retry() }, "Try again");
  const close = h("button", { class: "icon-button", "aria-label": "Close", click: () => app.media.dismissNote() });
  close.append(icon("close"));
  const element = h("div", { class: "device-note", "data-testid": "device-note", role: "status" }, reason, retry, close);
  return {
    element,
    update: ({ local: { note } }) => {
      element.hidden = note === null;
      setAttribute(element, "data-code", note?.code ?? null);
      setText(reason, note?.text ?? "");
    },
  };
}
