// The package's one module: loads the engine, and guards its classes until it is there.
// Importing it does nothing, so it can be imported on a server too.

import * as engine from "./rtcweb.js";

let loading;
let loaded = false;

/** An error as the engine makes them. */
function codedError(code, message, cause) {
  const error = new Error(message, cause === undefined ? undefined : { cause });
  error.name = "RtcwebError";
  error.code = code;
  return error;
}

export function init(source) {
  // A failed load is forgotten, so that it can be tried again.
  loading ??= load(source).catch((cause) => {
    loading = undefined;
    throw codedError("load-failed", `the engine could not be loaded: ${cause?.message ?? cause}`, cause);
  });
  return loading;
}

async function load(source) {
  const module_or_path = await source;
  await engine.default(module_or_path === undefined ? undefined : { module_or_path });
  loaded = true;
}

function ready() {
  if (!loaded) {
    throw codedError("invalid-state", "rtcweb is not loaded yet: call and await init() first");
  }
}

/** The class itself for `instanceof`, with a sentence instead of a crash before `init()`. */
function guarded(original) {
  return new Proxy(original, {
    construct(target, args, newTarget) {
      ready();
      return Reflect.construct(target, args, newTarget);
    },
    get(target, key, receiver) {
      const value = Reflect.get(target, key, receiver);
      return key === "from" || key === "join" ? guardedFunction(value, target) : value;
    },
  });
}

function guardedFunction(original, self) {
  return (...args) => {
    ready();
    return original.apply(self, args);
  };
}

function define(prototype, members) {
  for (const key of Reflect.ownKeys(members)) {
    Object.defineProperty(prototype, key, { value: members[key], configurable: true, writable: true });
  }
}

// `using` closes what it declares; without `Symbol.dispose` there is no `using` either.
const dispose = Symbol.dispose ?? Symbol("dispose");
define(engine.PeerConnection.prototype, { [dispose]() { this.close(); } });
define(engine.Session.prototype, { [dispose]() { this.close(); } });
define(engine.Room.prototype, { [dispose]() { this.leave(); } });
define(engine.Subscription.prototype, { [dispose]() { this.unsubscribe(); } });
define(engine.EventIterator.prototype, { [Symbol.asyncIterator]() { return this; } });

export const PeerConnection = guarded(engine.PeerConnection);
export const DataChannel = guarded(engine.DataChannel);
export const Session = guarded(engine.Session);
export const Room = guarded(engine.Room);
export const RemotePeer = engine.RemotePeer;
export const Subscription = engine.Subscription;

export const getUserMedia = guardedFunction(engine.getUserMedia);
export const getDisplayMedia = guardedFunction(engine.getDisplayMedia);

export function isSupported() {
  return typeof globalThis.RTCPeerConnection === "function";
}

export function isRtcwebError(value) {
  return value instanceof Error && value.name === "RtcwebError";
}
