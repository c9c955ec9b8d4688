import type { App } from "../app";
import { LONGEST } from "../chat";
import { h } from "./dom";
import { icon } from "./icons";

/** Where one writes, and chooses files. */
export function composer(app: App): { element: HTMLElement; focus(): void } {
  const input = h("textarea", {
    "data-testid": "chat-input",
    "aria-label": "Message",
    placeholder: "Write a message",
    rows: "1",
    maxlength: String(LONGEST),
    enterkeyhint: "send",
  });
  const files = h("input", { "data-testid": "file-input", type: "file", multiple: true, class: "unseen", "aria-label": "Send files" });
  files.addEventListener("change", () => {
    app.sendFiles(files.files ?? []);
    // Choosing the same file again must be a change again.
    files.value = "";
  });
  const attach = h("label", { class: "icon-button", title: "Send files" }, files, icon("clip"));
  const send = h("button", { class: "icon-button accent", "data-testid": "chat-send", "aria-label": "Send" }, icon("send"));
  const form = h("form", { class: "composer" }, attach, input, send);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text !== "" && app.say(text)) input.value = "";
    input.focus();
  });
  input.addEventListener("keydown", (event) => {
    // While letters are being composed into one, Enter belongs to the input method.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  return { element: form, focus: () => input.focus() };
}
