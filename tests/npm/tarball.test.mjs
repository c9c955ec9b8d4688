// The tarball: what is in it, and what it does where there is no browser.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { declaredClasses, declaredNames } from "./support/declared.mjs";
import { project } from "./support/project.mjs";

let user;
before(async () => (user = await project()));
after(() => user?.remove());

/** What a script of the project prints, as JSON. */
const print = async (script) => JSON.parse((await user.node(script)).stdout);

test("it holds the package and nothing else", () => {
  assert.deepEqual(user.packed, [
    "CHANGELOG.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "dist/index.d.ts",
    "dist/index.js",
    "dist/rtcweb.js",
    "dist/rtcweb_bg.wasm",
    "package.json",
  ]);
});

test("every path in package.json leads to a file", () => {
  const { exports, types } = JSON.parse(user.read("package.json"));
  const paths = Object.values(exports).flatMap((entry) => (typeof entry === "string" ? entry : Object.values(entry)));
  for (const path of [types, ...paths]) assert.ok(existsSync(join(user.installed, path)), path);
});

test("it names no place of the machine that built it", () => {
  for (const name of ["dist/index.js", "dist/rtcweb.js", "dist/rtcweb_bg.wasm"]) {
    const [place] = user.read(name).match(/.{0,20}(\/(home|root|tmp|Users)\/|\.cargo\/registry|sourceMappingURL).{0,20}/) ?? [];
    assert.equal(place, undefined, name);
  }
});

test("importing it in Node does nothing and breaks nothing", async () => {
  const names = await print(`
    const before = Object.keys(globalThis);
    const module = await import("rtcweb");
    console.log(JSON.stringify({ names: Object.keys(module), added: Object.keys(globalThis).filter((name) => !before.includes(name)) }));
  `);
  assert.deepEqual(names.added, []);
  assert.deepEqual(names.names.sort(), declaredNames(user.read("dist/index.d.ts")).values.sort());
});

test("the wasm can be resolved by itself", async () => {
  const url = await print('console.log(JSON.stringify(import.meta.resolve("rtcweb/rtcweb.wasm")))');
  assert.match(url, /\/node_modules\/rtcweb\/dist\/rtcweb_bg\.wasm$/);
});

test("what is called before init says so", async () => {
  const errors = await print(`
    const { PeerConnection, DataChannel, Session, Room, getUserMedia, getDisplayMedia, isRtcwebError, isSupported } = await import("rtcweb");
    const calls = {
      PeerConnection: () => new PeerConnection(),
      "PeerConnection.from": () => PeerConnection.from({}),
      "DataChannel.from": () => DataChannel.from({}),
      Session: () => new Session({}, { polite: true, send() {} }),
      "Room.join": () => Room.join({ url: "ws://localhost/signal", room: "room" }),
      getUserMedia: () => getUserMedia({ audio: true }),
      getDisplayMedia: () => getDisplayMedia(),
    };
    const found = {};
    for (const [name, call] of Object.entries(calls)) {
      try {
        await call();
        found[name] = "no error";
      } catch (error) {
        found[name] = { ours: isRtcwebError(error), code: error.code, message: error.message };
      }
    }
    console.log(JSON.stringify(found));
  `);
  for (const [name, error] of Object.entries(errors)) {
    assert.equal(error.ours, true, `${name}: ${JSON.stringify(error)}`);
    assert.match(error.message, /init\(\)/, name);
  }
});

test("every class and method that the types declare exists", async () => {
  const classes = declaredClasses(user.read("dist/index.d.ts"));
  assert.ok(Object.keys(classes).length >= 6, "the declarations could be read");
  const missing = await print(`
    const module = await import("rtcweb");
    const declared = ${JSON.stringify(classes)};
    const key = (name) => name.startsWith("[Symbol.") ? Symbol[name.slice(8, -1)] : name;
    const missing = [];
    for (const [name, { statics, members }] of Object.entries(declared)) {
      for (const member of statics) if (!(key(member) in module[name])) missing.push(name + "." + member);
      for (const member of members) if (key(member) === undefined || !(key(member) in module[name].prototype)) missing.push(name + "#" + member);
    }
    console.log(JSON.stringify(missing));
  `);
  assert.deepEqual(missing, []);
});

test("no class has a public member that the types hide", async () => {
  const classes = declaredClasses(user.read("dist/index.d.ts"));
  const extra = await print(`
    const module = await import("rtcweb");
    const declared = ${JSON.stringify(classes)};
    const extra = [];
    for (const [name, { statics, members }] of Object.entries(declared)) {
      // The glue's own: free and what begins with two underscores.
      const own = (object, known) => Object.getOwnPropertyNames(object).filter((member) => !known.includes(member) && !/^(__|free$)/.test(member));
      extra.push(...own(module[name], [...statics, "length", "name", "prototype"]).map((member) => name + "." + member));
      extra.push(...own(module[name].prototype, [...members, "constructor"]).map((member) => name + "#" + member));
    }
    console.log(JSON.stringify(extra));
  `);
  assert.deepEqual(extra, []);
});
