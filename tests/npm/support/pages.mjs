// Runs the steps in a page of a browser.

import { readFileSync } from "node:fs";
import { inRoot } from "../../../scripts/lib/paths.mjs";
import { openBrowser } from "../../e2e/support/browser.mjs";
import { within } from "../../e2e/support/deadline.mjs";

export const stepsSource = readFileSync(inRoot("tests/npm/support/steps.js"), "utf8");

/** A page that has the module and the steps at `window`, from whatever `module` the page loads. */
export const html = (module) => `<!doctype html><title>test</title><script type="module" src="${module}"></script>`;
export const script = (from) => `import * as rtcweb from "${from}";
import * as steps from "./steps.js";
window.play = (name) => steps[name](rtcweb);
window.load = () => rtcweb.init();
`;

/** Opens the page at `address` and gives `play(step)`. */
export async function openPage(name, address) {
  const browser = await openBrowser(name);
  const call = async (expression, argument) => {
    const source = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${expression})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await within(`${name}: ${expression}`, 60, browser.driver.executeAsyncScript(source, argument));
    if (error !== undefined) throw new Error(error);
    return value;
  };
  try {
    await browser.driver.manage().setTimeouts({ script: 60_000 });
    await browser.open(address);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    browser,
    load: () => call("() => window.load()"),
    play: (step) => call("(step) => window.play(step)", step),
    close: () => browser.close(),
  };
}
