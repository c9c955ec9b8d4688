// What the pages under test do. It runs in the browser; `rtcweb` is the module
// as the page got it.

/** Two connections in one page that talk over a channel, each way. */
export async function talk({ PeerConnection, Session }) {
  const [one, two] = [new PeerConnection(), new PeerConnection()];
  const sessions = [];
  const pass = (to) => (message) => sessions[to].receive(JSON.parse(JSON.stringify(message)));
  sessions.push(new Session(one, { polite: false, send: pass(1) }), new Session(two, { polite: true, send: pass(0) }));
  const problems = [];
  sessions.forEach((session) => session.on("error", (error) => problems.push(`${error.code}: ${error.message}`)));

  const arrived = two.events("datachannel").next();
  const near = one.createDataChannel("talk", { protocol: "words" });
  const { value: far } = await arrived;
  await near.opened();
  await near.send("there");
  await far.send(new Uint8Array([1, 2, 3]));
  const there = (await far.messages().next()).value;
  const back = [...new Uint8Array((await near.messages().next()).value)];
  const facts = { label: far.label, protocol: far.protocol, there, back, problems };

  const closed = new Promise((resolve) => far.on("close", () => resolve("closed")));
  await near.close();
  facts.far = await closed;
  sessions.forEach((session) => session.close());
  facts.states = [one.connectionState, two.native.connectionState];
  facts.ended = (await one.events("track").next()).done;
  return facts;
}

/** The browser's own objects go in and come out as they are. */
export async function natives({ PeerConnection, DataChannel, Subscription }) {
  const raw = new RTCPeerConnection();
  const connection = PeerConnection.from(raw);
  const channel = connection.createDataChannel("a");
  const adopted = DataChannel.from(raw.createDataChannel("b"));
  const transceiver = connection.addTransceiver("audio");
  const subscription = connection.on("track", () => {});
  const facts = {
    connection: connection.native === raw,
    channel: channel.native instanceof RTCDataChannel && adopted.native.label === "b",
    transceiver: transceiver instanceof RTCRtpTransceiver && raw.getTransceivers()[0] === transceiver,
    offer: (await connection.createOffer()).sdp.includes("m=audio"),
    subscription: subscription instanceof Subscription,
    stats: (await connection.getStats()) instanceof RTCStatsReport,
  };
  connection.close();
  return { ...facts, closed: raw.signalingState === "closed" };
}

/** Mistakes, each with the code that it must have. */
export async function mistakes({ PeerConnection, Session, Room, getUserMedia, isRtcwebError }) {
  const codeOf = async (work) => {
    try {
      await work();
      return "no error";
    } catch (error) {
      return isRtcwebError(error) && error instanceof Error && error.message !== "" ? error.code : `foreign: ${error}`;
    }
  };
  const ended = new PeerConnection();
  const channel = ended.createDataChannel("a");
  const found = {
    "a channel that is not open yet": await codeOf(() => channel.trySend("too early")),
  };
  ended.close();
  const open = new PeerConnection();
  const aborted = AbortSignal.abort();
  Object.assign(found, {
    "an offer of a closed connection": await codeOf(() => ended.createOffer()),
    "a channel of a closed connection": await codeOf(() => ended.createDataChannel("b")),
    "a track for a closed connection": await codeOf(() => ended.addTransceiver("audio")),
    "sending on a closed channel": await codeOf(() => channel.send("too late")),
    "an ICE server that is none": await codeOf(() => new PeerConnection({ iceServers: [{ urls: "nonsense" }] })),
    "a description that is none": await codeOf(() => open.setRemoteDescription({ type: "offer", sdp: "nonsense" })),
    "an answer that nobody asked for": await codeOf(() => open.createAnswer()),
    "a channel with two limits": await codeOf(() => open.createDataChannel("c", { maxRetransmits: 1, maxPacketLifeTime: 1 })),
    "constraints that ask for nothing": await codeOf(() => getUserMedia({})),
    "a session without a way to send": await codeOf(() => new Session(open, { polite: true })),
    "a wait that is over before it begins": await codeOf(() => open.createDataChannel("d").opened({ signal: aborted })),
    "a room that is aborted": await codeOf(() => Room.join({ url: "ws://127.0.0.1:9/signal", room: "room", signal: aborted })),
    "a server that is not there": await codeOf(() => Room.join({ url: "ws://127.0.0.1:9/signal", room: "room" })),
  });
  open.close();
  return found;
}

/** Loading fails, is told, and works when it is tried again. */
export async function retry({ init, isRtcwebError, PeerConnection }) {
  const attempt = async (source) => {
    try {
      await init(source);
      return "loaded";
    } catch (error) {
      return isRtcwebError(error) ? error.code : `foreign: ${error}`;
    }
  };
  const found = {
    nowhere: await attempt("/nowhere.wasm"),
    nonsense: await attempt(new Uint8Array([1, 2, 3])),
    rejected: await attempt(Promise.reject(new Error("no network"))),
  };
  const together = await Promise.all([attempt(), attempt(), attempt()]);
  new PeerConnection().close();
  return { ...found, together, again: await attempt("/nowhere.wasm") };
}
