// The page that plays the scenarios, in a browser of its own.

import { openBrowser } from "../../tests/e2e/support/browser.mjs";
import { within } from "../../tests/e2e/support/deadline.mjs";
import { serve } from "../../tests/npm/support/serve.mjs";
import { inRoot } from "../lib/paths.mjs";
import { Stop } from "../lib/steps.mjs";

const seconds = 60;

export class CapturePage {
  #browser;
  #server;

  constructor(server) {
    this.#server = server;
  }

  /**
   * Opens a browser, and the page in it. To a page that is not `trusted` with its
   * devices, it gives names instead of addresses; so do those of most people.
   */
  static async open(name, { trusted = false, screen, iceServer } = {}) {
    const server = await serve(inRoot("scripts/capture-sdp/page"));
    const page = new CapturePage(server);
    try {
      const query = iceServer === undefined ? "" : `?${new URLSearchParams({ server: JSON.stringify(iceServer) })}`;
      page.#browser = await openBrowser(name, { camera: trusted ? "fake" : "denied", names: !trusted, screen });
      await page.#browser.driver.manage().setTimeouts({ script: seconds * 1000 });
      await page.#browser.open(`${server.address}/${query}`);
      return page;
    } catch (error) {
      await page.close();
      throw error;
    }
  }

  /** The name and version of the browser. */
  async version() {
    const capabilities = await this.#browser.driver.getCapabilities();
    return `${capabilities.getBrowserName()} ${capabilities.getBrowserVersion()}`;
  }

  list(trusted) {
    return this.#call("list", trusted, "what there is to play");
  }

  async play(name) {
    // A screen is shared only after a click.
    await this.#browser.driver.findElement({ css: "html" }).click();
    return this.#call("play", name, name);
  }

  answer(name, sdp) {
    return this.#call("answer", sdp, `an answer to ${name}`);
  }

  async #call(work, argument, title) {
    const what = `${this.#browser.name}: ${title}`;
    const source = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => window[arguments[0]](arguments[1])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await within(what, seconds, this.#browser.driver.executeAsyncScript(source, work, argument));
    if (error !== undefined) throw new Stop(`${what}: ${error}`);
    if (this.#browser.errors.length > 0) throw new Stop(`${what}: nobody caught ${this.#browser.errors.join("; ")}`);
    return value;
  }

  async close() {
    try {
      await this.#browser?.close();
    } finally {
      await this.#server.close();
    }
  }
}
