import type { AppState } from "../state";
import { each, h, setStream, setText, type View } from "./dom";
import { icon } from "./icons";
import { tile, type TileItem } from "./tile";

/** The pictures: everybody else in a grid, oneself in the corner. */
export function stage(invite: HTMLElement): View<AppState> {
  const grid = h("div", { class: "grid", tabindex: "-1" });
  const tiles = each<TileItem>(grid, ({ id }) => id, tile);
  const video = h("video", { "data-testid": "local-video", autoplay: true, playsinline: true, muted: true });
  // The attribute only sets the default of elements made by the parser.
  video.muted = true;
  const words = h("span");
  const self = h("div", { class: "self", role: "group", "aria-label": "You" }, video);
  self.append(h("div", { class: "self-cover" }, icon("person"), words));
  const element = h("section", { class: "stage", "aria-label": "Pictures" }, grid, invite, self);
  return {
    element,
    update: ({ peers, local }) => {
      const alone = peers.length === 1;
      const capturing = local.mic || local.camera;
      tiles(peers.map((peer) => ({ ...peer, alone, capturing })));
      grid.style.setProperty("--columns", String(Math.ceil(Math.sqrt(peers.length)) || 1));
      setStream(video, local.preview);
      self.classList.toggle("covered", local.preview === null);
      self.classList.toggle("mirrored", !local.screen);
      setText(words, local.asking ? "Asking for your camera…" : "Camera off");
    },
  };
}
