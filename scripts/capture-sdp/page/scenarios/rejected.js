// Sections that are refused, stopped, and used again.

import { lacks, only } from "../codecs.js";
import { add, audio, sendBack, video } from "../tracks.js";

export const rejected = {
  "stopped-by-answerer": {
    about: "the answerer stops the video: its answer says inactive, and the offer that it makes in the second round says port 0",
    async play(call) {
      add(call.here, audio());
      add(call.here, video());
      await call.round({ answering: (there) => there.getTransceivers()[1].stop() });
      call.swap();
      await call.round();
    },
  },
  "rejected-codecs": {
    about: "the only codec of the video offered is none that the answerer wants",
    lacks: lacks("video", "video/VP9"),
    async play(call) {
      add(call.here, audio());
      only(call.here.addTransceiver(video()), "video", "video/VP9");
      await call.round({ answering: (there) => only(there.getTransceivers()[1], "video", "video/VP8") });
    },
  },
  "rejected-first": {
    about: "the same for the first section, on whose transport the others were to be",
    lacks: lacks("video", "video/VP9"),
    async play(call) {
      only(call.here.addTransceiver(video()), "video", "video/VP9");
      add(call.here, audio());
      call.here.createDataChannel("chat");
      await call.round({ answering: (there) => only(there.getTransceivers()[0], "video", "video/VP8") });
    },
  },
  stopped: {
    about: "the offerer stops its video in the second round",
    async play(call) {
      add(call.here, audio());
      add(call.here, video());
      await call.round({ answering: sendBack });
      call.here.getTransceivers()[1].stop();
      await call.round();
    },
  },
  recycled: {
    about: "a video stopped in the second round gives its place to another in the third",
    async play(call) {
      add(call.here, audio());
      add(call.here, video());
      call.here.createDataChannel("chat");
      await call.round();
      call.here.getTransceivers()[1].stop();
      await call.round();
      add(call.here, video());
      await call.round();
    },
  },
  "recycled-by-other-kind": {
    about: "a video is stopped in the second round, and an audio comes in the third: Chromium gives it the place, Firefox a new one",
    async play(call) {
      add(call.here, audio());
      add(call.here, video());
      await call.round();
      call.here.getTransceivers()[1].stop();
      await call.round();
      call.here.addTransceiver("audio", { direction: "recvonly" });
      await call.round();
    },
  },
};
