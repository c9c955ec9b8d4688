// What can be said without running anything.

import { copyFileSync, readFileSync } from "node:fs";
import { bannedCalls, minimumRust, oneScript, pureLayers, smallExamples } from "../lib/checks.mjs";
import { exampleManifest, exampleTarget, examples } from "../lib/example-sites.mjs";
import { typesHaveExamples } from "../lib/examples.mjs";
import { inRoot, inTarget } from "../lib/paths.mjs";
import { read, run as command } from "../lib/run.mjs";
import { buildPackage } from "../build.mjs";
import { needs as sets } from "../setup.mjs";

export const needs = () => [...sets.wasm, ...sets.lint, "cxx"];

const wasm = ["--target", "wasm32-unknown-unknown"];
const strict = ["--", "-D", "warnings"];

export async function run(report) {
  const cargo = (title, args, options) => report.check(title, () => command("cargo", args, options));
  const tsc = (folder) => command(process.execPath, [inRoot("node_modules/typescript/bin/tsc"), "--noEmit", "-p", inRoot(folder)]);

  for (const manifest of ["Cargo.toml", "bench/setup/Cargo.toml", "bench/size/Cargo.toml", "fuzz/Cargo.toml", "tests/downstream/Cargo.toml", "tests/webkit/Cargo.toml", ...examples.map(exampleManifest)]) {
    await cargo(`formatting, ${manifest}`, ["fmt", "--all", "--check", "--manifest-path", inRoot(manifest)]);
  }
  await report.check("pure layers stay pure", pureLayers);
  await report.check("no forgotten closure, no member by name", bannedCalls);
  await report.check("examples are short and stand on the crate alone", smallExamples);
  await report.check("the JavaScript of the tests in one file", oneScript);
  await report.check("dependencies build with our oldest compiler", minimumRust);
  await cargo("clippy, native", ["clippy", "--workspace", "--all-targets", ...strict]);
  await cargo("clippy, wasm32", ["clippy", ...wasm, "--lib", ...strict]);
  await cargo("clippy, wasm32 with the JavaScript classes and the tests", ["clippy", ...wasm, "--all-targets", "--features", "js", ...strict]);
  for (const name of examples) {
    // With the profile and in the folder of their build, which share what runs at build time.
    const where = ["--manifest-path", inRoot(exampleManifest(name)), "--target-dir", exampleTarget, "--profile", "wasm"];
    await cargo(`clippy, example ${name}`, ["clippy", ...wasm, ...where, ...strict]);
  }
  copyFileSync(inRoot("Cargo.lock"), inRoot("fuzz/Cargo.lock"));
  await cargo("clippy, fuzz targets", ["clippy", "--manifest-path", inRoot("fuzz/Cargo.toml"), "--target-dir", inTarget("fuzz"), ...strict]);
  const docs = { env: { RUSTDOCFLAGS: "-D warnings" } };
  await cargo("documentation, native", ["doc", "--workspace", "--no-deps"], docs);
  await cargo("documentation, wasm32", ["doc", "--no-deps", ...wasm], docs);
  await report.check("every public type has an example", typesHaveExamples);
  // Reads packages that set-up has installed.
  const { checkCoverage } = await import("../coverage/report.mjs");
  await report.check("API coverage", checkCoverage);
  await oldestCompiler(report);
  await buildPackage();
  await report.check("types of the package", () => tsc("tests/npm"));
  await report.check("types of the site", () => tsc("www"));
}

/** Builds with the compiler that `rust-version` names, where it is installed. */
async function oldestCompiler(report) {
  const [, version] = /^rust-version = "([^"]+)"$/m.exec(readFileSync(inRoot("Cargo.toml"), "utf8"));
  const toolchains = await read("rustup", ["toolchain", "list"]);
  const found = toolchains.split("\n").find((line) => new RegExp(`^${version.replace(".", "\\.")}(\\.\\d+)?-`).test(line));
  if (found === undefined) {
    console.log(`  not run: building with Rust ${version}, which is not installed; clippy has checked what the code uses (incompatible_msrv)`);
    return;
  }
  const toolchain = `+${found.split(" ")[0]}`;
  const check = () => command("cargo", [toolchain, "check", "--workspace", "--target-dir", inTarget("oldest")]);
  await report.check(`the workspace builds with Rust ${version}`, check);
}
