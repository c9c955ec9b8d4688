// Whether Rust paths lead somewhere, by the word of the compiler: a crate made
// for this uses each of them, and what does not compile does not exist, or is
// not public.

import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { inRoot, inTarget } from "../lib/paths.mjs";
import { CommandFailed, read } from "../lib/run.mjs";

const folder = inTarget("api-coverage");

const manifest = `[package]
name = "api-coverage"
version = "0.0.0"
edition = "2024"
publish = false

[dependencies]
rtcweb = { path = ${JSON.stringify(inRoot())} }

[workspace]
`;

// A method that takes a closure exists, and leaves the compiler asking which.
const harmless = new Set(["E0282", "E0283", "E0284"]);

/** Those of these paths (`PeerConnection::new`) that are not in the crate's public API. */
export async function broken(paths) {
  let uses = paths.flatMap((path) => usesOf(path).map((code) => ({ path, code })));
  const failed = new Set();
  // A name that cannot be resolved keeps the compiler from looking at anything else.
  for (;;) {
    const lines = await failures(uses.map(({ code }) => code));
    lines.forEach((line) => failed.add(uses[line]));
    if (lines.size === 0) break;
    uses = uses.filter((_, index) => !lines.has(index));
  }
  const good = new Set(uses.map(({ path }) => path));
  return new Set(paths.filter((path) => !good.has(path)));
}

/** The ways to use a path, of which one has to compile. */
function usesOf(path) {
  const parts = path.split("::");
  const last = parts.pop();
  const owner = ["rtcweb", ...parts].join("::");
  const type = /^[A-Z]/.test(parts.at(-1) ?? "");
  if (!type) return [/^[A-Z]/.test(last) ? `(_: &${owner}::${last}) {}` : `() { let _ = ${owner}::${last}; }`];
  if (/^[A-Z]/.test(last)) return [`(it: &${owner}) { matches!(it, ${owner}::${last} { .. }); }`];
  return [`() { let _ = ${owner}::${last}; }`, `(it: &${owner}) { let _ = &it.${last}; }`];
}

/** The indexes of the functions that do not compile. */
async function failures(functions) {
  mkdirSync(`${folder}/src`, { recursive: true });
  writeFileSync(`${folder}/Cargo.toml`, manifest);
  copyFileSync(inRoot("Cargo.lock"), `${folder}/Cargo.lock`);
  const lines = functions.map((code, index) => `fn path_${index}${code}`);
  writeFileSync(`${folder}/src/lib.rs`, `#![allow(warnings)]\n${lines.join("\n")}\n`);
  const where = ["--manifest-path", `${folder}/Cargo.toml`, "--target-dir", inTarget(), "--target", "wasm32-unknown-unknown"];
  const output = await read("cargo", ["check", "--message-format", "json", ...where]).catch((error) => {
    if (!(error instanceof CommandFailed)) throw error;
    return error.log;
  });
  const found = new Set();
  for (const { package_id: origin, message } of messages(output)) {
    if (message?.level !== "error" || harmless.has(message.code?.code)) continue;
    if (!origin.includes("api-coverage")) throw new CommandFailed("the crate does not compile", message.rendered);
    const place = message.spans.find(({ is_primary: primary }) => primary);
    // The last words of the compiler, and only those, have no place.
    if (place !== undefined) found.add(place.line_start - 2);
  }
  return found;
}

function messages(output) {
  const lines = output.split("\n").filter((line) => line.startsWith("{"));
  if (lines.length === 0) throw new CommandFailed("the compiler said nothing", output);
  return lines.map((line) => JSON.parse(line));
}
