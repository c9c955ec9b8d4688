// Runs a fuzz target for so many seconds, or with one input again.
//
//   npm run fuzz -- TARGET SECONDS
//   npm run fuzz -- TARGET FILE

import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { dictionary, seeds } from "./fuzz/seeds.mjs";
import { argumentsOf } from "./lib/arguments.mjs";
import { inRoot, inTarget, root } from "./lib/paths.mjs";
import { CommandFailed, run } from "./lib/run.mjs";
import { Stop, main, step } from "./lib/steps.mjs";
import { needs, setup } from "./setup.mjs";

// Inputs of more bytes than this say nothing new, and are slow.
const maxLength = 16 << 10;

await main(async () => {
  const targets = readdirSync(inRoot("fuzz/targets")).map((name) => name.replace(".rs", ""));
  const { positionals: [target, what, ...more] } = argumentsOf({});
  if (!targets.includes(target) || what === undefined || more.length > 0) {
    throw new Stop(`Please name one of these and for how many seconds: ${targets.join(", ")}. For example: npm run fuzz -- ${targets[0]} 60`);
  }
  const file = existsSync(what) && statSync(what).isFile() ? resolve(what) : undefined;
  const seconds = Number(what);
  if (file === undefined && !(Number.isInteger(seconds) && seconds > 0)) throw new Stop(`"${what}" is neither a number of seconds nor a file.`);

  await setup(needs.fuzz);
  // The versions that everything else is tested with.
  copyFileSync(inRoot("Cargo.lock"), inRoot("fuzz/Cargo.lock"));
  await step(`build ${target}`, () => fuzz("build", target));
  if (file !== undefined) {
    await step(`${target} with ${relative(root, file)}`, () => fuzz("run", target, [file]));
    return;
  }

  const folder = (kind) => inTarget("fuzz", kind, target);
  const [corpus, seeded, found] = ["corpus", "seeds", "artifacts"].map(folder);
  for (const path of [corpus, found]) mkdirSync(path, { recursive: true });
  seeds(target, seeded);
  const limits = [`-max_total_time=${seconds}`, `-max_len=${maxLength}`, "-timeout=60", "-print_final_stats=1"];
  const where = [`-artifact_prefix=${found}/`, `-dict=${dictionary(inTarget("fuzz", "sdp.dict"))}`];
  await step(`${target} for ${seconds} s`, async (note) => {
    const log = await fuzz("run", target, [corpus, seeded], [...limits, ...where]).catch((error) => {
      throw error instanceof CommandFailed ? finding(error, target, found) : error;
    });
    note(summary(log));
  });
});

/** cargo-fuzz with our compiler: the sanitizers want another, and without `unsafe` they find nothing. */
function fuzz(command, target, inputs = [], options = []) {
  const flags = ["--fuzz-dir", inRoot("fuzz"), "--target-dir", inTarget("fuzz"), "--sanitizer", "none"];
  return run("cargo", ["fuzz", command, ...flags, target, ...inputs, ...(options.length > 0 ? ["--", ...options] : [])]);
}

function summary(log) {
  const figure = (name) => new RegExp(`stat::${name}: +(\\d+)`).exec(log)?.[1] ?? "?";
  const coverage = [...log.matchAll(/cov: (\d+)/g)].at(-1)?.[1] ?? "?";
  return `${figure("number_of_executed_units")} inputs, ${figure("average_exec_per_sec")} a second, ${coverage} edges`;
}

/** The error of a run that found something: what it said, without what came before. */
function finding(error, target, found) {
  if (/run interrupted/.test(error.log)) return new Stop(`${target} was interrupted and has found nothing so far.`);
  const begin = error.log.search(/^thread |^==\d+== |^error/m);
  const names = readdirSync(found).map((name) => `npm run fuzz -- ${target} ${relative(root, found)}/${name}`);
  const log = [error.log.slice(Math.max(begin, 0)), ...(names.length > 0 ? ["Again:", ...names] : [])].join("\n");
  return new CommandFailed(`${target} found something`, log);
}
