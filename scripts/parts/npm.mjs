// The packed npm package in projects of its users.

import { buildPackage } from "../build.mjs";
import { needs as sets } from "../setup.mjs";
import { nodeTests } from "./e2e.mjs";

export const needs = ({ only }) => [...sets.wasm, ...only.flatMap((name) => sets[name])];

export async function run(report, options) {
  await buildPackage();
  await nodeTests(report, "tests/npm", options);
}
