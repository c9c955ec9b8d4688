// Which engine ships what, by MDN's browser-compat-data.

import { readFileSync } from "node:fs";
import { inRoot } from "../lib/paths.mjs";

export const engines = ["Chromium", "Firefox", "Safari"];

const ids = { Chromium: ["chrome", "chrome_android"], Firefox: ["firefox", "firefox_android"], Safari: ["safari", "safari_ios"] };
const { api } = JSON.parse(readFileSync(inRoot("node_modules/@mdn/browser-compat-data/data.json"), "utf8"));

/** Every member that the data knows of an interface. */
export const known = (name) => Object.keys(api[name] ?? {}).filter((key) => key !== "__compat" && key !== name);

/** Every interface that the data knows. */
export const interfaces = () => Object.keys(api);

/** What the data says of a whole interface. */
export const ofInterface = (name) => shipped(api[name]?.__compat);

/** What the data says of a member; `undefined` where it says nothing. */
export function ofMember(owner, name) {
  const entry = entryOf(owner, name);
  return entry && shipped(entry.__compat);
}

/**
 * What the data says of one member of a dictionary, or one value of an enum,
 * that an operation takes or gives; `undefined` where it says nothing.
 */
export function ofPart(owner, name, part) {
  const entry = entryOf(owner, name) ?? {};
  const found = Object.keys(entry).find((key) => partOf(key) === part);
  return found && shipped(entry[found].__compat);
}

function entryOf(owner, name) {
  const members = api[owner] ?? {};
  if (name === "constructor") return members[owner];
  return members[name] ?? members[`${name}_static`] ?? members[`${name.replace(/^on/, "")}_event`];
}

/** `init_streams_parameter`, `return_object_property_codecs`, `width_constraint`, `stopped_value`: the name in it. */
function partOf(key) {
  const bare = key.replace(/^return_object_property_|^value_/, "").replace(/_(parameter|option|constraint|value)$/, "");
  return bare.split("_").at(-1);
}

/** For each engine the first version that has it and still has it, or nothing. */
function shipped(compat) {
  return Object.fromEntries(engines.map((engine) => [engine, ids[engine].map((id) => version(compat?.support[id])).find(Boolean)]));
}

function version(support) {
  const now = [support ?? []].flat().find((entry) => {
    const added = entry.version_added;
    return added && added !== "preview" && !entry.version_removed && !entry.flags;
  });
  return now?.version_added;
}

/** Where any of several has it. */
export function either(list) {
  return Object.fromEntries(engines.map((engine) => [engine, list.map((one) => one[engine]).find(Boolean)]));
}

/** Whether at least one engine has it. */
export const somewhere = (support) => engines.some((engine) => support[engine]);
