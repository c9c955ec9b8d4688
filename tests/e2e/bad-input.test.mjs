// What goes wrong, and what the page says about it. Nothing hangs, and nobody's
// call ends because of somebody else's mistake.

import assert from "node:assert/strict";
import { until } from "./support/deadline.mjs";
import { Peer } from "./support/peer.mjs";
import { chosen, scenario } from "./support/scenario.mjs";

const room = "bad-input";
const link = ({ address }, name = room) => `${address}/?room=${encodeURIComponent(name)}`;

for (const name of chosen) {
  scenario(`${name}: the room is full`, async (stage) => {
    const server = await stage.server(["--room-capacity", "2"]);
    const peers = [];
    for (const key of ["first", "second"]) peers.push(stage.closing(await Peer.join(server.address, room, key)));
    const page = await stage.page(name);
    await page.join(link(server));
    await page.notice("room-full");
    await peers[0].leave();
    await page.press("join-call");
    await page.sees("it is in", ({ remotes, notices }) => remotes.length === 1 && notices.length === 0);
  });

  scenario(`${name}: the link names no possible room`, async (stage) => {
    const server = await stage.server();
    const page = await stage.page(name);
    for (const wrong of ["two words", "a".repeat(65), "ünïcödé", "<script>"]) {
      await page.open(link(server, wrong));
      await page.notice("invalid-room");
    }
    await page.press("start-call");
    await page.sees("a call of its own", ({ connection }) => connection === "waiting");
  });

  for (const [camera, reason] of [["none", "there is no camera"], ["denied", "the camera is not allowed"]]) {
    scenario(`${name}: ${reason}`, async (stage) => {
      const server = await stage.server();
      const page = await stage.page(name, { camera });
      const other = await stage.page(name);
      await page.join(link(server));
      const { notes } = await page.sees("a word about the camera", (state) => state.notes.length > 0);
      assert.match(notes.join(), camera === "none" ? /found/ : /allow/);
      await other.join(link(server));
      await page.connected();
      await page.moves();
      await page.say("no picture of me");
      await other.hears("no picture of me");
    });
  }

  scenario(`${name}: the server is away when joining`, async (stage) => {
    let server = await stage.server();
    const page = await stage.page(name);
    await page.open(link(server));
    await until("the engine is loaded", 20, () => page.browser.run(() => document.querySelector("#app[data-ready]") !== null));
    await server.kill();
    await page.press("join-call");
    await page.notice("unreachable");
    server = await server.again();
    await page.sees("it got in", ({ connection, notices }) => connection === "waiting" && notices.length === 0, 30);
  });

  scenario(`${name}: somebody in the room talks nonsense`, async (stage) => {
    const server = await stage.server();
    const page = await stage.page(name);
    await page.join(link(server));
    await page.sees("it waits", ({ connection }) => connection === "waiting");

    const stranger = stage.closing(await Peer.join(server.address, room));
    const [{ id }] = stranger.joined.peers;
    stranger.sendText("{ this is not JSON");
    stranger.sendText('{"neither": "this"}');
    await stranger.hears("errors for it alone", (messages) => messages.filter(({ error }) => error?.code === "malformed").length === 2);
    const nonsense = [
      null,
      42,
      "words",
      [],
      {},
      { description: null },
      { description: { type: "offer" } },
      { description: { type: "nothing", sdp: "v=0" } },
      { description: { type: "offer", sdp: "v=0\r\nm=nonsense\r\n" } },
      { description: { type: "answer", sdp: "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n" } },
      { candidate: { candidate: "candidate:not one", sdpMLineIndex: 99 } },
      { candidate: { candidate: 7 } },
      { candidate: { candidate: "candidate:1 1 udp 1 256.256.256.256 99999 typ host", sdpMid: "\u0000" } },
      { rejected: { reason: "no reason" } },
    ];
    for (const message of nonsense) stranger.signal(id, message);
    await page.sees("a word about it", ({ notices }) => notices.length > 0);
    await stranger.leave();

    const other = await stage.page(name);
    await other.join(link(server));
    await other.connected();
    await page.sees("it talks to somebody else", ({ remotes }) => remotes.some(({ state }) => state === "connected"));
    await other.say("are you well?");
    await page.hears("are you well?");
    await page.moves();
  });

  scenario(`${name}: the browser has no WebRTC`, async (stage) => {
    const server = await stage.server();
    const page = await stage.page(name, { webrtc: false });
    await page.open(server.address);
    await page.notice("unsupported");
    await page.open(link(server));
    await page.notice("unsupported");
  });
}
