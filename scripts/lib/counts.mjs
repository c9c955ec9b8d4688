// How many tests a runner ran, from what it printed. Only its last word counts
// as having run: a runner that ends before it has counted nothing.

const cargo = /^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm;
const node = /^ℹ (pass|fail|cancelled|skipped|todo) (\d+)$/gm;
const node_names = { pass: "passed", fail: "failed", cancelled: "failed", skipped: "ignored", todo: "ignored" };

/** The counts in the output of cargo's, wasm-bindgen's or Node's test runner. */
export function counts(output) {
  const total = { passed: 0, failed: 0, ignored: 0 };
  for (const [, passed, failed, ignored] of output.matchAll(cargo)) {
    total.passed += Number(passed);
    total.failed += Number(failed);
    total.ignored += Number(ignored);
  }
  for (const [, name, number] of output.matchAll(node)) total[node_names[name]] += Number(number);
  return { ...total, skipped: skipped(output) };
}

/** The tests that did not run, each with its reason, where it gives one. */
function skipped(output) {
  const found = [];
  for (const [, name, reason] of output.matchAll(/^test (.+) \.\.\. ignored(?:, (.+))?$/gm)) found.push({ name, reason });
  for (const [, name, reason] of output.matchAll(/^\s*﹣ (.+?) \([\d.]+ms\)(?: # (.+))?$/gm)) {
    found.push({ name, reason: reason === "SKIP" || reason === "TODO" ? undefined : reason });
  }
  return found;
}
