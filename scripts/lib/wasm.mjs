// From a crate to wasm and glue: cargo, wasm-bindgen, wasm-opt. The package and
// everything whose size is measured go through the same steps.

import { readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { inRoot, inTarget, root, tool } from "./paths.mjs";
import { read, run } from "./run.mjs";
import { step } from "./steps.mjs";

// What rustc's wasm uses. wasm-opt refuses instructions that are not named, and
// would use any other that is.
const features = [
  "--enable-bulk-memory",
  "--enable-multivalue",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-reference-types",
  "--enable-sign-ext",
];

// Panics carry the path of their source: the reader of the wasm has no use for
// the places of the machine that built it.
const places = [
  [root, ""],
  [process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "cargo"],
];
const flags = [process.env.RUSTFLAGS, ...places.map(([from, to]) => `--remap-path-prefix=${from}=${to}`)].filter(Boolean).join(" ");

/** Facts that a change of these steps changes, for stamps. */
export async function toolFacts() {
  const [rustc, bindgen] = await Promise.all([read("rustc", ["-vV"]), read(tool("wasm-bindgen"), ["--version"])]);
  return [rustc, bindgen, flags];
}

/**
 * Builds the library `crate` (the name of its file), or with `kind: "--bins"`
 * the program of that name, and leaves `NAME.js` and `NAME_bg.wasm` in `out`.
 */
export async function buildWasm({ manifest = "Cargo.toml", crate, kind = "--lib", args = [], targetDir = inTarget(), out, name }) {
  await step(`wasm of ${name}`, async () => {
    const where = ["--manifest-path", inRoot(manifest), "--target-dir", targetDir];
    const what = [kind, "--target", "wasm32-unknown-unknown", "--profile", "wasm"];
    await run("cargo", ["build", ...what, ...where, ...args], { env: { RUSTFLAGS: flags } });
  });
  const raw = inTarget("bindgen", name);
  rmSync(raw, { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
  await step(`glue of ${name}`, async () => {
    const wasm = join(targetDir, "wasm32-unknown-unknown", "wasm", `${crate}.wasm`);
    const options = ["--target", "web", "--no-typescript", "--remove-name-section", "--remove-producers-section"];
    await run(tool("wasm-bindgen"), [wasm, ...options, "--out-dir", out, "--out-name", name]);
  });
  await step(`wasm-opt of ${name}`, async (note) => {
    const file = join(out, `${name}_bg.wasm`);
    const before = readFileSync(file).length;
    const strip = ["--strip-debug", "--strip-producers", "--strip-target-features"];
    const wasmOpt = inRoot("node_modules", "binaryen", "bin", "wasm-opt");
    await run(process.execPath, [wasmOpt, "-Oz", ...features, ...strip, file, "-o", file]);
    note(`${before} to ${readFileSync(file).length} bytes`);
  });
}

/** The sizes of some files together: as they are, and as servers send them. */
export function sizes(files) {
  const contents = files.map((file) => readFileSync(file));
  const sum = (measure) => contents.reduce((total, content) => total + measure(content), 0);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return {
    raw: sum((content) => content.length),
    gzip: sum((content) => gzipSync(content, { level: 9 }).length),
    brotli: sum((content) => brotliCompressSync(content, { params }).length),
  };
}
