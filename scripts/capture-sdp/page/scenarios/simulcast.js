// Several encodings of one picture.

import { audio, add, stream, video } from "../tracks.js";

const layers = [{ rid: "h" }, { rid: "m", scaleResolutionDownBy: 2 }, { rid: "l", scaleResolutionDownBy: 4 }];

function sendLayers(connection, sendEncodings) {
  const track = video();
  return connection.addTransceiver(track, { direction: "sendonly", sendEncodings, streams: [stream(track)] });
}

/** No browser takes layers. An SFU does, and says so at the end of its section. */
const takes = (...rids) => (sdp) => `${sdp}${rids.map((rid) => `a=rid:${rid} recv\r\n`).join("")}a=simulcast:recv ${rids.join(";")}\r\n`;

export const simulcast = {
  simulcast: {
    about: "three layers offered; a browser answers by taking one",
    async play(call) {
      add(call.here, audio());
      sendLayers(call.here, layers);
      await call.round();
    },
  },
  "simulcast-paused": {
    about: "three layers, one of them not active from the start",
    async play(call) {
      sendLayers(call.here, layers.map((layer) => ({ ...layer, active: layer.rid !== "m" })));
      await call.round();
    },
  },
  "simulcast-to-sfu": {
    about: "three layers offered, all taken in the first round, two in the second; the answers have an SFU's lines at their end",
    async play(call) {
      sendLayers(call.here, layers);
      await call.round({ edit: { answer: takes("h", "m", "l") } });
      await call.round({ edit: { answer: takes("m", "l") } });
    },
  },
  "simulcast-from-sfu": {
    about: "three layers sent in an answer; the offer has an SFU's lines at its end",
    async play(call) {
      call.here.addTransceiver("video", { direction: "recvonly" });
      await call.round({ edit: { offer: takes("h", "m", "l") }, answering: (there) => add(there, video()) });
    },
  },
  "simulcast-codecs": {
    about: "layers that name their codec, where the browser lets them",
    async play(call) {
      const [codec] = RTCRtpSender.getCapabilities("video").codecs;
      sendLayers(call.here, layers.map((layer) => ({ ...layer, codec })));
      await call.round();
    },
  },
  "simulcast-two-tracks": {
    about: "a camera in three layers and a screen in two",
    async play(call) {
      sendLayers(call.here, layers);
      sendLayers(call.here, layers.slice(0, 2).map(({ rid, ...layer }) => ({ ...layer, rid: `screen${rid}` })));
      await call.round();
    },
  },
};
