// What people see: one line per step with the time it took, and the whole log
// of a step that failed.

import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CommandFailed } from "./run.mjs";

const tty = process.stdout.isTTY === true && process.env.CI === undefined;

/** An error whose message is all there is to say. */
export class Stop extends Error {}

/** `0.4 s`, `12 s`, `1 min 47 s` */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Runs `work` as a step and prints how it went. What `work` returns comes back;
 * a string that `note(text)` is given stands behind the title.
 *
 * On a terminal the line counts the time; elsewhere a long step says once a
 * minute that it is alive, because build services end jobs that are silent.
 */
export async function step(title, work) {
  const begin = Date.now();
  const elapsed = () => duration(Date.now() - begin);
  let remark = "";
  const clear = () => tty && process.stdout.write("\r\x1b[2K");
  const show = () => process.stdout.write(tty ? `\r\x1b[2K… ${title} (${elapsed()})` : `… ${title} (${elapsed()})\n`);
  if (tty) show();
  const timer = setInterval(show, tty ? 1000 : 60_000);
  try {
    const result = await work((text) => (remark = `: ${text}`));
    clear();
    console.log(`✓ ${title}${remark} (${elapsed()})`);
    return result;
  } catch (error) {
    clear();
    console.log(`✗ ${title}${remark} (${elapsed()})`);
    if (error instanceof CommandFailed) console.log(indent(error.log));
    throw error;
  } finally {
    clearInterval(timer);
  }
}

// Cargo names every crate it compiles; that says nothing about a failure.
const chatter = /^ +(Adding|Blocking|Checking|Compiling|Documenting|Downloaded|Downloading|Locking|Updating) .*\n/gm;
const indent = (text) => text.replace(chatter, "").trimEnd().replace(/^/gm, "  ");

/** Whether the module at this URL is the command, not a part of another one. */
export function isCommand(url) {
  const [, script] = process.argv;
  return script !== undefined && realpathSync(script) === fileURLToPath(url);
}

/** Runs a command of the project: an error becomes one sentence and exit code 1. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(`\n${error instanceof Stop || error instanceof CommandFailed ? error.message : error.stack}`);
    process.exitCode = 1;
  }
}
