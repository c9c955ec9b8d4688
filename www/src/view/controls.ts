import type { App } from "../app";
import type { AppState } from "../state";
import { h, setAttribute, type View } from "./dom";
import { icon, type IconName } from "./icons";

/** The buttons of a call. */
export function controls(app: App, togglePanel: () => boolean): View<AppState> & { setUnread(count: number): void } {
  const mic = control("toggle-mic", "Mute", "mic", "M", () => void app.media.toggleMic());
  const camera = control("toggle-camera", "Camera", "camera", "V", () => void app.media.toggleCamera());
  const screen = control("share-screen", "Share", "screen", "S", () => app.toggleScreen());
  const chat = control("toggle-chat", "Chat", "chat", "", () => setAttribute(chat, "aria-expanded", String(togglePanel())));
  const leave = control("hang-up", "Leave", "hangup", "", () => app.leave());
  chat.setAttribute("aria-expanded", "true");
  chat.setAttribute("aria-controls", "panel");
  const badge = h("span", { class: "badge", hidden: true });
  chat.append(badge);
  leave.classList.add("danger");
  // Pressed says that it is off, as with Mute.
  camera.setAttribute("aria-label", "Camera off");
  screen.setAttribute("aria-label", "Share your screen");
  // Phones have no screen sharing.
  screen.hidden = navigator.mediaDevices?.getDisplayMedia === undefined;
  const element = h("nav", { class: "controls", "aria-label": "Call" }, mic, camera, screen, chat, leave);
  return {
    element,
    setUnread: (count) => {
      badge.hidden = count === 0;
      badge.textContent = String(count);
      chat.setAttribute("aria-label", count === 0 ? "Chat" : `Chat, ${count} new`);
    },
    update: ({ local }) => {
      setAttribute(mic, "aria-pressed", String(!local.mic));
      setAttribute(camera, "aria-pressed", String(!local.camera));
      setAttribute(screen, "aria-pressed", String(local.screen));
    },
  };
}

function control(testid: string, label: string, name: IconName, key: string, run: () => void): HTMLButtonElement {
  const slash = name === "mic" || name === "camera";
  const face = h("span", { class: "control-face" }, icon(name, slash));
  const button = h("button", { class: "control", "data-testid": testid, click: run }, face, h("span", {}, label));
  if (key !== "") {
    button.setAttribute("aria-keyshortcuts", key);
    button.title = `${label} (${key})`;
  }
  return button;
}
