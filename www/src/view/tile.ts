import type { PeerState } from "../state";
import { guestName, linkWords } from "../words";
import { h, setAttribute, setStream, setText, type View } from "./dom";
import { icon } from "./icons";

/** What a tile shows: somebody, whether others are here too, and whether a device of our own is open. */
export interface TileItem extends PeerState {
  readonly alone: boolean;
  readonly capturing: boolean;
}

/** One other person. */
export function tile(): View<TileItem> {
  const video = h("video", { "data-testid": "remote-video", autoplay: true, playsinline: true });
  const words = h("span", { class: "tile-words" });
  const cover = h("div", { class: "tile-cover" }, icon("person"), words);
  const name = h("span");
  const muted = h("span", { class: "muted", role: "img", "aria-label": "muted" }, icon("mic", true));
  const sound = h("button", { class: "primary tile-sound", hidden: true }, icon("sound"), "Turn on sound");
  const element = h("article", { class: "tile", "data-testid": "remote" }, video, cover);
  element.append(h("div", { class: "tile-name" }, muted, name), sound);

  // Browsers hold back sound until the person has touched the page or opened a device, and after a reload
  // neither is so. Pictures alone they always play; the sound waits for a device or for the button.
  const start = async () => {
    video.muted = false;
    sound.hidden = await plays(video);
    video.muted = !sound.hidden;
    if (video.muted) await plays(video);
  };
  video.addEventListener("loadedmetadata", () => void start());
  sound.addEventListener("click", () => void start());
  let captured = false;

  return {
    element,
    update: (item) => {
      const { id, number, state, sending, stream, alone, capturing } = item;
      const called = alone ? "Guest" : guestName(number);
      const visible = sending.camera || sending.screen;
      setAttribute(element, "data-peer", id);
      setAttribute(element, "data-state", state);
      setAttribute(element, "aria-label", called);
      element.classList.toggle("covered", !visible || state === "connecting" || state === "failed");
      element.classList.toggle("screen", sending.screen);
      setStream(video, stream);
      setText(name, called);
      setText(words, linkWords(item) || (visible ? "" : "Camera off"));
      muted.hidden = sending.mic;
      if (capturing && !captured && !sound.hidden) void start();
      captured = capturing;
    },
  };
}

/** Whether the browser plays it; a tile that is taken away meanwhile counts as played. */
const plays = (video: HTMLVideoElement): Promise<boolean> =>
  video.play().then(
    () => true,
    (error: DOMException) => error.name !== "NotAllowedError",
  );
