// Compares the crate with the specifications and with what engines ship, and
// writes docs/api-coverage.md and tests/web/vocabulary.rs. Fails on any member
// that an engine ships and the crate does not reach.

import { readFileSync, writeFileSync } from "node:fs";
import { engines } from "./coverage/compat.mjs";
import { counts, coverage, problems } from "./coverage/coverage.mjs";
import { page } from "./coverage/document.mjs";
import { vocabulary } from "./coverage/vocabulary.mjs";
import { inRoot } from "./lib/paths.mjs";
import { CommandFailed } from "./lib/run.mjs";
import { isCommand, main, step } from "./lib/steps.mjs";
import { setup } from "./setup.mjs";

export const needs = ["target", "npm"];

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

if (isCommand(import.meta.url)) {
  await main(async () => {
    await setup(needs);
    await step("API coverage", async (note) => {
      const types = await coverage();
      note(summary(types));
      for (const [file, text] of files(types)) writeFileSync(inRoot(file), text);
      complain(types);
    });
  });
}
