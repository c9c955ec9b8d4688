import { roomAddress } from "../room-link";
import type { AppState } from "../state";
import { h, setText, type View } from "./dom";
import { icon } from "./icons";

const CONFIRMED = 2500;

/** The link of the room, to be sent to somebody. It stands where their picture will be. */
export function invite(): View<AppState> & { toggle(): void } {
  let asked = false;
  const title = h("h2", { id: "invite-title" });
  const link = h("input", { class: "link", "data-testid": "room-link", readonly: true, "aria-label": "Link of this call" });
  link.addEventListener("focus", () => link.select());
  const copied = h("span", {}, "Copy link");
  const copy = h("button", { class: "primary", "data-testid": "copy-link" }, icon("copy"), copied);
  const spoken = h("span", { class: "unseen", role: "status" });
  const share = h("button", { class: "quiet" }, icon("share"), "Share…");
  share.hidden = !("share" in navigator);
  const close = h("button", { class: "icon-button", "aria-label": "Close" }, icon("close"));
  const hint = h("p", { class: "invite-hint" }, "The call starts by itself when they open it.");
  const actions = h("div", { class: "invite-actions" }, copy, share);
  const element = h("section", { class: "invite", "aria-labelledby": "invite-title" }, title, link, actions, hint, close, spoken);

  const confirm = (text: string, aloud: string) => {
    setText(copied, text);
    setText(spoken, aloud);
    setTimeout(() => {
      setText(copied, "Copy link");
      setText(spoken, "");
    }, CONFIRMED);
  };
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(link.value);
      confirm("Copied", "The link is copied.");
    } catch {
      // Some browsers keep the clipboard to themselves: the link is selected, the keyboard can copy it.
      link.focus();
      confirm("Press Ctrl+C", "The link is selected. Copy it with the keyboard.");
    }
  });
  // Closing the browser's own sheet rejects; the person knows.
  share.addEventListener("click", () => void navigator.share({ title: "Join my call", url: link.value }).catch(() => {}));
  let alone = true;
  let outside = false;
  let opener: Element | null = null;
  const show = () => {
    // Whoever is outside the room would wait in vain.
    element.hidden = alone ? outside : !asked;
    close.hidden = alone;
    hint.hidden = !alone;
    element.classList.toggle("floating", !alone);
  };
  const toggle = () => {
    asked = !asked;
    show();
    if (asked) {
      opener = document.activeElement;
      copy.focus();
    } else if (opener instanceof HTMLElement) opener.focus();
  };
  close.addEventListener("click", toggle);
  element.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && asked) toggle();
  });
  return {
    element,
    toggle,
    update: ({ room, peers, entry }) => {
      if (room !== null) link.value = roomAddress(room);
      if (alone !== (peers.length === 0)) asked = false;
      alone = peers.length === 0;
      outside = entry === "refused";
      setText(title, alone ? "Send this link to the person you want to talk to" : "The link of this call");
      show();
    },
  };
}
