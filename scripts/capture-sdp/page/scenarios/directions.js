// Who sends and who receives.

import { add, audio, sendBack, stream, video } from "../tracks.js";

export const directions = {
  "send-only": {
    about: "a camera that wants nothing back",
    async play(call) {
      const track = video();
      call.here.addTransceiver(track, { direction: "sendonly", streams: [stream(track)] });
      await call.round();
    },
  },
  "receive-only": {
    about: "a viewer without devices of its own, answered by a camera and a microphone",
    async play(call) {
      call.here.addTransceiver("audio", { direction: "recvonly" });
      call.here.addTransceiver("video", { direction: "recvonly" });
      await call.round({ answering: sendBack });
    },
  },
  "offer-to-receive": {
    about: "receiving asked for by the options of createOffer",
    async play(call) {
      await call.round({ options: { offerToReceiveAudio: true, offerToReceiveVideo: true } });
    },
  },
  inactive: {
    about: "sections that nobody sends in",
    async play(call) {
      call.here.addTransceiver("audio", { direction: "inactive" });
      call.here.addTransceiver("video", { direction: "inactive" });
      await call.round();
    },
  },
  "direction-change": {
    about: "a video goes from both ways to one way and to none",
    async play(call) {
      add(call.here, video());
      await call.round({ answering: sendBack });
      const [transceiver] = call.here.getTransceivers();
      transceiver.direction = "recvonly";
      await call.round();
      transceiver.direction = "inactive";
      await call.round();
    },
  },
  "other-side-offers": {
    about: "audio offered by one side, video added by the other in the second round",
    async play(call) {
      add(call.here, audio());
      await call.round({ answering: sendBack });
      call.swap();
      add(call.here, video());
      await call.round({ answering: (there) => add(there, video()) });
    },
  },
  "answer-inactive": {
    about: "an answer that neither takes nor gives",
    async play(call) {
      add(call.here, audio());
      await call.round({ answering: (there) => (there.getTransceivers()[0].direction = "inactive") });
    },
  },
};
