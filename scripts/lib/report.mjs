// The account of a run: every step of every part, and the last line that counts.

import { counts } from "./counts.mjs";
import { CommandFailed, run } from "./run.mjs";
import { Stop, duration, step } from "./steps.mjs";
import { table } from "./table.mjs";

export class Report {
  #rows = [];
  #part = "";

  /** Runs a part; what it throws is one failure of it, and the next part still runs. */
  async part(name, work) {
    this.#part = name;
    console.log(`\n${name}`);
    const begin = Date.now();
    const before = this.#rows.length;
    try {
      await work(this);
    } catch (error) {
      console.log(error instanceof Stop || error instanceof CommandFailed ? `✗ ${error.message}` : error.stack);
      this.#add("set-up", { passed: 0, failed: 1, ignored: 0 });
    }
    if (this.#rows.length === before) this.#add("nothing ran", { passed: 0, failed: 1, ignored: 0 });
    console.log(`  ${name} took ${duration(Date.now() - begin)}`);
  }

  /** A check that holds or does not: counts as one test. Says whether it held. */
  async check(title, work) {
    return this.#attempt(title, async (note) => {
      await work(note);
      return { passed: 1, failed: 0, ignored: 0 };
    });
  }

  /** A test runner: its own numbers count, no test at all is a failure. Says whether all passed. */
  async tests(title, command, args, options) {
    return this.#attempt(title, async (note) => {
      const output = await run(command, args, options);
      const found = counts(output);
      const silent = found.skipped.filter(({ reason }) => reason === undefined);
      note(`${found.passed} passed${found.ignored > 0 ? `, ${found.ignored} ignored` : ""}`);
      if (found.passed === 0) throw new CommandFailed("no test ran", output);
      if (found.skipped.length < found.ignored || silent.length > 0) {
        throw new CommandFailed("a test was skipped without a reason", output);
      }
      return found;
    });
  }

  async #attempt(title, work) {
    try {
      const result = await step(title, work);
      for (const { name, reason } of result.skipped ?? []) console.log(`  not run: ${name}: ${reason}`);
      this.#add(title, result);
      return true;
    } catch (error) {
      if (!(error instanceof CommandFailed)) console.log(`  ${error instanceof Stop ? error.message : error.stack}`);
      else console.log(`  ${error.message}`);
      const found = error instanceof CommandFailed ? counts(error.log) : { passed: 0, failed: 0, ignored: 0 };
      this.#add(title, { ...found, failed: Math.max(found.failed, 1) });
      return false;
    }
  }

  #add(title, { passed, failed, ignored }) {
    this.#rows.push({ part: this.#part, title, passed, failed, ignored });
  }

  /** Prints the table and the last line; gives the exit code. */
  finish() {
    const sum = (name) => this.#rows.reduce((total, row) => total + row[name], 0);
    const rows = this.#rows.map(({ part, title, passed, failed, ignored }) => [
      `${failed > 0 ? "✗" : "✓"} ${part}: ${title}`,
      passed,
      failed,
      ignored,
    ]);
    console.log(`\n${table([["", "passed", "failed", "not run"], ...rows])}\n`);
    console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
    return sum("failed") === 0 ? 0 : 1;
  }
}
