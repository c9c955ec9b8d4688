// What a visitor downloads: wasm and glue of the same small chat over web-sys
// alone and over rtcweb, and of the npm package.

import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { buildPackage } from "../build.mjs";
import { dist, inRoot, inTarget } from "../lib/paths.mjs";
import { bytes, table } from "../lib/table.mjs";
import { buildWasm, sizes } from "../lib/wasm.mjs";
import { needs as sets } from "../setup.mjs";

export const needs = sets.wasm;

const programs = { raw: "chat-raw", rtcweb: "chat-rtcweb" };
const sources = { raw: "raw-web-sys", rtcweb: "rtcweb" };

export async function measure() {
  copyFileSync(inRoot("Cargo.lock"), inRoot("bench/size/Cargo.lock"));
  const measured = {};
  for (const [key, name] of Object.entries(programs)) {
    const out = inTarget("bench", name);
    const crate = name.replace("-", "_");
    await buildWasm({ manifest: `bench/size/${sources[key]}/Cargo.toml`, targetDir: inTarget("bench-size"), crate, out, name });
    measured[key] = sizes([join(out, `${name}.js`), join(out, `${name}_bg.wasm`)]);
  }
  await buildPackage();
  measured.npm = sizes(["index.js", "rtcweb.js", "rtcweb_bg.wasm"].map((name) => join(dist, name)));

  const row = (title, { raw, gzip, brotli }) => [title, bytes(raw), bytes(gzip), bytes(brotli)];
  const text = table([
    ["wasm and glue", "raw", "gzip", "brotli"],
    row("chat over web-sys", measured.raw),
    row("chat over rtcweb", measured.rtcweb),
    row("npm package", measured.npm),
  ]);
  const difference = measured.rtcweb.gzip - measured.raw.gzip;
  return {
    text: `${text}\n\nrtcweb adds ${bytes(difference)} bytes of gzip to the chat.`,
    metrics: Object.fromEntries(Object.entries(measured).map(([key, { gzip }]) => [`${key}_gz`, gzip])),
  };
}
