// What the command calls in the page.

import { Call } from "./call.js";
import { scenarios } from "./scenarios.js";

/** Every scenario: its name, what it is about, and why this browser cannot play it, where it cannot. */
window.list = (trusted) => {
  const wanted = Object.entries(scenarios).filter(([, scenario]) => (scenario.trusted ?? false) === trusted);
  return Promise.all(wanted.map(async ([name, { about, lacks }]) => ({ name, about, lacks: (await lacks?.()) ?? null })));
};

/** Plays one, and gives what the browser wrote: `[{ round, kind, sdp }]`. */
window.play = async (name) => {
  const { configuration, play } = scenarios[name];
  const call = new Call(configuration);
  try {
    await play(call);
    return call.descriptions;
  } finally {
    call.close();
  }
};

/** What this browser answers to the offer of another. */
window.answer = async (sdp) => {
  const connection = new RTCPeerConnection();
  try {
    await connection.setRemoteDescription({ type: "offer", sdp });
    const answer = await connection.createAnswer();
    await connection.setLocalDescription(answer);
    return answer.sdp;
  } finally {
    connection.close();
  }
};
