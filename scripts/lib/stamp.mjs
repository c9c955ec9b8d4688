// What a build was made from, so that an unchanged tree is not built again.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { inRoot, inTarget, root } from "./paths.mjs";

/** Every file under these paths (relative to the root), sorted; folders in `without` are left out. */
export function files(paths, without = []) {
  const skipped = new Set(without.map((path) => inRoot(path)));
  const found = [];
  const visit = (path) => {
    if (skipped.has(path) || !existsSync(path)) return;
    if (statSync(path).isDirectory()) readdirSync(path).forEach((name) => visit(join(path, name)));
    else found.push(path);
  };
  paths.forEach((path) => visit(inRoot(path)));
  return found.sort();
}

/** A digest of the contents of files and of further facts, such as versions. */
export function digest(inputs, facts = []) {
  const hash = createHash("sha256").update(JSON.stringify(facts));
  for (const file of inputs) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * Calls `build` unless it ran before with the same digest and what it made
 * is as it left it. Says whether it ran.
 */
export async function unlessFresh(name, inputs, outputs, build) {
  const stamp = inTarget("stamps", name);
  const state = () => `${inputs} ${digest(files(outputs))}`;
  const whole = outputs.every((path) => existsSync(inRoot(path)));
  if (whole && existsSync(stamp) && readFileSync(stamp, "utf8") === state()) return false;
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state());
  return true;
}
