// What is said of the crate's coverage, and where it is written.

import { readFileSync, writeFileSync } from "node:fs";
import { inRoot } from "../lib/paths.mjs";
import { CommandFailed } from "../lib/run.mjs";
import { engines } from "./compat.mjs";
import { counts, coverage, problems } from "./coverage.mjs";
import { page } from "./document.mjs";
import { vocabulary } from "./vocabulary.mjs";

/** Fails unless every shipped member is reached and what this wrote last is what it would write now. */
export async function checkCoverage(note) {
  const types = await coverage();
  note(summary(types));
  complain(types);
  for (const [file, text] of files(types)) {
    if (readFileSync(inRoot(file), "utf8") !== text) throw new CommandFailed(`${file} is out of date; please run \`npm run coverage:api\``, "");
  }
}

const files = (types) => [
  ["docs/api-coverage.md", page(types)],
  ["tests/web/vocabulary.rs", vocabulary(types)],
];

function complain(types) {
  const found = problems(types);
  if (found.length > 0) throw new CommandFailed(`${found.length} members are wrong`, found.join("\n"));
}

function summary(types) {
  const { defined, shipped, reached, excluded, ...each } = counts(types);
  const shares = engines.map((engine) => `${engine} ${each[engine]}`).join(", ");
  return `${defined} members defined, ${shipped} shipped (${shares}), ${reached} reached, ${excluded} excluded`;
}

/** Writes what there is to say, and fails on what is missing. */
export async function writeCoverage(note) {
  const types = await coverage();
  note(summary(types));
  for (const [file, text] of files(types)) writeFileSync(inRoot(file), text);
  complain(types);
}
