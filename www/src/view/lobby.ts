import type { App } from "../app";
import type { AppState } from "../state";
import { h, setText, type View } from "./dom";
import { icon } from "./icons";

/** The page before a call, for whoever opened a link; and after it, for whoever left. */
export function lobby(app: App): View<AppState> {
  const title = h("h1");
  const lead = h("p", { class: "lead" });
  const label = h("span");
  const join = h("button", { class: "primary", "data-testid": "join-call", click: () => void app.join() });
  join.append(icon("camera"), label);
  const fresh = h("a", { class: "quiet-link", href: location.pathname }, "Start a call of your own");
  const element = h(
    "main",
    { class: "page page-narrow", tabindex: "-1" },
    h("div", { class: "page-words" }, title, lead, h("div", { class: "page-actions" }, join, fresh)),
  );
  return {
    element,
    update: ({ screen, blocked, busy }) => {
      const ended = screen === "ended";
      setText(title, ended ? "You left the call." : "You are invited to a call.");
      setText(
        lead,
        ended
          ? "Your camera and microphone are off. The link stays good: you can come back."
          : "Your browser will ask for camera and microphone. You can also join without them, and only listen and write.",
      );
      setText(label, ended ? "Join again" : "Join");
      join.disabled = blocked || busy;
    },
  };
}
