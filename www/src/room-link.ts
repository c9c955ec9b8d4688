const NAME = /^[A-Za-z0-9_-]{1,64}$/;

/** What the address of the page says about a room. */
export type RoomLink = { kind: "none" } | { kind: "invalid" } | { kind: "room"; name: string };

export function readRoomLink(address: string): RoomLink {
  const name = new URL(address).searchParams.get("room");
  if (name === null) return { kind: "none" };
  return NAME.test(name) ? { kind: "room", name } : { kind: "invalid" };
}

/** A name that nobody can guess: 128 random bits. Whoever knows it can enter. */
export function newRoomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export function roomAddress(name: string): string {
  const address = new URL(location.pathname, location.origin);
  address.searchParams.set("room", name);
  return address.href;
}

/** Where the signalling server listens: the origin that served the page. */
export function signalAddress(): string {
  const address = new URL("/signal", location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  return address.href;
}
