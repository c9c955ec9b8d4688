// The package in real pages: as it is, without any tool, and after a bundler.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chosen } from "../e2e/support/scenario.mjs";
import { html, openPage, script, stepsSource } from "./support/pages.mjs";
import { project } from "./support/project.mjs";
import { serve } from "./support/serve.mjs";

let user;
before(async () => {
  user = await project({
    "index.html": html("/main.js"),
    "main.js": script("/node_modules/rtcweb/dist/index.js"),
    "steps.js": stepsSource,
    "bundled/index.html": html("/main.js"),
    "bundled/main.js": script("rtcweb"),
    "bundled/steps.js": stepsSource,
  });
  await user.tool("vite/bin/vite.js", ["build", "bundled", "--logLevel", "warn"]);
});
after(() => user?.remove());

/** Opens a page served from a folder of the project, and closes all of it again. */
async function inPage(name, folder, options, work) {
  const server = await serve(join(user.home, folder), options);
  try {
    const page = await openPage(name, `${server.address}/`);
    try {
      await work(page);
      assert.deepEqual(page.browser.errors, [], "errors that nobody caught");
    } finally {
      await page.close();
    }
  } finally {
    await server.close();
  }
}

const talked = {
  label: "talk",
  protocol: "words",
  there: "there",
  back: [1, 2, 3],
  problems: [],
  far: "closed",
  states: ["closed", "closed"],
  ended: true,
};

for (const name of chosen) {
  test(`${name}, no bundler: loading is retried`, () =>
    inPage(name, ".", {}, async (page) => {
      assert.deepEqual(await page.play("retry"), {
        nowhere: "load-failed",
        nonsense: "load-failed",
        rejected: "load-failed",
        together: ["loaded", "loaded", "loaded"],
        again: "loaded",
      });
    }));

  test(`${name}, no bundler: two connections talk, objects of the browser pass through`, () =>
    inPage(name, ".", {}, async (page) => {
      await page.load();
      assert.deepEqual(await page.play("talk"), talked);
      const facts = await page.play("natives");
      assert.deepEqual(Object.entries(facts).filter(([, holds]) => !holds), []);
    }));

  test(`${name}, no bundler: every mistake has its code`, () =>
    inPage(name, ".", {}, async (page) => {
      await page.load();
      const { "a description that is none": unparsed, ...others } = await page.play("mistakes");
      // Firefox says where the SDP is wrong, Chromium only that it is.
      assert.equal(unparsed, name === "firefox" ? "rtc" : "operation");
      assert.deepEqual(others, {
        "a channel that is not open yet": "invalid-state",
        "an offer of a closed connection": "invalid-state",
        "a channel of a closed connection": "invalid-state",
        "a track for a closed connection": "invalid-state",
        "sending on a closed channel": "closed",
        "an ICE server that is none": "syntax",
        "an answer that nobody asked for": "invalid-state",
        "a channel with two limits": "type",
        "constraints that ask for nothing": "type",
        "a session without a way to send": "type",
        "a wait that is over before it begins": "abort",
        "a room that is aborted": "abort",
        "a server that is not there": "unreachable",
      });
    }));

  test(`${name}, no bundler: a server that does not know wasm`, () =>
    inPage(name, ".", { wasmType: "application/octet-stream" }, async (page) => {
      await page.load();
      assert.deepEqual(await page.play("talk"), talked);
    }));

  test(`${name}, after vite build`, () =>
    inPage(name, "bundled/dist", {}, async (page) => {
      await page.load();
      assert.deepEqual(await page.play("talk"), talked);
    }));
}
