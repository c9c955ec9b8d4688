import type { AppState, ChatMessage } from "../state";
import { each, h, type View } from "./dom";

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

/** What was written. */
export function chatLog(): View<AppState> {
  const list = h("ol", { class: "chat-log", "data-testid": "chat-log", role: "log", "aria-label": "Messages", tabindex: "0" });
  const empty = h("p", { class: "chat-empty" }, "What you write goes straight to the people in this call, and is kept nowhere else.");
  const element = h("div", { class: "chat" }, empty, list);
  const messages = each<ChatMessage>(list, ({ id, from }) => from + id, message);
  let shown = 0;
  // Whoever reads further up stays there; everybody else sees the newest, also when files take some of the place.
  let atEnd = true;
  const follow = () => {
    if (atEnd) list.scrollTop = list.scrollHeight;
  };
  list.addEventListener("scroll", () => (atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 24));
  new ResizeObserver(follow).observe(list);
  return {
    element,
    update: (state) => {
      empty.hidden = state.messages.length > 0;
      if (state.messages.length === shown) return;
      shown = state.messages.length;
      messages(state.messages);
      if (state.messages.at(-1)?.from === "me") atEnd = true;
      follow();
    },
  };
}

function message({ from, name, text, at }: ChatMessage): View<ChatMessage> {
  const who = from === "me" ? "You" : (name ?? "Guest");
  const time = h("time", { datetime: new Date(at).toISOString() }, CLOCK.format(at));
  const head = h("div", { class: "chat-head" }, h("span", { class: "who" }, who), time);
  return { element: h("li", { "data-from": from }, head, h("p", { class: "text" }, text)), update: () => {} };
}
