import type { App } from "../app";
import type { AppState } from "../state";
import { controls } from "./controls";
import { h, type View } from "./dom";
import { invite } from "./invite";
import { panel } from "./panel";
import { stage } from "./stage";

/** The page of a running call. */
export function callPage(app: App): View<AppState> & { focusChat(): void; toggleInvite(): void } {
  const link = invite();
  const pictures = stage(link.element);
  const side = panel(app);
  let open = true;
  let read = 0;
  const showPanel = (shown: boolean) => {
    open = shown;
    element.classList.toggle("panel-closed", !open);
    return open;
  };
  const buttons = controls(app, () => showPanel(!open));
  const keys = h("p", { class: "keys", "aria-hidden": "true" });
  for (const [key, does] of [["M", "mute"], ["V", "camera"], ["S", "share screen"], ["C", "write"]] as const) {
    keys.append(h("span", {}, h("kbd", {}, key), ` ${does}`));
  }
  const element = h("main", { class: "call", tabindex: "-1", "aria-label": "Call" });
  element.append(pictures.element, side.element, h("div", { class: "bar" }, buttons.element, keys));
  acceptDrops(element, app);
  return {
    element,
    toggleInvite: link.toggle,
    focusChat: () => {
      showPanel(true);
      side.focus();
    },
    update: (state) => {
      for (const view of [link, pictures, side, buttons]) view.update(state);
      const received = state.messages.filter(({ from }) => from === "peer").length;
      if (open || received < read) read = received;
      buttons.setUnread(received - read);
    },
  };
}

/** Files may be dropped anywhere on the call. */
function acceptDrops(element: HTMLElement, app: App): void {
  const mark = (event: DragEvent, over: boolean) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    element.classList.toggle("dropping", over);
  };
  element.addEventListener("dragover", (event) => mark(event, true));
  element.addEventListener("dragleave", (event) => mark(event, false));
  element.addEventListener("drop", (event) => {
    mark(event, false);
    app.sendFiles(event.dataTransfer?.files ?? []);
  });
}
