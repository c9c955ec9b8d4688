// Compares the crate with the specifications and with what engines ship, and
// writes docs/api-coverage.md and tests/web/vocabulary.rs. Fails on any member
// that an engine ships and the crate does not reach.

import { main, step } from "./lib/steps.mjs";
import { setup } from "./setup.mjs";

await main(async () => {
  await setup(["target", "npm"]);
  // Reads packages that set-up has just installed.
  const { writeCoverage } = await import("./coverage/report.mjs");
  await step("API coverage", writeCoverage);
});
