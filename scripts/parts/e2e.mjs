// Real browsers on the real site and the real server.

import { copyFileSync, readdirSync } from "node:fs";
import { buildPackage } from "../build.mjs";
import { home } from "../lib/browsers.mjs";
import { buildExamples } from "../lib/example-sites.mjs";
import { inRoot, inTarget } from "../lib/paths.mjs";
import { buildServer, buildSite } from "../lib/site.mjs";
import { buildWasm } from "../lib/wasm.mjs";
import { needs as sets } from "../setup.mjs";

export const needs = ({ only }) => [...sets.wasm, ...sets.screen, ...sets.webkit, ...only.flatMap((name) => sets[name])];

export async function run(report, { only }) {
  await buildPackage();
  await buildSite();
  await buildServer();
  await buildUnsupported();
  await buildExamples();
  await nodeTests(report, "tests/e2e", { only });
}

/** The page that a browser without WebRTC loads. */
async function buildUnsupported() {
  copyFileSync(inRoot("Cargo.lock"), inRoot("tests/webkit/Cargo.lock"));
  const manifest = "tests/webkit/Cargo.toml";
  await buildWasm({ manifest, targetDir: inTarget("webkit"), crate: "rtcweb_webkit", out: inTarget("webkit-page"), name: "unsupported" });
}

/** Runs the `*.test.mjs` of a folder, one file after the other. */
export async function nodeTests(report, folder, { only }) {
  const env = { ...home(), RTCWEB_BROWSERS: only.join(",") };
  const names = readdirSync(inRoot(folder)).filter((name) => name.endsWith(".test.mjs"));
  for (const name of names.sort()) {
    const args = ["--test", "--test-reporter=spec", inRoot(folder, name)];
    await report.tests(name.replace(".test.mjs", ""), process.execPath, args, { env });
  }
}
