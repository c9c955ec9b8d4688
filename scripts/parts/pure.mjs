// What needs no browser: the pure layers and the server, natively, and what
// others get who depend on the crate.

import { copyFileSync } from "node:fs";
import { inRoot, inTarget } from "../lib/paths.mjs";
import { CommandFailed, read, run as command } from "../lib/run.mjs";

export const needs = () => ["target"];

export async function run(report) {
  await report.tests("cargo test", "cargo", ["test", "--workspace", "--all-targets", "--no-fail-fast"]);
  await report.tests("examples in the documentation", "cargo", ["test", "--workspace", "--doc"]);
  await report.check("a crate of somebody else builds for wasm32 without flags", downstream);
  await report.check("the native library has no crate of the browser", nativeTree);
}

async function downstream() {
  // The versions that everything else is tested with.
  copyFileSync(inRoot("Cargo.lock"), inRoot("tests/downstream/Cargo.lock"));
  const args = ["build", "--manifest-path", inRoot("tests/downstream/Cargo.toml"), "--target", "wasm32-unknown-unknown"];
  await command("cargo", [...args, "--target-dir", inTarget("downstream")], { env: { RUSTFLAGS: undefined } });
}

async function nativeTree(note) {
  const flags = ["--target", "x86_64-unknown-linux-gnu", "-e", "normal", "--prefix", "none", "--format", "{p}"];
  const tree = await read("cargo", ["tree", "-p", "rtcweb", ...flags]);
  const crates = [...new Set(tree.trim().split("\n").map((line) => line.split(" ")[0]))];
  const foreign = crates.filter((name) => /^(wasm-bindgen|web-sys|js-sys|gloo|serde-wasm-bindgen)/.test(name));
  if (!crates.includes("rtcweb")) throw new CommandFailed("cargo tree did not print rtcweb", tree);
  if (foreign.length > 0) throw new CommandFailed(`a native program would compile ${foreign.join(", ")}`, tree);
  note(`${crates.length} crates`);
}
