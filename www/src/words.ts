import type { AppState, CallState, Entry, LinkState, PeerState } from "./state";

/** The state of the call: that of the best connection, because with one person here one can talk. */
export function callState(state: AppState): CallState {
  if (state.screen === "ended") return "ended";
  if (state.peers.length === 0) return ALONE[state.entry];
  const found = new Set<LinkState>(state.peers.map((peer) => peer.state));
  const order: LinkState[] = ["connected", "reconnecting", "connecting", "failed"];
  return order.find((candidate) => found.has(candidate)) ?? "connecting";
}

const ALONE: Record<Entry, CallState> = { opening: "connecting", open: "waiting", refused: "outside" };

export function callWords(state: AppState): string {
  const call = callState(state);
  if (call === "connecting" && state.peers.length === 0) return "Opening the room…";
  if (call === "connected" && state.peers.length > 1) return `Connected with ${state.peers.length} people`;
  return CALL_WORDS[call];
}

const CALL_WORDS: Record<CallState, string> = {
  waiting: "Waiting for someone",
  outside: "Not in the room",
  connecting: "Connecting…",
  connected: "Connected",
  reconnecting: "Connection weak, trying again",
  failed: "No connection",
  ended: "Call ended",
};

/** How it stands with one other person; nothing where all is well. */
export function linkWords({ state, reachable }: PeerState): string {
  if (state === "reconnecting" && !reachable) return "Connection weak, and the server cannot help…";
  return LINK_WORDS[state];
}

const LINK_WORDS: Record<LinkState, string> = {
  connecting: "Connecting…",
  connected: "",
  reconnecting: "Connection weak, trying again…",
  failed: "No connection. Still trying; another network may help.",
};

/** What went wrong with the page itself, and what to do. */
const PAGE: Record<string, string> = {
  "insecure-context": "Calls need a secure address. Open this page over https, or on localhost.",
  unsupported: "This browser cannot make calls. Open the link in a current Chrome, Firefox, Edge or Safari.",
  "load-failed": "A part of this page did not load. Check your connection, then try again.",
};

const SERVER: Record<string, string> = {
  "invalid-room": "This link is not complete. Ask for it again, or start a call of your own.",
  "rate-limited": "Too many messages at once. The server left some out; the call goes on.",
  "room-full": "This room is full. Join again when somebody has left, or start a call of your own.",
  "server-full": "The server has no place left. This page keeps trying.",
  unreachable: "The server cannot be reached. A call that stands goes on, and this page keeps trying.",
};

/** Why the server does not let this page back into the room, while the call goes on. */
const STAY: Record<string, string> = {
  replaced: "This call was opened in another place. Whoever is here stays, but nobody new can come to you.",
  "room-full": "The room filled up while the server was out of reach. Whoever is here stays, but nobody new can come to you.",
};

const PEER: Record<string, string> = {
  "remote-rejected": "The other browser could not take a change. The call goes on as it was.",
};

const WORDS = { page: PAGE, server: SERVER, stay: STAY, peer: PEER };

const OTHERWISE = {
  page: "Something went wrong on this page. Reload it to go on.",
  stay: "The server did not let this page back in. Whoever is here stays, but nobody new can come to you.",
  server: "The server did not understand this page. Reload it if the call does not go on.",
  peer: "The other side sent something that cannot be used. It was left out; the call goes on.",
};

export function explain(subject: keyof typeof WORDS, code: string): string {
  return WORDS[subject][code] ?? OTHERWISE[subject];
}

/** Why a device does not work, and what to do. */
export function explainDevice(code: string, device: string): string {
  switch (code) {
    case "not-allowed":
    case "security":
      return `Your browser does not allow the ${device}. Allow it beside the address, then try again.`;
    case "not-found":
      return `No ${device} was found. You can still see, hear and write; plug one in and try again.`;
    case "not-readable":
    case "abort":
      return `The ${device} is in use by another program. Close it there, then try again.`;
    case "ended":
      return `The ${device} was switched off or unplugged. Try again when it is back.`;
    default:
      return `The ${device} did not start. You can still see, hear and write; try again.`;
  }
}

/** What to call somebody where several others are here. */
export const guestName = (number: number): string => `Guest ${number}`;
