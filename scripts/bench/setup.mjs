// What the crate costs over hand-written JavaScript: the time from nothing to an
// open channel between two connections, and that of 1,000 getters, methods and
// events, in both browsers.

import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "../../tests/e2e/support/browser.mjs";
import { within } from "../../tests/e2e/support/deadline.mjs";
import { serve } from "../../tests/npm/support/serve.mjs";
import { browsers, home } from "../lib/browsers.mjs";
import { inRoot, inTarget } from "../lib/paths.mjs";
import { step } from "../lib/steps.mjs";
import { table } from "../lib/table.mjs";
import { buildWasm } from "../lib/wasm.mjs";
import { needs as sets } from "../setup.mjs";

export const needs = [...sets.wasm, ...sets.chromium, ...sets.firefox];

// Chromium makes 500 connections, and counts those that its collector has not seen.
const amount = { connections: 110, batches: 40, times: 10_000 };

// A page that nothing else can look into gets a clock of microseconds; without
// these, Firefox counts whole milliseconds.
const isolated = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
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
    const { raw, rtcweb } = await step(name, () => rounds(name, out));
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

async function rounds(name, folder) {
  const server = await serve(folder, { headers: isolated });
  try {
    const browser = await openBrowser(name, { camera: "none" });
    try {
      await browser.driver.manage().setTimeouts({ script: 300_000 });
      await browser.open(`${server.address}/`);
      const source = `const done = arguments[1];
        rounds(arguments[0]).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await within(`${name} measures`, 300, browser.driver.executeAsyncScript(source, amount));
      if (error !== undefined) throw new Error(error);
      return value;
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const last = sorted.length - 1;
  return (sorted[Math.floor(last / 2)] + sorted[Math.ceil(last / 2)]) / 2;
}

const round = (number) => Math.round(number * 1000) / 1000;
