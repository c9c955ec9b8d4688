// Takes the picture of a call for the README (docs/demo.png).
//
//   node scripts/screenshots.mjs           the picture alone
//   node scripts/screenshots.mjs --all     and every state of the page, in both browsers
//                                          and at both widths, into target/screenshots/

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Peer } from "../tests/e2e/support/peer.mjs";
import { Stage } from "../tests/e2e/support/stage.mjs";
import { buildPackage } from "./build.mjs";
import { argumentsOf } from "./lib/arguments.mjs";
import { browsers, home } from "./lib/browsers.mjs";
import { inRoot, inTarget } from "./lib/paths.mjs";
import { buildServer, buildSite } from "./lib/site.mjs";
import { main, step } from "./lib/steps.mjs";
import { needs, setup } from "./setup.mjs";

const desktop = { name: "desktop", width: 1280, height: 800 };
const sizes = [desktop, { name: "phone", width: 390, height: 844 }];
const room = "a-call";

/** Gives the page exactly this size: a window cannot be as narrow as a phone. */
async function resize({ browser: { driver } }, { width, height }) {
  const bidi = await driver.getBidi();
  const context = await driver.getWindowHandle();
  await bidi.send({ method: "browsingContext.setViewport", params: { context, viewport: { width, height } } });
}

async function shoot(page, file) {
  // What slides in has arrived.
  await pause(400);
  writeFileSync(file, await page.browser.driver.takeScreenshot(), "base64");
}

/** Two people in a room for two, who have written to each other and sent a file. */
async function talk(stage, name) {
  const server = await stage.server(["--room-capacity", "2"]);
  const link = `${server.address}/?room=${room}`;
  const [here, there] = [await stage.page(name), await stage.page(name)];
  for (const page of [here, there]) await page.join(link);
  await Promise.all([here, there].map((page) => page.connected()));
  await Promise.all([here, there].map((page) => page.moves()));
  await there.say("Hi! Can you see me?");
  await here.hears("Hi! Can you see me?");
  await here.say("Yes, and the sound is good. I am sending you the plan.");
  await here.sendFile(stage.file("plan-for-the-week.pdf", 1_800_000).path);
  await there.sees("the plan", ({ transfers }) => transfers[0]?.state === "done");
  await there.say("It is here, thank you.");
  await here.hears("It is here, thank you.");
  await here.sees("the receipt", ({ transfers }) => transfers[0]?.state === "done");
  return { server, link, here, there };
}

/** Every state of the page, one after the other; `look(page, name)` takes its pictures. */
async function everything(stage, name, look) {
  const { server, link, here, there } = await talk(stage, name);
  await look(here, "call");
  await there.press("toggle-mic");
  await there.press("toggle-camera");
  await pause(500);
  await look(here, "other-camera-off");
  await there.press("toggle-camera");

  await server.kill();
  await here.notice("unreachable");
  await look(here, "server-away");
  // Whoever tries again comes later than this: the room is taken.
  const again = await server.again();
  const strangers = await Promise.all(["first", "second"].map((key) => Peer.join(again.address, room, key)));
  for (const stranger of strangers) stage.closing(stranger);
  for (const page of [here, there]) await page.notice("room-full", 40);
  await here.connected(5);
  await here.moves();
  await look(here, "kept-out");
  await there.press("hang-up");
  await look(there, "ended");
  await here.sees("nobody is there", ({ connection }) => connection === "outside", 40);
  await look(here, "kept-out-and-alone");

  const late = await stage.page(name);
  await late.open(again.address);
  await look(late, "first-page");
  await late.open(link);
  await look(late, "invited");
  await late.press("join-call");
  await late.notice("room-full");
  await look(late, "room-full");
  for (const stranger of strangers) await stranger.leave();
  await (await here.browser.driver.findElement({ css: '[data-code="room-full"] button' })).click();
  await here.sees("it waits", ({ connection }) => connection === "waiting");
  await look(here, "waiting");
  await late.press("join-call");
  await here.connected();
  await look(here, "connected-again");
  await late.press("hang-up");
  await here.notice("peer-left");
  await look(here, "other-left");

  const shy = await stage.page(name, { camera: "denied" });
  await shy.join(link);
  await shy.sees("a word about the camera", ({ notes }) => notes.length > 0);
  await look(shy, "no-camera");
}

async function allStates(name) {
  const stage = new Stage(`screenshots ${name}`);
  const folder = inTarget("screenshots", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const look = async (page, state) => {
    for (const size of [...sizes].reverse()) {
      await resize(page, size);
      await shoot(page, `${folder}/${state}-${size.name}.png`);
    }
  };
  await everything(stage, name, look).finally(() => stage.close());
}

async function picture() {
  const stage = new Stage("picture");
  try {
    const { here } = await talk(stage, "chromium");
    await resize(here, desktop);
    await shoot(here, inRoot("docs", "demo.png"));
  } finally {
    await stage.close();
  }
}

await main(async () => {
  const { values } = argumentsOf({ all: { type: "boolean", default: false } });
  const chosen = values.all ? browsers : [];
  await setup([...needs.wasm, ...needs.screen, ...needs.chromium, ...chosen.flatMap((name) => needs[name])]);
  await buildPackage();
  await buildSite();
  await buildServer();
  Object.assign(process.env, home());
  await step("docs/demo.png", picture);
  for (const name of chosen) await step(`target/screenshots/${name}`, () => allStates(name));
});
