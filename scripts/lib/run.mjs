// Child processes: no input, output kept for the case of failure, and none of
// them outlives the command that started it.

import { spawn } from "node:child_process";
import { environment, root } from "./paths.mjs";

const running = new Set();

/**
 * Whether somebody has interrupted the command, and with what code it ends
 * then; nothing keeps running either way.
 */
export const interruption = { begun: false, exitCode: (signal) => 128 + signal };

/** A command that ended with an error; `log` is all it printed. */
export class CommandFailed extends Error {
  constructor(message, log) {
    super(message);
    this.log = log;
  }
}

/**
 * Starts a program without a terminal and without input.
 *
 * It gets its own process group where the system has them, so that ending it
 * ends what it started.
 */
export function start(command, args = [], { cwd = root, env = {}, onOutput } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: environment(env),
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  const chunks = [];
  const written = [];
  const collect = (text) => {
    chunks.push(text);
    onOutput?.(text);
  };
  child.stdout.setEncoding("utf8").on("data", (text) => written.push(text) && collect(text));
  child.stderr.setEncoding("utf8").on("data", collect);
  const ended = new Promise((resolve) => {
    child.on("error", (error) => {
      chunks.push(`${error.message}\n`);
      resolve(-1);
    });
    // What it left behind would hold its output open, and the port or profile it uses.
    child.on("exit", () => send(child, "SIGKILL"));
    child.on("close", (code, signal) => resolve(code ?? (signal === null ? -1 : 128)));
  }).finally(() => running.delete(handle));
  const handle = {
    child,
    ended,
    output: () => chunks.join(""),
    /** The standard output alone. */
    written: () => written.join(""),
    /** Asks it to end, and insists after `grace` milliseconds. */
    async stop(grace = 5000, signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null) return;
      send(child, signal);
      const timer = setTimeout(() => send(child, "SIGKILL"), grace);
      await ended;
      clearTimeout(timer);
    },
  };
  running.add(handle);
  return handle;
}

/** Runs a program to its end and gives all it printed; an exit code other than 0 is an error. */
export async function run(command, args = [], options = {}) {
  return (await finish(command, args, options)).output();
}

/** As `run`, but gives only what it wrote to its standard output. */
export async function read(command, args = [], options = {}) {
  return (await finish(command, args, options)).written();
}

async function finish(command, args, options) {
  const handle = start(command, args, options);
  const code = await handle.ended;
  if (code === 0) return handle;
  const name = [command, ...args].map((part) => part.replace(`${root}/`, "")).join(" ");
  throw new CommandFailed(`\`${name}\` ended with ${code}`, handle.output());
}

/** A signal for a child and all that it started. */
function send(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    // Nothing of it is left.
    if (error.code !== "ESRCH") throw error;
  }
}

async function interrupt(number) {
  if (interruption.begun) return;
  interruption.begun = true;
  await Promise.all([...running].map((handle) => handle.stop(3000)));
  process.exit(interruption.exitCode(number));
}

for (const [signal, number] of [["SIGINT", 2], ["SIGTERM", 15], ["SIGHUP", 1]]) {
  process.on(signal, () => interrupt(number));
}
process.on("exit", () => {
  for (const { child } of running) send(child, "SIGKILL");
});

// npm passes a signal to the shell between it and us, and the shell ends
// without a word: what says so is that we have another parent.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => process.ppid !== parent && interrupt(15), 500).unref();
}
