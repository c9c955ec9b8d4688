// The examples call each other, in both browsers, and leave nothing behind.

import assert from "node:assert/strict";
import { inTarget } from "../../scripts/lib/paths.mjs";
import { until } from "./support/deadline.mjs";
import { ExamplePage } from "./support/example-page.mjs";
import { Peer } from "./support/peer.mjs";
import { chosen, scenario } from "./support/scenario.mjs";

const room = "examples";
const folder = inTarget("examples");
const [first, second] = [chosen[0], chosen.at(-1)];
const orders = first === second ? [[first, second]] : [[first, second], [second, first]];

const writable = (page) => page.sees("it can write", ({ canWrite }) => canWrite, 30);
const waits = (page) => page.sees("it waits for somebody", ({ connection, canWrite }) => connection === "waiting" && !canWrite, 40);

for (const [yewBrowser, leptosBrowser] of orders) {
  scenario(`yew in ${yewBrowser} calls leptos in ${leptosBrowser}`, async (stage, act) => {
    const server = await stage.server([], { folder });
    const yew = await stage.page(yewBrowser, {}, ExamplePage);
    const leptos = await stage.page(leptosBrowser, {}, ExamplePage);
    const both = [yew, leptos];
    const each = (work) => Promise.all(both.map(work));

    await act("somebody who comes and goes without a word leaves the page waiting", async () => {
      await yew.join(`${server.address}/yew/#${room}`);
      await waits(yew);
      const stranger = stage.closing(await Peer.join(server.address, room));
      await stranger.hears("an offer", (messages) => messages.find(({ signal }) => signal?.message.description));
      await stranger.leave();
      await until("the connection with the stranger is closed", 20, () => yew.browser.run(() => window.connections.every(({ signalingState }) => signalingState === "closed")));
      await waits(yew);
    });

    await act("they meet, and each sees the other move", async () => {
      await leptos.join(`${server.address}/leptos/#${room}`);
      await each((page) => page.connected());
      await each((page) => page.moves());
    });

    await act("words arrive, in both directions", async () => {
      await each(writable);
      await yew.say("from Yew: <b>ünïcödé</b>");
      await leptos.say("from Leptos");
      await leptos.hears("from Yew: <b>ünïcödé</b>");
      await yew.hears("from Leptos");
    });

    for (const [leaver, other, name] of [[yew, leptos, "yew"], [leptos, yew, "leptos"]]) {
      await act(`${name} is unmounted: connection closed, camera off, room left, and the other sees it`, async () => {
        await leaver.keepCamera();
        assert.equal((await leaver.leftovers()).live, 2, "camera and microphone are on");
        await leaver.leave();
        await leaver.sees("the entrance with the room's name", (state) => state.room === room);
        await until("nothing is left over", 10, async () => {
          const { made, open, live, videos } = await leaver.leftovers();
          return made > 0 && open === 0 && live === 0 && videos === 0;
        }, () => leaver.leftovers());
        await other.sees("it is alone", ({ connection, remotes, canWrite }) => connection === "waiting" && remotes.length === 0 && !canWrite);
        const witness = stage.closing(await Peer.join(server.address, room, "witness"));
        assert.equal(witness.joined.peers.length, 1, "one is left in the room");
        await witness.leave();
        await waits(other);
      });

      await act(`${name} comes back`, async () => {
        await leaver.enter();
        await each((page) => page.connected());
        await each((page) => page.moves());
        await each(writable);
        await leaver.say("back again");
        await other.hears("back again");
      });
    }

    await act("yew goes to another page, and the other sees it", async () => {
      await yew.open("about:blank");
      await waits(leptos);
    });
  });
}

for (const [name, shy, other] of [["yew", second, first], ["leptos", first, second]]) {
  scenario(`${name} without a camera in ${shy} calls ${name} in ${other}`, async (stage) => {
    const server = await stage.server(["--room-capacity", "2"], { folder });
    const address = `${server.address}/${name}/#${room}`;
    const page = await stage.page(shy, { camera: "denied" }, ExamplePage);
    const partner = await stage.page(other, {}, ExamplePage);
    await page.join(address);
    const { problem } = await page.sees("a word about the camera", (state) => Boolean(state.problem));
    assert.match(problem, /^No camera.*(allow|denied)/);
    await partner.join(address);
    await page.connected();
    await page.moves();
    await Promise.all([page, partner].map(writable));
    await page.say("no picture of me");
    await partner.hears("no picture of me");
    await partner.say("I can read you");
    await page.hears("I can read you");

    const late = await stage.page(other, {}, ExamplePage);
    await late.join(address);
    await late.sees("why it cannot join", ({ problem: reason, connection }) => /holds 2 peers/.test(reason) && connection === "over");
  });
}
