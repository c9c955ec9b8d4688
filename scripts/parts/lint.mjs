// What can be said without running anything.

import { existsSync } from "node:fs";
import { bannedCalls, minimumRust, pureLayers } from "../lib/checks.mjs";
import { inRoot } from "../lib/paths.mjs";
import { run as command } from "../lib/run.mjs";
import { buildPackage } from "../build.mjs";
import { needs as sets } from "../setup.mjs";

export const needs = () => [...sets.wasm, ...sets.lint];

const wasm = ["--target", "wasm32-unknown-unknown"];
const strict = ["--", "-D", "warnings"];

export async function run(report) {
  const cargo = (title, args, options) => report.check(title, () => command("cargo", args, options));
  const tsc = (folder) => command(process.execPath, [inRoot("node_modules/typescript/bin/tsc"), "--noEmit", "-p", inRoot(folder)]);

  await cargo("formatting", ["fmt", "--all", "--check"]);
  await report.check("pure layers stay pure", pureLayers);
  await report.check("no forgotten closure, no member by name", bannedCalls);
  await report.check("dependencies build with our oldest compiler", minimumRust);
  await cargo("clippy, native", ["clippy", "--workspace", "--all-targets", ...strict]);
  await cargo("clippy, wasm32", ["clippy", ...wasm, "--lib", ...strict]);
  await cargo("clippy, wasm32 with the JavaScript classes and the tests", ["clippy", ...wasm, "--all-targets", "--features", "js", ...strict]);
  const docs = { env: { RUSTDOCFLAGS: "-D warnings" } };
  await cargo("documentation, native", ["doc", "--workspace", "--no-deps"], docs);
  await cargo("documentation, wasm32", ["doc", "--no-deps", ...wasm], docs);
  await report.check("types of the package", async () => {
    await buildPackage();
    await tsc("tests/npm");
  });
  if (existsSync(inRoot("www/tsconfig.json"))) await report.check("types of the site", () => tsc("www"));
}
