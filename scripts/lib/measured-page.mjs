// What a page measures of itself, in a browser without a window.

import { openBrowser } from "../../tests/e2e/support/browser.mjs";
import { within } from "../../tests/e2e/support/deadline.mjs";
import { serve } from "../../tests/npm/support/serve.mjs";

// A page that nothing else can look into gets a clock of microseconds; without
// these, Firefox counts whole milliseconds.
const isolated = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** What `rounds(argument)` of the page in this folder gives. */
export async function rounds(name, folder, argument) {
  const server = await serve(folder, { headers: isolated });
  try {
    const browser = await openBrowser(name, { camera: "none" });
    try {
      await browser.driver.manage().setTimeouts({ script: 300_000 });
      await browser.open(`${server.address}/`);
      const source = `const done = arguments[1];
        rounds(arguments[0]).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await within(`${name} measures`, 300, browser.driver.executeAsyncScript(source, argument));
      if (error !== undefined) throw new Error(error);
      return value;
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}
