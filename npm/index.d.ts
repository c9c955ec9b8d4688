/**
 * The browser's WebRTC with typed errors, streams of events, data channels
 * that cannot overflow, and perfect negotiation.
 *
 * Call {@link init} once before anything else.
 *
 * @packageDocumentation
 */

/** Where {@link init} finds the engine: an address, a response, bytes or a compiled module. */
export type InitSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the engine. Later calls return at once; a failed load can be tried again.
 *
 * @param source where the `.wasm` file is, if not beside this module.
 * @throws {RtcwebError} with code `"load-failed"` where it cannot be fetched or compiled.
 *
 * @example
 * import { init, PeerConnection } from "rtcweb";
 * await init();
 * const connection = new PeerConnection();
 */
export function init(source?: InitSource | Promise<InitSource>): Promise<void>;

/** Whether this browser has WebRTC at all. Where it has not, constructors throw code `"unsupported"`. */
export function isSupported(): boolean;

/** What went wrong, in words that do not change between versions and browsers. */
export type ErrorCode =
  | "abort"
  | "closed"
  | "data-clone"
  | "exhausted"
  | "invalid-access"
  | "invalid-character"
  | "invalid-modification"
  | "invalid-state"
  | "load-failed"
  | "message-too-large"
  | "network"
  | "not-allowed"
  | "not-found"
  | "not-readable"
  | "operation"
  | "overconstrained"
  | "range"
  | "rtc"
  | "security"
  | "syntax"
  | "timeout"
  | "type"
  | "unsupported"
  | "unknown"
  | "would-block"
  | SignalingCode;

/** What the signalling server, or the way to it, refused. */
export type SignalingCode =
  | "already-joined"
  | "invalid-key"
  | "invalid-room"
  | "malformed"
  | "not-joined"
  | "peer-not-found"
  | "rate-limited"
  | "remote-rejected"
  | "replaced"
  | "room-full"
  | "server-full"
  | "too-large"
  | "unreachable";

/** Every error that this package throws or rejects with. */
export interface RtcwebError extends Error {
  /** What went wrong, for programs. */
  readonly code: ErrorCode;
  /** The browser's own error, where there is one. */
  readonly cause?: unknown;
  /** The constraint that could not be met, with code `"overconstrained"`. */
  readonly constraint?: string;
}

/** Whether a caught value is an error of this package. */
export function isRtcwebError(value: unknown): value is RtcwebError;

/** Where a listener stops by itself. */
export interface ListenOptions {
  /** Aborting it removes the listener. */
  signal?: AbortSignal;
}

/** Where a waiting call gives up. */
export interface WaitOptions {
  /** Aborting it rejects the call with code `"abort"`. */
  signal?: AbortSignal;
}

/** A registered listener. It stays registered if this object is thrown away. */
export class Subscription {
  private constructor();
  /** Removes the listener. Calling it again does nothing. */
  unsubscribe(): void;
  [Symbol.dispose](): void;
}

/** Something that speaks of its events. */
interface Emitter<Events> {
  /** Calls `listener` for every event of this type until it is unsubscribed or aborted. */
  on<Type extends keyof Events>(
    type: Type,
    listener: (value: Events[Type]) => void,
    options?: ListenOptions,
  ): Subscription;
  /**
   * The events of this type from now on, buffered, to be read with `for await`.
   * The iterator ends when this object closes; leaving the loop stops it.
   */
  events<Type extends keyof Events>(type: Type): AsyncIterableIterator<Events[Type]>;
}

/** A remote track that starts. */
export interface TrackEvent {
  readonly track: MediaStreamTrack;
  readonly streams: readonly MediaStream[];
  readonly receiver: RTCRtpReceiver;
  readonly transceiver: RTCRtpTransceiver;
}

/** A STUN or TURN server that did not answer as it should. */
export interface IceCandidateError {
  readonly address: string | null;
  readonly port: number | null;
  readonly url: string;
  readonly errorCode: number;
  readonly errorText: string;
}

/** What a {@link PeerConnection} tells. */
export interface PeerConnectionEvents {
  connectionstatechange: RTCPeerConnectionState;
  datachannel: DataChannel;
  /** `null` says that gathering has ended. */
  icecandidate: RTCIceCandidateInit | null;
  icecandidateerror: IceCandidateError;
  iceconnectionstatechange: RTCIceConnectionState;
  icegatheringstatechange: RTCIceGatheringState;
  negotiationneeded: undefined;
  signalingstatechange: RTCSignalingState;
  track: TrackEvent;
}

/**
 * A connection to one other peer: the browser's `RTCPeerConnection`.
 *
 * It lives until {@link close}, also where nothing refers to it any more.
 */
export class PeerConnection implements Emitter<PeerConnectionEvents> {
  constructor(configuration?: RTCConfiguration);
  /** Adopts a connection that the browser made. */
  static from(native: RTCPeerConnection): PeerConnection;
  /** The browser's own object. */
  readonly native: RTCPeerConnection;

  readonly connectionState: RTCPeerConnectionState;
  readonly iceConnectionState: RTCIceConnectionState;
  readonly iceGatheringState: RTCIceGatheringState;
  readonly signalingState: RTCSignalingState;
  readonly canTrickleIceCandidates: boolean | null;
  readonly localDescription: RTCSessionDescriptionInit | null;
  readonly currentLocalDescription: RTCSessionDescriptionInit | null;
  readonly pendingLocalDescription: RTCSessionDescriptionInit | null;
  readonly remoteDescription: RTCSessionDescriptionInit | null;
  readonly currentRemoteDescription: RTCSessionDescriptionInit | null;
  readonly pendingRemoteDescription: RTCSessionDescriptionInit | null;

  createOffer(options?: RTCOfferOptions): Promise<RTCSessionDescriptionInit>;
  createAnswer(): Promise<RTCSessionDescriptionInit>;
  /** Without an argument the browser makes the offer or answer that is due. */
  setLocalDescription(description?: RTCLocalSessionDescriptionInit): Promise<void>;
  setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void>;
  /** `null` or no argument says that the other side has no more candidates. */
  addIceCandidate(candidate?: RTCIceCandidateInit | null): Promise<void>;
  restartIce(): void;

  addTrack(track: MediaStreamTrack, ...streams: MediaStream[]): RTCRtpSender;
  removeTrack(sender: RTCRtpSender): void;
  addTransceiver(trackOrKind: MediaStreamTrack | "audio" | "video", init?: RTCRtpTransceiverInit): RTCRtpTransceiver;
  getSenders(): RTCRtpSender[];
  getReceivers(): RTCRtpReceiver[];
  getTransceivers(): RTCRtpTransceiver[];
  getStats(selector?: MediaStreamTrack | null): Promise<RTCStatsReport>;

  createDataChannel(label: string, options?: DataChannelOptions): DataChannel;

  getConfiguration(): RTCConfiguration;
  setConfiguration(configuration: RTCConfiguration): void;

  /** Ends the connection, its channels and every iterator over its events. */
  close(): void;
  [Symbol.dispose](): void;

  on<Type extends keyof PeerConnectionEvents>(
    type: Type,
    listener: (value: PeerConnectionEvents[Type]) => void,
    options?: ListenOptions,
  ): Subscription;
  events<Type extends keyof PeerConnectionEvents>(type: Type): AsyncIterableIterator<PeerConnectionEvents[Type]>;
}

/** How a data channel is made. */
export interface DataChannelOptions extends RTCDataChannelInit {
  /** How many bytes may wait in the browser before {@link DataChannel.send} waits too. Default: 1 MiB. */
  highWaterMark?: number;
}

/** What can be sent. */
export type Sendable = string | ArrayBuffer | ArrayBufferView<ArrayBuffer> | Blob;

/** What a {@link DataChannel} tells. */
export interface DataChannelEvents {
  bufferedamountlow: undefined;
  close: undefined;
  closing: undefined;
  error: RtcwebError;
  message: string | ArrayBuffer;
  open: undefined;
}

/**
 * A channel for messages. Messages that arrive before anybody listens are
 * kept: nothing is lost between creation and the first read.
 */
export class DataChannel implements Emitter<DataChannelEvents> {
  private constructor();
  /** Adopts a channel that the browser made. */
  static from(native: RTCDataChannel): DataChannel;
  /** The browser's own object. */
  readonly native: RTCDataChannel;

  readonly label: string;
  readonly id: number | null;
  readonly protocol: string;
  readonly negotiated: boolean;
  readonly ordered: boolean;
  readonly maxPacketLifeTime: number | null;
  readonly maxRetransmits: number | null;
  readonly readyState: RTCDataChannelState;
  readonly bufferedAmount: number;
  bufferedAmountLowThreshold: number;
  highWaterMark: number;

  /** Settles when the channel is open, or rejects with code `"closed"` when it never will be. */
  opened(options?: WaitOptions): Promise<void>;
  /**
   * Sends, after waiting for its turn and for room below the high-water mark
   * (and for the channel to open).
   *
   * @throws {RtcwebError} `"message-too-large"`, `"closed"` or `"abort"`; then nothing of it was sent.
   */
  send(data: Sendable, options?: WaitOptions): Promise<void>;
  /** Sends now or throws: `"would-block"`, `"message-too-large"` or `"closed"`. */
  trySend(data: Sendable): void;
  /** The messages, each delivered once, to the last one received before the channel closed. */
  messages(): AsyncIterableIterator<string | ArrayBuffer>;
  /** Lets what was sent leave the browser, then closes the channel. */
  close(): Promise<void>;

  on<Type extends keyof DataChannelEvents>(
    type: Type,
    listener: (value: DataChannelEvents[Type]) => void,
    options?: ListenOptions,
  ): Subscription;
  events<Type extends keyof DataChannelEvents>(type: Type): AsyncIterableIterator<DataChannelEvents[Type]>;
}

/** What two negotiating peers tell each other; plain JSON. */
export type SignalMessage =
  | { description: RTCSessionDescriptionInit }
  | { candidate: RTCIceCandidateInit | null }
  | { turn: "ask" | "give" | "pass" }
  | { hello: Record<string, never> }
  | { bye: Record<string, never> }
  | { rejected: { reason: string } };

/** How a {@link Session} reaches the other peer. */
export interface SessionOptions {
  /** Exactly one of the two peers must be polite: it gives way when two offers collide. */
  polite: boolean;
  /** Brings a message to the other peer's {@link Session.receive}, in order. */
  send: (message: SignalMessage) => void;
}

/** What a {@link Session} tells. */
export interface SessionEvents {
  /** Something that the other peer sent could not be used, or a step failed; the session goes on. */
  error: RtcwebError;
  /** Messages do not reach the other peer at the moment; a connection that is up goes on. */
  interrupted: undefined;
  /** Messages reach the other peer again. */
  restored: undefined;
  /** The session ended: closed here, the other peer left, or it was lost and the connection failed. */
  close: { readonly reason: "local" | "remote-left" | "remote-lost" };
}

/**
 * A connection that negotiates by itself: add and remove tracks and channels
 * at any time on either side, and the two peers agree (perfect negotiation).
 *
 * @example
 * const session = new Session(connection, {
 *   polite,
 *   send: (message) => socket.send(JSON.stringify(message)),
 * });
 * socket.onmessage = (event) => session.receive(JSON.parse(event.data));
 */
export class Session implements Emitter<SessionEvents> {
  constructor(connection: PeerConnection, options: SessionOptions);
  readonly connection: PeerConnection;
  /** Hands in what the other peer sent. A value that is no {@link SignalMessage} is an `error` event. */
  receive(message: unknown): void;
  /** Ends the session and its connection. */
  close(): void;
  [Symbol.dispose](): void;

  on<Type extends keyof SessionEvents>(
    type: Type,
    listener: (value: SessionEvents[Type]) => void,
    options?: ListenOptions,
  ): Subscription;
  events<Type extends keyof SessionEvents>(type: Type): AsyncIterableIterator<SessionEvents[Type]>;
}

/** How to enter a room of the signalling server. */
export interface RoomOptions {
  /** The address of the server's `/signal`, `ws:` or `wss:`. */
  url: string | URL;
  /** 1 to 64 of the characters `A-Z a-z 0-9 _ -`. */
  room: string;
  /** The secret this client is recognised by; random where absent. */
  key?: string;
  /** Aborting it rejects the call with code `"abort"`. */
  signal?: AbortSignal;
}

/** What a {@link Room} tells. */
export interface RoomEvents {
  /** Another peer is here. Call {@link RemotePeer.connect} to talk to it. */
  peer: RemotePeer;
  /** A peer is gone; `"lost"` ones may come back, and their connection may live on. */
  peerleft: { readonly id: string; readonly reason: "left" | "lost" };
  /** The socket broke; the room tries again after `delay` milliseconds. Connections go on. */
  reconnecting: { readonly attempt: number; readonly delay: number };
  /** The room is joined again. */
  reconnected: undefined;
  /** The server refused something; the room goes on unless `close` follows. */
  error: RtcwebError;
  /** The room is left for good: by `leave()`, or refused by the server. Refused, connections that are up go on. */
  close: undefined;
}

/** A place on the signalling server where peers find each other. It reconnects by itself. */
export class Room implements Emitter<RoomEvents> {
  private constructor();
  /**
   * Enters a room.
   *
   * @throws {RtcwebError} `"unreachable"`, `"room-full"`, `"invalid-room"`, `"abort"` …
   */
  static join(options: RoomOptions): Promise<Room>;
  /** This client's own id in the room. */
  readonly id: string;
  /** How many peers the room can hold. */
  readonly capacity: number;
  /** Tries at once where the room waits to reconnect; without effect otherwise. */
  reconnect(): void;
  /** Leaves the room. Sessions made from it end. */
  leave(): void;
  [Symbol.dispose](): void;

  on<Type extends keyof RoomEvents>(
    type: Type,
    listener: (value: RoomEvents[Type]) => void,
    options?: ListenOptions,
  ): Subscription;
  events<Type extends keyof RoomEvents>(type: Type): AsyncIterableIterator<RoomEvents[Type]>;
}

/** Another peer in a {@link Room}. What it sends is kept until {@link connect} is called. */
export class RemotePeer {
  private constructor();
  readonly id: string;
  /** Whether *this* side is the polite one of the pair. */
  readonly polite: boolean;
  /** Starts negotiating over this connection. Add tracks and channels before or after. Works once. */
  connect(connection: PeerConnection): Session;
}

/** The browser's `getUserMedia`, with typed errors (`"not-allowed"`, `"not-found"`, `"not-readable"`, `"overconstrained"` …). */
export function getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream>;

/** The browser's `getDisplayMedia`, with typed errors. */
export function getDisplayMedia(options?: DisplayMediaStreamOptions): Promise<MediaStream>;
