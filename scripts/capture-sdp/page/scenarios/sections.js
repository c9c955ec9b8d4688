// How many sections, and how they share a transport.

import { add, audio, stream, video } from "../tracks.js";

/** As many sections as asked for, two videos to each audio, and one for data. */
function many(count) {
  return {
    about: `${count} sections: audio, video and data`,
    async play(call) {
      for (let index = 1; index < count; index += 1) {
        if (index % 3 === 0) {
          call.here.addTransceiver("video", { direction: "recvonly" });
        } else {
          const track = index % 3 === 1 ? audio() : video();
          call.here.addTransceiver(track, { direction: "sendrecv", streams: [stream(track)] });
        }
      }
      call.here.createDataChannel("chat");
      await call.round();
    },
  };
}

/** Two audios, a video and data under a BUNDLE policy. */
function policy(bundlePolicy) {
  return {
    about: `BUNDLE policy ${bundlePolicy}, all candidates in the descriptions`,
    configuration: { bundlePolicy },
    async play(call) {
      add(call.here, audio());
      add(call.here, audio());
      add(call.here, video());
      call.here.createDataChannel("chat");
      await call.round({ gathered: true });
    },
  };
}

export const sections = {
  "five-sections": many(5),
  "twelve-sections": many(12),
  "twenty-sections": many(20),
  balanced: policy("balanced"),
  "max-compat": policy("max-compat"),
  "max-bundle": policy("max-bundle"),
  "sections-added": {
    about: "one more section in each of three rounds",
    async play(call) {
      add(call.here, audio());
      await call.round();
      add(call.here, video());
      await call.round();
      call.here.createDataChannel("chat");
      await call.round();
    },
  },
};
