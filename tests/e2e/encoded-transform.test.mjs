// Two people of the example with encoded transforms see each other with the
// same key, and with no other.

import assert from "node:assert/strict";
import { inTarget } from "../../scripts/lib/paths.mjs";
import { until } from "./support/deadline.mjs";
import { ExamplePage } from "./support/example-page.mjs";
import { chosen, scenario } from "./support/scenario.mjs";

const folder = inTarget("examples");
const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

class EncryptedPage extends ExamplePage {
  /** How many frames the page says it has decoded. */
  decoded() {
    return this.browser.run(() => Number(document.querySelector("#decoded").textContent));
  }

  /** Types another key. */
  async setKey(key) {
    const field = await this.browser.driver.findElement({ css: "#key" });
    await field.clear();
    await field.sendKeys(key);
  }

  async grows(count = 20, seconds = 40) {
    const before = await this.decoded();
    const enough = async () => (await this.decoded()) >= before + count;
    await until(`${this.name}: ${count} more decoded frames than ${before}`, seconds, enough, () => this.decoded());
  }

  /** Waits until nothing is decoded for a time in which there would be dozens of frames. */
  async stops(seconds = 20) {
    let last;
    const still = async () => {
      const before = await this.decoded();
      await pause(4);
      last = [before, await this.decoded()];
      return last[0] === last[1];
    };
    await until(`${this.name}: no frame is decoded`, seconds, still, () => last);
  }
}

const [first, second] = [chosen[0], chosen.at(-1)];
// With every key Chromium decodes nothing. With some Firefox takes a few key
// frames for pictures, of noise; with this one it does not.
const other = "other";

scenario(`${first} calls ${second}, encrypted`, async (stage, act) => {
  const server = await stage.server([], { folder });
  const pages = [await stage.page(first, {}, EncryptedPage), await stage.page(second, {}, EncryptedPage)];
  const [left, right] = pages;
  const each = (work) => Promise.all(pages.map(work));

  await act("with the same key each decodes what the other sends", async () => {
    await each((page) => page.join(`${server.address}/encoded-transform/`));
    await each((page) => page.connected());
    await each((page) => page.grows());
    await each((page) => page.moves());
  });

  await act("the pictures go as VP8, which the worker knows", async () => {
    const sent = () => window.connections.flatMap((connection) => connection.getSenders()).map((sender) => sender.getParameters().codecs[0].mimeType);
    for (const page of pages) assert.deepEqual(await page.browser.run(sent), ["video/VP8"]);
  });

  await act("with another key on one side nobody decodes anything", async () => {
    await left.setKey(other);
    await each((page) => page.stops());
  });

  await act("with the same key again they see each other again", async () => {
    await right.setKey(other);
    await each((page) => page.grows());
  });
});
