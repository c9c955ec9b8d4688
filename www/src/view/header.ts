import type { AppState } from "../state";
import { callState, callWords } from "../words";
import { h, setAttribute, setText, type View } from "./dom";
import { icon } from "./icons";

/** The line at the top: the name of the page, how the call stands, and the way to invite somebody. */
export function header(invite: () => void): View<AppState> {
  const brand = h("span", { class: "brand" }, icon("brand"), h("span", {}, "rtcweb"));
  const words = h("span", { class: "state-words" });
  const state = h("p", { class: "state", "data-testid": "connection-state", role: "status" }, words);
  const more = h("button", { class: "quiet", "aria-label": "Invite somebody", click: invite }, icon("invite"), h("span", {}, "Invite"));
  const element = h("header", { class: "header" }, brand, state, more);
  return {
    element,
    update: (app) => {
      const inCall = app.screen === "call";
      element.classList.toggle("in-call", inCall);
      state.hidden = !inCall && app.screen !== "ended";
      setAttribute(state, "data-state", callState(app));
      setText(words, callWords(app));
      more.hidden = !inCall || app.peers.length === 0;
    },
  };
}
