// How the crate smooths over what engines differ in: its own table of features.

import { readFileSync } from "node:fs";
import { inRoot } from "../lib/paths.mjs";
import { CommandFailed } from "../lib/run.mjs";

const source = (name) => readFileSync(inRoot(`src/web/support/${name}.rs`), "utf8");

/** `emulated` or `absent`, whichever it is where an engine lacks it, by the specification's name. */
export function smoothing(types) {
  const detected = new Map([...source("detect").matchAll(/fn (\w+)\(\) -> Support \{([\s\S]*?)\n\}/g)].map(([, name, body]) => [name, body]));
  const found = new Map();
  for (const [, variant, name, detect] of source("feature").matchAll(/^ {4}(\w+) = "([^"]+)",\s+detect::(\w+)\(\);/gm)) {
    const emulated = /native_or_emulated|Support::Emulated/.test(detected.get(detect));
    found.set(name, { feature: variant, how: emulated ? "emulated" : "absent" });
  }
  const names = new Set(types.flatMap((type) => [type.name, ...type.members.map((member) => `${type.name}.${member.name}`)]));
  const strange = [...found.keys()].filter((name) => !names.has(name));
  if (found.size === 0 || strange.length > 0) throw new CommandFailed("features named by no specification", strange.join("\n"));
  return found;
}
