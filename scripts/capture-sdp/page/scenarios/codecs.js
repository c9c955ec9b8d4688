// Codecs chosen by the API, and header extensions.

import { first, lacks, only, without } from "../codecs.js";
import { audio, stream, video } from "../tracks.js";

/** One section whose codecs `choose(transceiver)` chooses. */
const chosen = (track, choose) => async (call) => {
  const made = track();
  choose(call.here.addTransceiver(made, { streams: [stream(made)] }));
  await call.round();
};

export const codecs = {
  "h264-only": {
    about: "H.264 alone, in all its profiles",
    lacks: lacks("video", "video/H264"),
    play: chosen(video, (transceiver) => only(transceiver, "video", "video/H264")),
  },
  "vp8-only": {
    about: "VP8 alone",
    play: chosen(video, (transceiver) => only(transceiver, "video", "video/VP8")),
  },
  "vp9-with-rtx": {
    about: "VP9 in all its profiles, with retransmission",
    lacks: lacks("video", "video/VP9"),
    play: chosen(video, (transceiver) => only(transceiver, "video", "video/VP9", "video/rtx")),
  },
  "av1-first": {
    about: "AV1 before all others",
    lacks: lacks("video", "video/AV1"),
    play: chosen(video, (transceiver) => first(transceiver, "video", "video/AV1")),
  },
  "no-repair": {
    about: "video without retransmission and forward error correction",
    play: chosen(video, (transceiver) => without(transceiver, "video", "video/rtx", "video/red", "video/ulpfec", "video/flexfec-03")),
  },
  "opus-only": {
    about: "Opus alone",
    play: chosen(audio, (transceiver) => only(transceiver, "audio", "audio/opus")),
  },
  "audio-red-first": {
    about: "redundant audio before all others",
    lacks: lacks("audio", "audio/red"),
    play: chosen(audio, (transceiver) => first(transceiver, "audio", "audio/red")),
  },
  "telephone-codecs": {
    about: "the codecs of telephones: G.711, G.722, tones, comfort noise",
    play: chosen(audio, (transceiver) => only(transceiver, "audio", "audio/PCMU", "audio/PCMA", "audio/G722", "audio/CN", "audio/telephone-event")),
  },
  "extensions-off": {
    about: "header extensions that need not be there are not negotiated",
    lacks: () => ("setHeaderExtensionsToNegotiate" in RTCRtpTransceiver.prototype ? undefined : "this browser cannot turn header extensions off"),
    play: chosen(video, (transceiver) => {
      const mandatory = "urn:ietf:params:rtp-hdrext:sdes:mid";
      const wanted = transceiver.getHeaderExtensionsToNegotiate();
      transceiver.setHeaderExtensionsToNegotiate(
        wanted.map((extension) => ({ ...extension, direction: extension.uri === mandatory ? extension.direction : "stopped" })),
      );
    }),
  },
};
