import type { PeerState } from "../state";
import { LINK_WORDS, guestName } from "../words";
import { h, setAttribute, setStream, setText, type View } from "./dom";
import { icon } from "./icons";

/** What a tile shows: somebody, and whether others are here too. */
export interface TileItem extends PeerState {
  readonly alone: boolean;
}

/** One other person. */
export function tile(): View<TileItem> {
  const video = h("video", { "data-testid": "remote-video", autoplay: true, playsinline: true });
  const words = h("span", { class: "tile-words" });
  const cover = h("div", { class: "tile-cover" }, icon("person"), words);
  const name = h("span");
  const muted = h("span", { class: "muted", role: "img", "aria-label": "muted" }, icon("mic", true));
  const play = h("button", { class: "primary tile-play", hidden: true }, icon("play"), "Play");
  const element = h("article", { class: "tile", "data-testid": "remote" }, video, cover);
  element.append(h("div", { class: "tile-name" }, muted, name), play);

  // A browser may hold back sound until the person has touched the page, as after a reload.
  const start = () => {
    video.play().then(
      () => (play.hidden = true),
      (error: DOMException) => (play.hidden = error.name !== "NotAllowedError"),
    );
  };
  video.addEventListener("loadedmetadata", start);
  play.addEventListener("click", start);

  return {
    element,
    update: ({ id, number, state, sending, stream, alone }) => {
      const called = alone ? "Guest" : guestName(number);
      const visible = sending.camera || sending.screen;
      setAttribute(element, "data-peer", id);
      setAttribute(element, "data-state", state);
      setAttribute(element, "aria-label", called);
      element.classList.toggle("covered", !visible || state === "connecting" || state === "failed");
      element.classList.toggle("screen", sending.screen);
      setStream(video, stream);
      setText(name, called);
      setText(words, LINK_WORDS[state] || (visible ? "" : "Camera off"));
      muted.hidden = sending.mic;
    },
  };
}
