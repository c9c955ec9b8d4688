// Several encodings of one picture.

import { audio, add, stream, video } from "../tracks.js";

const layers = [{ rid: "h" }, { rid: "m", scaleResolutionDownBy: 2 }, { rid: "l", scaleResolutionDownBy: 4 }];

function sendLayers(connection, sendEncodings) {
  const track = video();
  return connection.addTransceiver(track, { direction: "sendonly", sendEncodings, streams: [stream(track)] });
}

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
  "simulcast-two-tracks": {
    about: "a camera in three layers and a screen in two",
    async play(call) {
      sendLayers(call.here, layers);
      sendLayers(call.here, layers.slice(0, 2).map(({ rid, ...layer }) => ({ ...layer, rid: `screen${rid}` })));
      await call.round();
    },
  },
};
