// What the crate costs over hand-written JavaScript: the time from nothing to an
// open channel between two connections, and that of 1,000 getters, methods and
// events, in both browsers.

import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { browsers, home } from "../lib/browsers.mjs";
import { rounds } from "../lib/measured-page.mjs";
import { inRoot, inTarget } from "../lib/paths.mjs";
import { step } from "../lib/steps.mjs";
import { table } from "../lib/table.mjs";
import { buildWasm } from "../lib/wasm.mjs";
import { needs as sets } from "../setup.mjs";

export const needs = [...sets.wasm, ...sets.chromium, ...sets.firefox];

// Chromium makes 500 connections, and counts those that its collector has not seen.
const amount = { connections: 110, batches: 40, times: 10_000 };

const kinds = { setup: "an open channel", getters: "1,000 getters", methods: "1,000 methods", events: "1,000 events" };

export async function measure() {
  Object.assign(process.env, home());
  copyFileSync(inRoot("Cargo.lock"), inRoot("bench/setup/Cargo.lock"));
  const out = inTarget("bench", "setup");
  await buildWasm({ manifest: "bench/setup/Cargo.toml", targetDir: inTarget("bench-setup"), crate: "bench_setup", out, name: "setup" });
  for (const name of ["index.html", "rounds.js", "hand-written.js"]) copyFileSync(inRoot("bench/setup", name), join(out, name));

  const rows = [["", "JavaScript", "rtcweb", "ratio"]];
  const metrics = {};
  for (const name of browsers) {
    const { raw, rtcweb } = await step(name, () => rounds(name, out, amount));
    for (const [kind, title] of Object.entries(kinds)) {
      const scale = kind === "setup" ? 1 : amount.times / 1000;
      const pair = [raw, rtcweb].map((way) => median(way[kind]) / scale);
      rows.push([`${name}: ${title}`, ...pair.map((time) => `${time.toFixed(3)} ms`), (pair[1] / pair[0]).toFixed(2)]);
    }
    const calls = (way) => ["getters", "methods", "events"].reduce((total, kind) => total + median(way[kind]), 0);
    metrics[`setup_ratio_${name}`] = round(median(rtcweb.setup) / median(raw.setup));
    metrics[`calls_ratio_${name}`] = round(calls(rtcweb) / calls(raw));
  }
  return { text: `${table(rows)}\n\nMedians of ${amount.connections} connections and ${amount.batches} batches, taken by turns.`, metrics };
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const last = sorted.length - 1;
  return (sorted[Math.floor(last / 2)] + sorted[Math.ceil(last / 2)]) / 2;
}

const round = (number) => Math.round(number * 1000) / 1000;
