// The folders of tests/data/sdp, each with an index.json.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "../lib/paths.mjs";

const folder = (name) => inRoot("tests/data/sdp", name);

// Those whose offers the other browser answers: one of each sort.
const mixed = [
  "data-only",
  "audio-only",
  "video-only",
  "audio-video-data",
  "gathered",
  "send-only",
  "receive-only",
  "several-streams",
  "max-compat",
  "max-bundle",
  "simulcast",
  "twelve-sections",
];

/** Replaces everything in a folder, now that there is all of it. Says how much. */
export function replace(name, { browser, scenarios, lacking, files }) {
  rmSync(folder(name), { recursive: true, force: true });
  mkdirSync(folder(name), { recursive: true });
  // The texts go to the file as they are: what ends their lines is theirs too.
  for (const [file, sdp] of files) writeFileSync(join(folder(name), file), sdp);
  writeFileSync(join(folder(name), "index.json"), `${JSON.stringify({ browser, scenarios, lacking }, null, 2)}\n`);
  const count = (kind) => [...files.keys()].filter((file) => file.endsWith(`.${kind}.sdp`)).length;
  return `${browser}, ${Object.keys(scenarios).length} scenarios, ${count("offer")} offers, ${count("answer")} answers, ${count("pranswer")} provisional`;
}

/** The first offers of a browser that the other one answers. */
export function offersOf(browser) {
  const { scenarios } = JSON.parse(readFileSync(join(folder(browser), "index.json"), "utf8"));
  return mixed.map((name) => ({ name, about: scenarios[name], sdp: readFileSync(join(folder(browser), `${name}.offer.sdp`), "utf8") }));
}
