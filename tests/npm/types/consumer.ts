// A program that uses every export, so that a type that does not fit is an error here.

import {
  DataChannel,
  PeerConnection,
  RemotePeer,
  Room,
  Session,
  Subscription,
  getDisplayMedia,
  getUserMedia,
  init,
  isRtcwebError,
  isSupported,
  type DataChannelEvents,
  type DataChannelOptions,
  type ErrorCode,
  type IceCandidateError,
  type InitSource,
  type ListenOptions,
  type PeerConnectionEvents,
  type RoomEvents,
  type RoomOptions,
  type RtcwebError,
  type Sendable,
  type SessionEvents,
  type SessionOptions,
  type SignalMessage,
  type SignalingCode,
  type TrackEvent,
  type WaitOptions,
} from "rtcweb";

const sources: InitSource[] = ["/rtcweb.wasm", new URL("https://example.org/rtcweb.wasm"), new Uint8Array(), new ArrayBuffer(8)];

async function load(): Promise<boolean> {
  await init();
  await init(sources[0]);
  await init(fetch("/rtcweb.wasm"));
  return isSupported();
}

function explain(error: unknown): string {
  if (!isRtcwebError(error)) return "not ours";
  const ours: RtcwebError = error;
  const code: ErrorCode = ours.code;
  const refusals: readonly SignalingCode[] = ["room-full", "invalid-room"];
  switch (code) {
    case "overconstrained":
      return ours.constraint ?? ours.message;
    case "load-failed":
      return String(ours.cause);
    default:
      return refusals.some((refusal) => refusal === code) ? "refused" : code;
  }
}

async function connect(signal: AbortSignal): Promise<PeerConnection> {
  const connection = new PeerConnection({ iceServers: [{ urls: "stun:stun.example.org" }] });
  const adopted: PeerConnection = PeerConnection.from(new RTCPeerConnection());
  const native: RTCPeerConnection = adopted.native;
  native.close();

  const listen: ListenOptions = { signal };
  const subscription: Subscription = connection.on("track", (event: TrackEvent) => event.streams[0]?.getTracks(), listen);
  connection.on("icecandidateerror", ({ errorCode, url }: IceCandidateError) => `${errorCode} ${url}`);
  connection.on("datachannel", (channel) => channel.on("message", (message: string | ArrayBuffer) => message));
  connection.on("negotiationneeded", (nothing: undefined) => nothing);
  subscription.unsubscribe();

  const offer: RTCSessionDescriptionInit = await connection.createOffer({ iceRestart: true });
  await connection.setLocalDescription(offer);
  await connection.setLocalDescription();
  await connection.setRemoteDescription({ type: "answer", sdp: "" });
  await connection.addIceCandidate({ candidate: "", sdpMid: "0" });
  await connection.addIceCandidate(null);
  connection.restartIce();

  const media: MediaStream = await getUserMedia({ audio: true, video: { width: 640 } });
  const display: MediaStream = await getDisplayMedia({ video: true });
  for (const track of media.getTracks()) {
    const sender: RTCRtpSender = connection.addTrack(track, media, display);
    connection.removeTrack(sender);
  }
  connection.addTransceiver("video", { direction: "recvonly" });
  const report: RTCStatsReport = await connection.getStats();
  connection.setConfiguration({ ...connection.getConfiguration(), iceCandidatePoolSize: report.size });

  for await (const state of connection.events("connectionstatechange")) {
    const known: PeerConnectionEvents["connectionstatechange"] = state;
    if (known === "connected") break;
  }
  return connection;
}

async function talk(connection: PeerConnection, wait: WaitOptions): Promise<void> {
  const options: DataChannelOptions = { ordered: false, maxRetransmits: 0, highWaterMark: 65536 };
  const channel: DataChannel = connection.createDataChannel("talk", options);
  await channel.opened(wait);
  const words: Sendable[] = ["text", new Uint8Array(4), new ArrayBuffer(4), new Blob(["text"])];
  for (const word of words) await channel.send(word, wait);
  channel.trySend("now");
  channel.bufferedAmountLowThreshold = channel.bufferedAmount;
  const failed: DataChannelEvents["error"][] = [];
  channel.on("error", (error) => failed.push(error));
  for await (const message of channel.messages()) {
    if (typeof message === "string") message.length;
    else message.byteLength;
  }
  const native: RTCDataChannel = DataChannel.from(channel.native).native;
  native.close();
  await channel.close();
}

function negotiate(connection: PeerConnection, socket: WebSocket): Session {
  const options: SessionOptions = { polite: true, send: (message: SignalMessage) => socket.send(JSON.stringify(message)) };
  const session = new Session(connection, options);
  session.on("error", (error: SessionEvents["error"]) => explain(error));
  session.receive(JSON.parse("{}"));
  return session;
}

async function meet(signal: AbortSignal): Promise<void> {
  const options: RoomOptions = { url: "wss://example.org/signal", room: "room", signal };
  const room: Room = await Room.join(options);
  const left: RoomEvents["peerleft"][] = [];
  room.on("peerleft", (event) => left.push(event));
  room.on("peer", (peer: RemotePeer) => {
    const session: Session = peer.connect(new PeerConnection());
    session.connection.native.getSenders();
    return peer.polite ? peer.id : session.close();
  });
  room.on("reconnecting", ({ attempt, delay }) => attempt * delay);
  const places: number = room.capacity;
  if (places > 2) room.leave();
}

// What must not compile.

// @ts-expect-error a channel is made by a connection
new DataChannel();
// @ts-expect-error there is no such event
new PeerConnection().on("nothing", () => {});
// @ts-expect-error numbers cannot be sent
new PeerConnection().createDataChannel("a").trySend(7);
// @ts-expect-error one of the two is polite
new Session(new PeerConnection(), { send() {} });

export { connect, explain, load, meet, negotiate, talk };
