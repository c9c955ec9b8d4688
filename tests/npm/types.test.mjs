// The types, as a strict user sees them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { declaredNames } from "./support/declared.mjs";
import { inRoot } from "../../scripts/lib/paths.mjs";
import { project } from "./support/project.mjs";

const source = readFileSync(inRoot("tests/npm/types/consumer.ts"), "utf8");
let user;
before(async () => (user = await project({ "consumer.ts": source })));
after(() => user?.remove());

const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--types", ""];
const library = ["--lib", "ES2022,DOM,DOM.Iterable,DOM.AsyncIterable,ESNext.Disposable", "--target", "ES2022"];

for (const [module, resolution] of [["ESNext", "bundler"], ["NodeNext", "nodenext"]]) {
  test(`a consumer of everything compiles (${resolution})`, async () => {
    const args = [...strict, ...library, "--module", module, "--moduleResolution", resolution, "consumer.ts"];
    await user.tool("typescript/bin/tsc", args).catch(({ stdout }) => assert.fail(stdout));
  });
}

test("the consumer uses every export", () => {
  const { values, types } = declaredNames(user.read("dist/index.d.ts"));
  const unused = [...values, ...types].filter((name) => !new RegExp(`\\b${name}\\b`).test(source));
  assert.deepEqual(unused, []);
});
