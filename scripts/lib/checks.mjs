// Checks of the sources that no compiler makes.

import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { examples } from "./example-sites.mjs";
import { root } from "./paths.mjs";
import { CommandFailed, read } from "./run.mjs";
import { files } from "./stamp.mjs";

/** Fails where a line of the sources under `paths` matches; comments do not count. */
function absent(paths, pattern, reason) {
  const found = [];
  for (const file of files(paths).filter((name) => name.endsWith(".rs"))) {
    readFileSync(file, "utf8").split("\n").forEach((line, index) => {
      if (pattern.test(line.replace(/\/\/.*$/, ""))) found.push(`${relative(root, file)}:${index + 1}: ${line.trim()}`);
    });
  }
  if (found.length > 0) throw new CommandFailed(reason, found.join("\n"));
}

/** The pure layers know nothing of the browser. */
export function pureLayers() {
  const layers = ["sdp", "stats", "negotiation", "framing"].map((name) => `src/${name}`);
  absent(layers, /\b(web_sys|js_sys|wasm_bindgen)\b|\bcrate::(web|js)\b/, "a pure layer names a crate of the browser");
}

/** Closures are held by listeners, and members of browser objects are bound, never looked up by name. */
export function bannedCalls() {
  absent(["src", "examples"], /\.forget\(\)|\bReflect::/, "src or an example forgets a closure or looks up a member by its name");
}

/**
 * The examples are as short as they are said to be, and stand on rtcweb alone.
 * Empty lines and comments do not count.
 */
export function smallExamples(note) {
  const lengths = examples.map((name) => {
    const folder = `examples/${name}/src`;
    absent([folder], /\bunsafe\b|\bweb_sys::.*\b(Rtc|Media)\w+/, "an example goes around rtcweb");
    const lines = files([folder]).flatMap((file) => readFileSync(file, "utf8").split("\n"));
    return [name, lines.filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length];
  });
  note(lengths.map(([name, length]) => `${name} ${length} lines`).join(", "));
  const long = lengths.filter(([, length]) => length > 150);
  if (long.length > 0) throw new CommandFailed("an example has more than 150 lines", long.join("\n"));
}

/** The JavaScript of the tests is one file, `tests/support/page.js`, which says why. */
export function oneScript() {
  absent(["tests/web", "tests/support"], /inline_js/, "JavaScript of a test stands outside tests/support/page.js");
}

/** Nobody who uses the crate needs a newer compiler than it says. */
export async function minimumRust(note) {
  const metadata = JSON.parse(await read("cargo", ["metadata", "--format-version", "1", "--locked"]));
  const packages = new Map(metadata.packages.map((entry) => [entry.id, entry]));
  const nodes = new Map(metadata.resolve.nodes.map((entry) => [entry.id, entry]));
  const ours = [...packages.values()].find(({ name, source }) => name === "rtcweb" && source === null);
  const reached = new Set();
  const visit = (id) => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      if (kinds.some(({ kind }) => kind !== "dev")) visit(pkg);
    }
  };
  metadata.workspace_members.forEach(visit);
  const newer = [...reached].map((id) => packages.get(id)).filter((entry) => later(entry.rust_version, ours.rust_version));
  note(`${reached.size} crates, ${ours.rust_version}`);
  if (newer.length === 0) return;
  const list = newer.map(({ name, version, rust_version: needed }) => `${name} ${version} needs Rust ${needed}`);
  throw new CommandFailed(`the crate says Rust ${ours.rust_version}`, list.join("\n"));
}

function later(needed, stated) {
  const [a, b] = [needed ?? "0", stated].map((text) => text.split(".").map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
