// A browser without connections: the crate loads, says what is missing, and
// answers `Unsupported` wherever one goes in. Nothing throws, nothing traps.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { dist, inTarget } from "../../scripts/lib/paths.mjs";
import { serve } from "../npm/support/serve.mjs";
import { within } from "./support/deadline.mjs";
import { openWebKit } from "./support/webkit.mjs";

const page = `<!doctype html><title>no WebRTC</title><script type="module">
window.problems = [];
addEventListener("error", (event) => problems.push(String(event.error ?? event.message)));
addEventListener("unhandledrejection", (event) => problems.push(String(event.reason)));
window.crate = () => import("/crate/unsupported.js").then(async (module) => { await module.default(); return module; });
window.npm = () => import("/npm/index.js").then(async (module) => { await module.init(); return module; });
</script>`;

let folder, server, browser;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "rtcweb-webkit-"));
  writeFileSync(join(folder, "index.html"), page);
  cpSync(inTarget("webkit-page"), join(folder, "crate"), { recursive: true });
  cpSync(dist, join(folder, "npm"), { recursive: true });
  server = await serve(folder);
  browser = await openWebKit();
  await browser.driver.manage().setTimeouts({ script: 30_000 });
  await within("MiniBrowser loads the page", 30, browser.driver.get(server.address));
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** What an expression of the page gives, as JSON. */
async function evaluate(expression) {
  const source = `const done = arguments[arguments.length - 1];
    Promise.resolve().then(async () => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const { value, error } = await within(expression, 60, browser.driver.executeAsyncScript(source));
  assert.equal(error, undefined);
  return value;
}

const plain = `({ name, feature, support, outcome }) => ({ name, feature, support, outcome })`;

test("this browser has no connections", async () => {
  assert.equal(await evaluate("typeof RTCPeerConnection"), "undefined");
});

test("the crate loads and says so", async () => {
  const features = await evaluate(`(await crate()).features().map(${plain})`);
  const of = (name) => features.find(({ feature }) => feature === name)?.support;
  assert.equal(await evaluate("(await crate()).is_supported()"), false);
  for (const { feature } of features.filter(({ feature }) => feature.startsWith("RTC"))) assert.equal(of(feature), "absent", feature);
  assert.equal(of("RTCPeerConnection"), "absent");
});

test("every way in answers Unsupported where there is no way", async () => {
  const entries = await evaluate(`(await (await crate()).entries()).map(${plain})`);
  const wrong = entries.filter(({ support, outcome }) => (support === "absent") !== (outcome === "unsupported"));
  assert.deepEqual(wrong, []);
  assert.ok(entries.filter(({ outcome }) => outcome === "unsupported").length >= 12);
});

test("the npm package loads and answers with a code", async () => {
  assert.equal(await evaluate("(await npm()).isSupported()"), false);
  assert.equal(await evaluate("npm().then(({ PeerConnection }) => new PeerConnection()).catch(({ code }) => code)"), "unsupported");
});

test("nothing was thrown that nobody caught", async () => {
  assert.deepEqual(await evaluate("problems"), []);
});
