// Every member of the specifications: what they define, joined with what
// engines ship. Interfaces and their members have data of their own; members
// of dictionaries and values of enums are as shipped as what takes or gives
// them, where the data says nothing closer.

import { readFileSync } from "node:fs";
import { parse } from "webidl2";
import { inRoot } from "../lib/paths.mjs";
import * as compat from "./compat.mjs";

const names = [
  "webrtc",
  "webrtc-encoded-transform",
  "webrtc-identity",
  "webrtc-ice",
  "webrtc-svc",
  "webrtc-priority",
  "webrtc-diagnostic-logging",
  "mediacapture-streams",
  "mediacapture-extensions",
  "mediacapture-fromelement",
  "mediacapture-transform",
  "screen-capture",
  "mst-content-hint",
  "audio-output",
  "image-capture",
  "mediastream-recording",
  "capture-handle-identity",
  "mediacapture-region",
  "element-capture",
  "mediacapture-surface-control",
];

/** Interfaces that other specifications own, of which the ones above define a part. */
const guests = /^(DedicatedWorkerGlobalScope|HTML\w+|Navigator|VideoFrameMetadata)$/;

/** Interfaces that no specification above has, or none has any more. */
const relatives = /^(RTC|MediaStream|MediaDevice|MediaRecorder|CaptureController)/;

/**
 * Members of dictionaries that engines read and none of these specifications
 * has, and where the data is silent too, the version that was seen to.
 */
const unwritten = {
  RTCConfiguration: { alwaysNegotiateDataChannels: undefined, encodedInsertableStreams: { Chromium: "≤156" } },
  RTCRtpEncodingParameters: { adaptivePtime: { Chromium: "≤156" }, scaleResolutionDownTo: { Chromium: "≤156" } },
  RTCSetParameterOptions: { encodingOptions: {} },
  DisplayMediaStreamOptions: { preferCurrentTab: undefined },
  MediaTrackConstraintSet: { volume: undefined },
};

/** Types that the declaration of what takes or gives them does not name: it says text, or object. */
const unnamed = {
  CursorCaptureConstraint: ["MediaTrackSettings", "cursor"],
  DisplayCaptureSurfaceType: ["MediaTrackSettings", "displaySurface"],
  EchoCancellationModeEnum: ["MediaTrackSettings", "echoCancellation"],
  HumanFaceDetectionModeEnum: ["MediaTrackSettings", "humanFaceDetectionMode"],
  MeteringMode: ["MediaTrackSettings", "whiteBalanceMode"],
  RTCCertificateExpiration: ["RTCPeerConnection", "generateCertificate"],
  RTCStats: ["RTCPeerConnection", "getStats"],
  VideoFacingModeEnum: ["MediaTrackSettings", "facingMode"],
  VideoResizeModeEnum: ["MediaTrackSettings", "resizeMode"],
};

/**
 * The types in order of appearance: `{ name, kind, support, members }`, each member
 * `{ name, kind, writable, support }`; kinds of members are constructor,
 * method, attribute, event, field, value.
 */
export function specifications() {
  const types = new Map();
  const aliases = new Map();
  for (const name of names) {
    for (const definition of parse(readFileSync(inRoot(`node_modules/@webref/idl/${name}.idl`), "utf8"))) {
      if (definition.type === "typedef") aliases.set(definition.name, definition.idlType);
      else collect(types, definition, name);
    }
  }
  addUnspecified(types);
  const users = usersOf(types, aliases);
  for (const type of types.values()) {
    if (type.kind === "interface") continue;
    for (const member of type.members.values()) {
      member.support = member.seen;
      if (member.seen !== undefined) continue;
      const uses = [...reachable(type.name, users)];
      const own = uses.map(([owner, name]) => compat.ofPart(owner, name, member.name)).filter(Boolean);
      member.support = compat.either(own.length > 0 ? own : uses.map(([owner, name]) => compat.ofMember(owner, name)).filter(Boolean));
    }
  }
  return [...types.values()].map((type) => ({ ...type, support: compat.ofInterface(type.name), members: [...type.members.values()] }));
}

function collect(types, definition, specification) {
  const { name, type: form } = definition;
  const kind = { interface: "interface", "interface mixin": "interface", dictionary: "dictionary", enum: "enum" }[form];
  if (kind === undefined) return;
  if (!types.has(name)) types.set(name, { name, kind, specification, parent: definition.inheritance, members: new Map() });
  const { members } = types.get(name);
  if (kind === "enum") {
    definition.values.forEach(({ value }) => members.set(value, { name: value, kind: "value" }));
    return;
  }
  for (const item of definition.members) {
    const member = read(item, kind);
    if (member === undefined) continue;
    const before = members.get(member.name);
    // Overloads: one member.
    if (before !== undefined) before.idl.push(...member.idl);
    else members.set(member.name, { ...member, support: compat.ofMember(name, member.name) ?? {} });
  }
}

function read(item, owner) {
  const idl = [item.idlType, ...(item.arguments ?? []).map((argument) => argument.idlType)];
  if (owner === "dictionary") return { name: item.name, kind: "field", idl };
  if (item.type === "constructor") return { name: "constructor", kind: "constructor", idl };
  if (item.type === "operation" && item.name) return { name: item.name, kind: "method", idl };
  if (item.type !== "attribute") return undefined;
  if (/EventHandler$/.test(item.idlType.idlType)) return { name: item.name, kind: "event", idl: [] };
  return { name: item.name, kind: "attribute", writable: !item.readonly, idl };
}

/** What engines ship although no specification defines it. */
function addUnspecified(types) {
  for (const [name, members] of Object.entries(unwritten)) {
    for (const [member, seen] of Object.entries(members)) {
      types.get(name).members.set(member, { name: member, kind: "field", idl: [], seen });
    }
  }
  for (const name of compat.interfaces()) {
    if (guests.test(name) || !(types.has(name) || relatives.test(name))) continue;
    if (!types.has(name)) types.set(name, { name, kind: "interface", specification: "none", members: new Map() });
    const { members } = types.get(name);
    for (const key of compat.known(name)) {
      const event = key.endsWith("_event");
      const bare = key.replace(/_static$/, "").replace(/^(.*)_event$/, "on$1");
      // Remarks on an interface, and the kinds of statistics, are no members of it.
      if (members.has(bare) || /^(sctp_sdp_21|transferable|worker_support|type_.*)$/.test(key)) continue;
      members.set(bare, { name: bare, kind: event ? "event" : "method", idl: [], support: compat.ofMember(name, key) });
    }
  }
}

/** For each type the members of interfaces and the dictionaries whose declaration names it. */
function usersOf(types, aliases) {
  const users = new Map();
  const add = (used, user) => users.set(used, [...(users.get(used) ?? []), user]);
  for (const [name, [owner, member]] of Object.entries(unnamed)) add(name, types.get(owner).kind === "interface" ? [owner, member] : [owner]);
  for (const type of types.values()) {
    if (type.parent && type.kind === "dictionary") add(type.parent, [type.name]);
    for (const member of type.members.values()) {
      const user = type.kind === "interface" ? [type.name, member.name] : [type.name];
      for (const used of (member.idl ?? []).flatMap((idl) => typesIn(idl, aliases))) add(used, user);
    }
  }
  return users;
}

function typesIn(idl, aliases) {
  if (!idl) return [];
  if (Array.isArray(idl)) return idl.flatMap((one) => typesIn(one, aliases));
  if (typeof idl === "string") return aliases.has(idl) ? typesIn(aliases.get(idl), aliases) : [idl];
  return typesIn(idl.idlType, aliases);
}

/** The members of interfaces that take or give this type, through whatever dictionaries. */
function reachable(name, users, seen = new Set()) {
  if (seen.has(name)) return [];
  seen.add(name);
  return (users.get(name) ?? []).flatMap((user) => (user.length === 2 ? [user] : reachable(user[0], users, seen)));
}
