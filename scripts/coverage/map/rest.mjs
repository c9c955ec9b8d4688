// What the crate leaves to others.

import { out } from "./reasons.mjs";

const audio = out("a node of the Web Audio API; web-sys has it, and `MediaStream::as_raw` gives what it takes");

export default {
  MediaStreamAudioDestinationNode: audio,
  MediaStreamAudioSourceNode: audio,
  MediaStreamTrackAudioSourceNode: audio,
};
