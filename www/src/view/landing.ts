import type { App } from "../app";
import type { AppState } from "../state";
import { h, type View } from "./dom";
import { icon, type IconName } from "./icons";
import { picture } from "./picture";

/** The first page: one sentence, one button. */
export function landing(app: App): View<AppState> {
  const start = h("button", { class: "primary", "data-testid": "start-call", click: () => void app.start() });
  start.append(icon("camera"), "Start a call");
  const element = h(
    "main",
    { class: "page", tabindex: "-1" },
    h(
      "div",
      { class: "page-words" },
      h("h1", {}, "A call from browser to browser, with nobody in between."),
      h("p", { class: "lead" }, "Video, chat and files go straight to the other side. No account, nothing to install."),
      h("div", { class: "page-actions" }, start, h("span", { class: "hint" }, "You get a link to send on.")),
      h(
        "ul",
        { class: "facts" },
        fact("camera", "See each other", "and share your screen"),
        fact("chat", "Write", "while you talk"),
        fact("clip", "Send files", "up to 1 GB, checked on arrival"),
      ),
    ),
    picture(),
  );
  return {
    element,
    update: ({ blocked, busy }) => {
      start.disabled = blocked || busy;
    },
  };
}

function fact(name: IconName, title: string, rest: string): HTMLElement {
  return h("li", {}, icon(name), h("span", {}, h("strong", {}, title), ` ${rest}`));
}
