/** How it stands with one other person. */
export type LinkState = "connecting" | "connected" | "reconnecting" | "failed";

/** How it stands with the whole call. */
export type CallState = "waiting" | "outside" | "ended" | LinkState;

/** How it stands with the room on the server. */
export type Entry = "opening" | "open" | "refused";

/** What somebody sends at the moment. */
export interface Sending {
  readonly mic: boolean;
  readonly camera: boolean;
  readonly screen: boolean;
}

export interface LocalState extends Sending {
  /** The browser is asking the person for their devices. */
  readonly asking: boolean;
  readonly preview: MediaStream | null;
  readonly note: { readonly code: string; readonly text: string } | null;
}

export interface PeerState {
  readonly id: string;
  readonly number: number;
  readonly state: LinkState;
  /** Whether the server still brings messages to them. */
  readonly reachable: boolean;
  readonly sending: Sending;
  readonly stream: MediaStream;
}

export interface ChatMessage {
  readonly id: string;
  readonly from: "me" | "peer";
  /** Who wrote it, where more than one other person is here. */
  readonly name: string | null;
  readonly text: string;
  readonly at: number;
}

export type TransferState = "waiting" | "active" | "done" | "failed" | "cancelled";

export interface Transfer {
  readonly key: string;
  readonly direction: "in" | "out";
  readonly name: string;
  readonly size: number;
  readonly state: TransferState;
  readonly moved: number;
  /** Why it failed or was cancelled, in a few words. */
  readonly reason: string | null;
  readonly sha256: string | null;
  /** Where the browser keeps a received file. */
  readonly url: string | null;
}

export interface Notice {
  readonly code: string;
  readonly text: string;
  /** `error` is read out at once, `info` when there is a pause. */
  readonly tone: "info" | "error";
  /** When the next try comes, in milliseconds since the epoch. */
  readonly retryAt?: number;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Whether the person may put it away. */
  readonly closable: boolean;
}

export interface AppState {
  readonly screen: "landing" | "lobby" | "call" | "ended";
  readonly room: string | null;
  /** The engine is loaded, and this browser can make calls. */
  readonly ready: boolean;
  /** Nothing can be started: the browser or the link does not allow it. */
  readonly blocked: boolean;
  /** A button was pressed and the engine is still loading. */
  readonly busy: boolean;
  readonly entry: Entry;
  readonly local: LocalState;
  readonly peers: readonly PeerState[];
  readonly messages: readonly ChatMessage[];
  readonly transfers: readonly Transfer[];
  readonly notices: readonly Notice[];
}

export const SILENT: LocalState = {
  mic: false,
  camera: false,
  screen: false,
  asking: false,
  preview: null,
  note: null,
};

export const INITIAL: AppState = {
  screen: "landing",
  room: null,
  ready: false,
  blocked: false,
  busy: false,
  entry: "opening",
  local: SILENT,
  peers: [],
  messages: [],
  transfers: [],
  notices: [],
};
