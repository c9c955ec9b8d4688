// Measures: prints a table and writes target/bench/NAME.json.
//
//   npm run bench -- NAME

import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { argumentsOf } from "./lib/arguments.mjs";
import { inRoot, inTarget, root } from "./lib/paths.mjs";
import { Stop, main } from "./lib/steps.mjs";
import { setup } from "./setup.mjs";

await main(async () => {
  const names = readdirSync(inRoot("scripts/bench")).map((name) => name.replace(".mjs", ""));
  const { positionals: [name, ...more] } = argumentsOf({});
  if (name === undefined || more.length > 0 || !existsSync(inRoot("scripts/bench", `${name}.mjs`))) {
    throw new Stop(`Please name one of these: ${names.join(", ")}. For example: npm run bench -- ${names[0]}`);
  }
  // The benchmarks import npm packages.
  await setup(["npm"]);
  const { needs, measure } = await import(`./bench/${name}.mjs`);
  await setup(needs);
  const { text, metrics } = await measure();
  const file = inTarget("bench", `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ metrics }, null, 2)}\n`);
  console.log(`\n${text}\n\nWritten to ${relative(root, file)}.`);
});
