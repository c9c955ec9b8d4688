// The tools that set-up builds, and their versions: the only place to change them.

import { existsSync, readFileSync } from "node:fs";
import { inRoot } from "./paths.mjs";
import { Stop } from "./steps.mjs";

/** The oldest Node that runs the scripts, and Vite. */
export const node = [20, 19];

/** Crates to `cargo install`, each with the program that tells its version. */
export const crates = {
  "wasm-bindgen": () => ({ crate: "wasm-bindgen-cli", version: locked("wasm-bindgen") }),
  "wasm-pack": () => ({ crate: "wasm-pack", version: "0.15.1" }),
  "cargo-fuzz": () => ({ crate: "cargo-fuzz", version: "0.13.2" }),
  geckodriver: () => ({ crate: "geckodriver", version: "0.37.1" }),
};

/**
 * The version of a crate in Cargo.lock. The command line of wasm-bindgen reads
 * only what a library of exactly its own version wrote.
 */
export function locked(crate, lock = "Cargo.lock") {
  const file = inRoot(lock);
  const found = existsSync(file)
    ? new RegExp(`^name = "${crate}"\\nversion = "([^"]+)"`, "m").exec(readFileSync(file, "utf8"))
    : null;
  if (found === null) throw new Stop(`${lock} does not name ${crate}; restore it from the repository.`);
  return found[1];
}
