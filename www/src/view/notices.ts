import type { App } from "../app";
import type { AppState, Notice } from "../state";
import { each, h, setAttribute, setText, type View } from "./dom";
import { icon } from "./icons";

/** Sentences about what happened, over the page, so that nothing moves when they come and go. */
export function notices(app: App): View<AppState> {
  const element = h("div", { class: "notices", "aria-live": "polite", tabindex: "-1" });
  const list = each<Notice>(element, ({ code }) => code, (first) => notice(app, first));
  return { element, update: (state) => list(state.notices) };
}

function notice(app: App, { code, tone }: Notice): View<Notice> {
  const words = h("p");
  // A countdown in a live region would be read out every second.
  const countdown = h("span", { class: "countdown", "aria-hidden": "true" });
  const act = h("button", { class: "quiet" });
  const close = h("button", { class: "icon-button", "aria-label": "Close", click: () => app.dismiss(code) }, icon("close"));
  const element = h("div", { class: `notice ${tone}`, "data-testid": "notice" }, words, countdown, act, close);
  element.setAttribute("role", tone === "error" ? "alert" : "status");
  let current: Notice;
  act.addEventListener("click", () => current.action?.run());
  const tick = () => {
    const left = Math.max(0, Math.ceil(((current.retryAt ?? 0) - Date.now()) / 1000));
    setText(countdown, left > 0 ? `Next try in ${left} s` : "Trying…");
    if (element.isConnected) setTimeout(tick, 500);
  };
  return {
    element,
    update: (next) => {
      const first = current === undefined;
      current = next;
      setAttribute(element, "data-code", next.code);
      setText(words, next.text);
      act.hidden = next.action === undefined;
      setText(act, next.action?.label ?? "");
      close.hidden = !next.closable;
      countdown.hidden = next.retryAt === undefined;
      if (first && next.retryAt !== undefined) tick();
    },
  };
}
