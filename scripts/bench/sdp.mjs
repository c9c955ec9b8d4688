// How fast SDP is read and written: natively beside the other crates and beside
// the limit that memory sets, in a browser beside sdp-transform; and what the
// wasm of it weighs.

import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { large } from "../../bench/sdp/documents.mjs";
import { browsers, home } from "../lib/browsers.mjs";
import { rounds } from "../lib/measured-page.mjs";
import { inRoot, inTarget } from "../lib/paths.mjs";
import { read, run } from "../lib/run.mjs";
import { step } from "../lib/steps.mjs";
import { bytes, table } from "../lib/table.mjs";
import { buildWasm, sizes } from "../lib/wasm.mjs";
import { needs as sets } from "../setup.mjs";

export const needs = [...sets.wasm, ...sets.chromium, ...sets.firefox];

const ours = "rtcweb";
const limit = "limit (memchr, memcpy)";
const titles = {
  parse: "reading",
  print: "printing what was read",
  print_edited: "printing what was edited",
  change: "reading, one edit, printing",
};
const depths = {
  lines: "lines only",
  names: "names and values as text",
  few: "a few values typed",
  typed: "values typed",
};
const optimised = { small: "opt-level z, as the package is built", fast: "opt-level 3" };

// A parser takes up to half as long again in one process as in the next, in all
// of its batches, and which one it is changes: of several, each shows its best.
const processes = 12;

// Batches of about 4 milliseconds.
const inPage = { batch: 4, count: 150 };


export async function measure() {
  Object.assign(process.env, home());
  const texts = descriptions();
  const native = await nativeResults(texts);
  const wasm = await wasmBuilds();
  const pages = {};
  for (const name of browsers) pages[name] = await step(name, () => rounds(name, wasm.folder, { ...inPage, text: texts.chrome }));

  const metrics = { ...nativeMetrics(native), ...pageMetrics(pages), wasm_raw: wasm.sizes.small.raw, wasm_gzip: wasm.sizes.small.gzip };
  const text = [...nativeTables(native, texts), pageTable(pages), sizeTable(wasm.sizes), summary(metrics)].join("\n\n");
  return { text, metrics };
}

function descriptions() {
  const captured = (name) => readFileSync(inRoot("tests/data/sdp/chromium", `${name}.offer.sdp`), "utf8");
  const chrome = captured("audio-video");
  return { data: captured("data-only"), chrome, sfu: large(chrome, 80) };
}

/** What the native programs wrote: `{ document, library, work, depth, time, calls, bytes }` or `{ .., refused }`. */
async function nativeResults(texts) {
  const folder = inTarget("bench", "sdp", "texts");
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(texts).map(([name, text]) => {
    const file = join(folder, `${name}.sdp`);
    writeFileSync(file, text);
    return file;
  });
  const targetDir = inTarget("bench-sdp");
  const where = ["--manifest-path", inRoot("bench/sdp/native/Cargo.toml"), "--target-dir", targetDir];
  await step("native programs", () => run("cargo", ["build", "--release", ...where]));
  const results = async (name) => JSON.parse(await read(join(targetDir, "release", name), files));
  const key = ({ document, library, work }) => [document, library, work].join();
  const times = await step("times", async () => {
    const fastest = new Map();
    for (let turn = 0; turn < processes; turn += 1) {
      for (const entry of await results("time")) {
        const before = fastest.get(key(entry));
        if (before === undefined || entry.measured < before.measured) fastest.set(key(entry), entry);
      }
    }
    return [...fastest.values()];
  });
  const memory = await step("allocations", () => results("allocations"));
  const counted = new Map(memory.map((entry) => [key(entry), entry.measured]));
  return times.map(({ measured, ...entry }) => ({ ...entry, time: measured, ...counted.get(key(entry)) }));
}

function finder(native) {
  return (document, work, library) => native.find((entry) => entry.document === document && entry.work === work && entry.library === library);
}

/** The fastest that is neither ours nor the limit. */
function best(native, document, work, accept = () => true) {
  const peers = native.filter(
    (entry) =>
      entry.document === document && entry.work === work && entry.time !== undefined && !entry.library.startsWith(ours) && entry.library !== limit && accept(entry),
  );
  return peers.reduce((fastest, entry) => (entry.time < fastest.time ? entry : fastest));
}

function nativeMetrics(native) {
  const find = finder(native);
  const { typed: known, attributes } = native.find((entry) => entry.document === "chrome" && entry.typed !== undefined);
  const time = (document, work, library = ours) => find(document, work, library).time;
  const over = (document, work, accept) => ratio(best(native, document, work, accept).time, time(document, work));
  const perByte = (document) => time(document, "parse") / find(document, "parse", ours).size;
  const typed = ({ depth }) => depth === "typed";
  return {
    parse_chrome_vs_best_peer: over("chrome", "parse"),
    parse_chrome_vs_best_typed_peer: over("chrome", "parse", typed),
    parse_chrome_vs_limit: ratio(time("chrome", "parse"), time("chrome", "parse", limit)),
    parse_chrome_ns: Math.round(time("chrome", "parse")),
    parse_chrome_untyped_ns: Math.round(time("chrome", "parse", `${ours}, untyped`)),
    parse_data_vs_best_peer: over("data", "parse"),
    parse_sfu_vs_best_peer: over("sfu", "parse"),
    sfu_linear: ratio(perByte("sfu"), perByte("chrome")),
    print_vs_best_peer: over("chrome", "print"),
    print_edited_vs_best_peer: over("chrome", "print_edited"),
    change_vs_best_peer: over("chrome", "change"),
    allocations_chrome: find("chrome", "parse", ours).calls,
    allocations_sfu: find("sfu", "parse", ours).calls,
    allocated_bytes_chrome: find("chrome", "parse", ours).bytes,
    typed_attributes_chrome: ratio(known, attributes),
  };
}

function nativeTables(native, texts) {
  const documents = Object.keys(texts);
  return Object.entries(titles).map(([work, title]) => {
    const of = native.filter((entry) => entry.work === work);
    const names = [...new Set(of.map(({ library }) => library))];
    const cells = (name) => documents.flatMap((document) => cell(of.find((entry) => entry.library === name && entry.document === document)));
    const depth = (name) => depths[of.find((entry) => entry.library === name && entry.depth !== undefined)?.depth] ?? "";
    const heads = documents.flatMap((document) => [`${document}, µs`, "allocations", "bytes"]);
    const rows = names.map((name) => [name, ...(work === "parse" ? [depth(name)] : []), ...cells(name)]);
    const refused = of.filter((entry) => entry.refused !== undefined);
    const remarks = refused.map(({ library, document, refused: reason }) => `${library} on ${document}: ${reason}`);
    return [`Native: ${title}`, table([["", ...(work === "parse" ? ["what is read"] : []), ...heads], ...rows]), ...remarks].join("\n");
  });
}

const cell = (entry) => (entry?.time === undefined ? ["–", "–", "–"] : [microseconds(entry.time), bytes(entry.calls), bytes(entry.bytes)]);

/** The same crate twice, optimised for size and for speed, beside sdp-transform, in one folder that a page is served from. */
async function wasmBuilds() {
  copyFileSync(inRoot("Cargo.lock"), inRoot("bench/sdp/browser/Cargo.lock"));
  const folder = inTarget("bench", "sdp", "page");
  const shared = { manifest: "bench/sdp/browser/Cargo.toml", crate: "bench_sdp_browser" };
  const levels = { small: [], fast: ["--config", "profile.wasm.opt-level=3"] };
  const measured = {};
  mkdirSync(folder, { recursive: true });
  for (const [name, args] of Object.entries(levels)) {
    const out = inTarget("bench", "sdp", name);
    await buildWasm({ ...shared, args, targetDir: inTarget(`bench-sdp-${name}`), out, name });
    for (const file of readdirSync(out)) copyFileSync(join(out, file), join(folder, file));
    measured[name] = sizes([join(out, `${name}_bg.wasm`)]);
  }
  for (const file of ["index.html", "rounds.js"]) copyFileSync(inRoot("bench/sdp/browser", file), join(folder, file));
  await step("sdp-transform as a module", async () => {
    const out = inTarget("bench", "sdp", "transform");
    const lib = { entry: inRoot("node_modules/sdp-transform/lib/index.js"), formats: ["es"], fileName: "sdp-transform" };
    await build({ root: inRoot("bench/sdp/browser"), configFile: false, logLevel: "error", build: { lib, outDir: out, emptyOutDir: true } });
    copyFileSync(join(out, "sdp-transform.js"), join(folder, "sdp-transform.js"));
    measured.transform = sizes([join(folder, "sdp-transform.js")]);
  });
  return { folder, sizes: measured };
}

function pageMetrics(pages) {
  const entries = Object.entries(pages).flatMap(([name, { parse, parse_encoded: encoded, change }]) => [
    [`js_vs_sdp_transform_${name}`, ratio(parse.transform, parse.small)],
    [`js_fast_vs_sdp_transform_${name}`, ratio(parse.transform, parse.fast)],
    [`js_encoded_vs_sdp_transform_${name}`, ratio(encoded.transform, encoded.small)],
    [`js_encoded_fast_vs_sdp_transform_${name}`, ratio(encoded.transform, encoded.fast)],
    [`js_change_vs_sdp_transform_${name}`, ratio(change.transform, change.small)],
  ]);
  return Object.fromEntries(entries);
}

function pageTable(pages) {
  const row = (title, { small, fast, transform }) => [title, ...[small, fast, transform].map(microseconds)];
  const rows = Object.entries(pages).flatMap(([name, { parse, parse_encoded: encoded, change }]) => [
    row(`${name}: ${titles.parse}, by &str`, parse),
    row(`${name}: ${titles.parse}, by encodeInto`, encoded),
    row(`${name}: ${titles.change}, by &str`, change),
  ]);
  return `In a browser, the Chrome offer from a JavaScript string, µs\n${table([["", "rtcweb, z", "rtcweb, 3", "sdp-transform"], ...rows])}`;
}

function sizeTable(measured) {
  const row = (title, { raw, gzip, brotli }) => [title, bytes(raw), bytes(gzip), bytes(brotli)];
  const rows = Object.entries(optimised).map(([name, title]) => row(`wasm, ${title}`, measured[name]));
  return `Bytes of parse, print and edit\n${table([["", "raw", "gzip", "brotli"], ...rows, row("sdp-transform, minified", measured.transform)])}`;
}

function summary(metrics) {
  const rows = Object.entries(metrics).map(([name, value]) => [name, bytes(value)]);
  return table([["metric", ""], ...rows]);
}

const microseconds = (nanoseconds) => (nanoseconds / 1000).toFixed(nanoseconds < 100_000 ? 2 : 0);
const ratio = (a, b) => Math.round((a / b) * 1000) / 1000;
