// How the crate smooths over what engines differ in: its own table of features.

import { readFileSync } from "node:fs";
import { CommandFailed } from "../lib/run.mjs";
import { files } from "../lib/stamp.mjs";
import { ofMember } from "./compat.mjs";
import { absent, belongs, emulated } from "./map/elsewhere.mjs";

const sources = () => files(["src/web/support"]).map((file) => readFileSync(file, "utf8")).join("\n");

/**
 * `{ how, feature }` by the specification's name: whether the crate emulates it
 * where an engine lacks it, or it is absent there, and the feature that says so.
 */
export function smoothing(types) {
  const text = sources();
  const detected = new Map([...text.matchAll(/^pub\S* fn (\w+)\(\) -> Support \{([\s\S]*?)\n\}/gm)].map(([, name, body]) => [name, body]));
  const found = new Map();
  for (const [, variant, name, detect] of text.matchAll(/^ {4}(\w+) = "([^"]+)",\s+(?:\w+::)*(\w+)\(\);/gm)) {
    const body = detected.get(detect);
    if (body === undefined) throw new CommandFailed(`nobody looks for the feature ${variant}`, "");
    found.set(name, { feature: variant, how: /native_or_emulated|Support::Emulated/.test(body) ? "emulated" : "absent" });
  }
  const names = new Set(types.flatMap((type) => [type.name, ...type.members.map((member) => `${type.name}.${member.name}`)]));
  // A remark stands in brackets.
  const bare = (name) => name.replace(/ \(.*\)$/, "");
  const strange = [...found.keys()].filter((name) => !names.has(bare(name)) && ofMember(...bare(name).split(".")) === undefined);
  if (found.size === 0 || strange.length > 0) throw new CommandFailed("features that no specification knows", strange.join("\n"));
  for (const [feature, members] of Object.entries(belongs)) {
    const [own] = [...found.values()].filter((entry) => entry.feature === feature);
    if (own === undefined) throw new CommandFailed(`there is no feature ${feature}, as the map says`, "");
    members.forEach((name) => found.set(name, own));
  }
  emulated.forEach((name) => found.set(name, { how: "emulated" }));
  absent.forEach((name) => found.set(name, { how: "absent" }));
  return found;
}
