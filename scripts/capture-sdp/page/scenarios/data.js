// Data channels.

import { add, video } from "../tracks.js";

export const data = {
  "data-only": {
    about: "one data channel",
    async play(call) {
      call.here.createDataChannel("chat");
      await call.round();
    },
  },
  "data-gathered": {
    about: "one data channel, all candidates in the descriptions",
    async play(call) {
      call.here.createDataChannel("chat");
      await call.round({ gathered: true });
    },
  },
  "data-negotiated": {
    about: "two channels that both sides open by number",
    async play(call) {
      for (const connection of [call.here, call.there]) {
        connection.createDataChannel("chat", { negotiated: true, id: 0 });
        connection.createDataChannel("moves", { negotiated: true, id: 7, ordered: false, maxRetransmits: 0 });
      }
      await call.round();
    },
  },
  "data-two-rounds": {
    about: "a second round that changes nothing",
    async play(call) {
      call.here.createDataChannel("chat");
      await call.round();
      call.here.createDataChannel("more");
      await call.round();
    },
  },
  "data-always": {
    about: "a section for data before there is a channel, by alwaysNegotiateDataChannels",
    lacks() {
      const known = "alwaysNegotiateDataChannels" in new RTCPeerConnection().getConfiguration();
      return known ? undefined : "this browser does not know alwaysNegotiateDataChannels";
    },
    configuration: { alwaysNegotiateDataChannels: true },
    async play(call) {
      add(call.here, video());
      await call.round();
    },
  },
  "data-then-video": {
    about: "a call of data that gets video in its second round",
    async play(call) {
      call.here.createDataChannel("chat");
      await call.round();
      add(call.here, video());
      await call.round();
    },
  },
};
