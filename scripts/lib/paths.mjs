// Where things are. Every command works from the root of the project, wherever
// it was called from.

import { existsSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The folder of the tools that set-up builds. */
export const tools = resolve(root, process.env.RTCWEB_TOOLS ?? ".tools");

/** Cargo's target folder. */
export const target = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");

/** The npm package as it is published. */
export const dist = join(root, "dist");

export const inRoot = (...parts) => join(root, ...parts);
export const inTarget = (...parts) => join(target, ...parts);

const suffix = process.platform === "win32" ? ".exe" : "";

/** A tool that set-up built. */
export const tool = (name) => join(tools, "bin", name + suffix);

// Where rustup puts its programs; a shell that is older than it has not heard of that.
const cargoBin = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "bin");

/** The first of these programs on the PATH, or in the given folders. */
export function which(names, folders = []) {
  const path = [...(process.env.PATH ?? "").split(delimiter), cargoBin, ...folders];
  for (const name of [names].flat()) {
    for (const folder of path) {
      const file = join(folder, name + suffix);
      if (folder !== "" && isFile(file)) return file;
    }
  }
  return undefined;
}

function isFile(file) {
  return existsSync(file) && statSync(file).isFile();
}

/** The environment of every child: the tools come first on the PATH, and nothing asks questions. */
export function environment(extra = {}) {
  return {
    ...process.env,
    PATH: [join(tools, "bin"), process.env.PATH, cargoBin].join(delimiter),
    CARGO_TERM_COLOR: "never",
    NO_COLOR: "1",
    ...extra,
  };
}
