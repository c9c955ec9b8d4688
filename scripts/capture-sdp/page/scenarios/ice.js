// ICE: candidates, restarts, policies, provisional answers.

import { Call } from "../call.js";
import { add, audio, sendBack, video } from "../tracks.js";

function audioAndVideo(connection) {
  add(connection, audio());
  add(connection, video());
}

const gathered = async (call) => {
  audioAndVideo(call.here);
  await call.round({ gathered: true });
};

// The command tells the TURN server in the address of the page.
const iceServers = new URLSearchParams(location.search).getAll("server").map((server) => JSON.parse(server));
const lacksServer = () => (iceServers.length > 0 ? undefined : "this machine has no network for a TURN server");

/** Firefox has the name and not the thing: nothing but an attempt tells. */
async function lacksProvisionalAnswers() {
  const call = new Call();
  call.here.createDataChannel("chat");
  try {
    await call.round({ provisional() {} });
  } catch (error) {
    if (error.name !== "NotSupportedError") throw error;
    return "this browser has no provisional answers";
  } finally {
    call.close();
  }
}

export const ice = {
  gathered: { about: "audio and video, all candidates in the descriptions", play: gathered },
  "gathered-addresses": {
    about: "audio and video, all candidates in the descriptions, with the addresses of the machine",
    trusted: true,
    play: gathered,
  },
  "ice-restarted": {
    about: "ICE restarted in the second round",
    async play(call) {
      audioAndVideo(call.here);
      await call.round({ answering: sendBack });
      call.here.restartIce();
      await call.round({ gathered: true });
    },
  },
  "ice-restarted-data": {
    about: "ICE of a data channel restarted by the option of createOffer",
    async play(call) {
      call.here.createDataChannel("chat");
      await call.round();
      await call.round({ options: { iceRestart: true } });
    },
  },
  "no-candidates": {
    about: "only relayed candidates wanted, and no server to relay: none is found",
    configuration: { iceTransportPolicy: "relay" },
    play: gathered,
  },
  "relay-only": {
    about: "only relayed candidates wanted, and a server that relays",
    lacks: lacksServer,
    configuration: { iceTransportPolicy: "relay", iceServers },
    play: gathered,
  },
  "all-candidates": {
    about: "candidates of every type: host by name, server reflexive, relayed",
    lacks: lacksServer,
    configuration: { iceServers },
    play: gathered,
  },
  "all-candidates-addresses": {
    about: "candidates of every type, with the addresses of the machine",
    trusted: true,
    lacks: lacksServer,
    configuration: { iceServers },
    play: gathered,
  },
  "candidate-pool": {
    about: "candidates gathered before there is an offer",
    configuration: { iceCandidatePoolSize: 2 },
    play: gathered,
  },
  "provisional-answer": {
    about: "a provisional answer that receives, then one that sends too",
    lacks: lacksProvisionalAnswers,
    async play(call) {
      audioAndVideo(call.here);
      await call.round({ provisional: sendBack });
    },
  },
  "provisional-answer-data": {
    about: "a provisional answer to an offer of data and audio, and a last one that says the same",
    lacks: lacksProvisionalAnswers,
    async play(call) {
      add(call.here, audio());
      call.here.createDataChannel("chat");
      await call.round({ answering: sendBack, provisional() {} });
    },
  },
};
