// Two browsers, two processes, one room: everything two people do in a call.

import assert from "node:assert/strict";
import { until } from "./support/deadline.mjs";
import { Peer } from "./support/peer.mjs";
import { chosen, scenario } from "./support/scenario.mjs";

const pairs = [
  ["chromium", "firefox"],
  ["chromium", "chromium"],
  ["firefox", "firefox"],
].filter((pair) => pair.every((name) => chosen.includes(name)));

const size = 20 * 1024 * 1024;

for (const [first, second] of pairs) {
  scenario(`${first} calls ${second}`, async (stage, act) => {
    let server = await stage.server();
    const caller = await stage.page(first);
    const callee = await stage.page(second);
    const both = [caller, callee];
    const each = (work) => Promise.all(both.map(work));

    await act("they meet by a link", async () => {
      await caller.open(server.address);
      await caller.press("start-call");
      await caller.sees("it waits for somebody", ({ connection }) => connection === "waiting");
      const link = await caller.value("room-link");
      assert.match(link, /\?room=[\w-]{1,64}$/);
      await callee.join(link);
      await each((page) => page.connected());
    });

    await act("each sees the other move", () => each((page) => page.moves()));

    await act("words arrive, in both directions and in order", async () => {
      for (const text of ["one", "two", "<b>three</b> & ünïcödé 👋"]) {
        await caller.say(`${text} from the caller`);
        await callee.say(`${text} from the callee`);
      }
      const heard = async (page, who) => {
        await page.hears(`<b>three</b> & ünïcödé 👋 from the ${who}`);
        const { chat } = await page.state();
        const texts = chat.filter(({ from }) => from === "peer").map(({ text }) => text);
        assert.deepEqual(texts, ["one", "two", "<b>three</b> & ünïcödé 👋"].map((text) => `${text} from the ${who}`));
      };
      await heard(caller, "callee");
      await heard(callee, "caller");
    });

    await act("files of 20 MB arrive whole, both ways at the same time", async () => {
      const files = [stage.file("from-caller.bin", size), stage.file("from-callee.bin", size)];
      await Promise.all(both.map((page, index) => page.sendFile(files[index].path)));
      const settled = async (page, direction, { name }) => {
        const find = ({ transfers }) => transfers.find((entry) => entry.direction === direction && entry.name === name);
        const over = (state) => ["done", "failed", "cancelled"].includes(find(state)?.state);
        return find(await page.sees(`${name} is through`, over, 120));
      };
      for (const [index, file] of files.entries()) {
        const sender = both[index];
        const receiver = both[1 - index];
        const sent = await settled(sender, "out", file);
        const received = await settled(receiver, "in", file);
        assert.deepEqual([sent.state, sent.sha256], ["done", file.sha256], "what was sent is what was chosen");
        assert.deepEqual([received.state, received.sha256], ["done", file.sha256], "what arrived is what was sent");
        assert.equal(await receiver.save(file), file.sha256, "what is saved is what was sent");
      }
    });

    for (const [sharer, viewer, role] of [[caller, callee, "caller"], [callee, caller, "callee"]]) {
      await act(`the ${role} shares a screen in the same call, and goes back to the camera`, async () => {
        const { remotes: [camera] } = await viewer.state();
        await viewer.mark();
        await sharer.press("share-screen");
        const { remotes: [screen] } = await viewer.sees(
          "a picture of another size",
          ({ remotes }) => remotes[0]?.size[0] > 0 && String(remotes[0].size) !== String(camera.size),
          30,
        );
        await viewer.moves(5);
        await sharer.press("share-screen");
        await viewer.sees("the camera again", ({ remotes }) => remotes[0]?.size[0] > 0 && String(remotes[0].size) !== String(screen.size), 30);
        await viewer.moves();
        assert.deepEqual(await viewer.unmark(), { tile: true, track: true }, "the same tile shows the same track: it is the same call");
        await each((page) => page.connected(5));
      });
    }

    await act("one reloads, and the call is back by itself", async () => {
      await callee.reload();
      await each((page) => page.connected());
      await each((page) => page.moves());
      await callee.say("here again");
      await caller.hears("here again");
      await caller.say("welcome back");
      await callee.hears("welcome back");
      const { remotes } = await caller.state();
      assert.equal(remotes.length, 1, "nobody is left over from before");
    });

    await act("the server dies, and the call goes on", async () => {
      await each((page) => page.mark());
      await server.kill();
      await each((page) => page.notice("unreachable"));
      await each((page) => page.moves());
      await caller.say("no server");
      await callee.hears("no server");

      server = await server.again();
      await each((page) => page.sees("the server is back", ({ notices }) => !notices.some(({ code }) => code === "unreachable"), 40));
      await each((page) => page.moves());
      await each((page) => page.connected(5));
      assert.deepEqual(await each((page) => page.unmark()), [{ tile: true, track: true }, { tile: true, track: true }], "it is the same call");
    });

    await act("signalling works after that: a third sees both, and a reload finds its way", async () => {
      const room = new URL(await caller.address()).searchParams.get("room");
      const third = stage.closing(await Peer.join(server.address, room));
      assert.equal(third.joined.peers.length, 2);
      await third.leave();
      await each((page) => page.sees("only two are left", ({ remotes }) => remotes.length === 1));
      await caller.reload();
      await each((page) => page.connected());
      await each((page) => page.moves());
    });

    await act("one hangs up, and the other sees it", async () => {
      await callee.press("hang-up");
      await callee.sees("it is over", ({ connection, remotes }) => connection === "ended" && remotes.length === 0);
      await caller.sees("nobody is there", ({ connection, remotes }) => connection === "waiting" && remotes.length === 0);
      await caller.notice("peer-left");
      await until("no camera is on after hanging up", 10, async () => (await callee.liveTracks()) === 0);
    });
  });
}
