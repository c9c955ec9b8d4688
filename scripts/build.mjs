// Builds the npm package into dist/: the hand-written loader and its types, the
// glue, and the wasm.

import { copyFileSync, cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { dist, inRoot, inTarget } from "./lib/paths.mjs";
import { digest, files, unlessFresh } from "./lib/stamp.mjs";
import { Stop, isCommand, main } from "./lib/steps.mjs";
import { bytes, table } from "./lib/table.mjs";
import { buildWasm, sizes, toolFacts } from "./lib/wasm.mjs";
import { needs, setup } from "./setup.mjs";

const inputs = ["Cargo.toml", "Cargo.lock", "package-lock.json", ".cargo", "src", "npm", "scripts/build.mjs", "scripts/lib/wasm.mjs"];

/** Builds dist/ unless it is up to date. Says whether it built. */
export async function buildPackage() {
  return unlessFresh("package", digest(files(inputs), await toolFacts()), ["dist"], async () => {
    const fresh = inTarget("package");
    await buildWasm({ crate: "rtcweb", args: ["--features", "js"], out: fresh, name: "rtcweb" });
    const loader = readdirSync(inRoot("npm")).filter((name) => name.endsWith(".js") || name.endsWith(".d.ts"));
    if (!loader.includes("index.js")) throw new Stop("npm/index.js, the loader of the package, is missing.");
    for (const name of loader) copyFileSync(inRoot("npm", name), join(fresh, name));
    rmSync(dist, { recursive: true, force: true });
    cpSync(fresh, dist, { recursive: true });
  });
}

/** What the package weighs, file by file. */
export function packageSizes() {
  const shipped = files(["dist"]).filter((file) => !file.endsWith(".d.ts"));
  const row = (name, list) => {
    const { raw, gzip, brotli } = sizes(list);
    return [name, bytes(raw), bytes(gzip), bytes(brotli)];
  };
  const rows = shipped.map((file) => row(file.slice(dist.length + 1), [file]));
  return table([["dist/", "raw", "gzip", "brotli"], ...rows, row("all", shipped)]);
}

if (isCommand(import.meta.url)) {
  await main(async () => {
    await setup(needs.wasm);
    if (!(await buildPackage())) console.log("dist/ is up to date.");
    console.log(packageSizes());
  });
}
