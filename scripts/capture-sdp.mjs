// Writes what browsers say in SDP to tests/data/sdp, for the tests.
//
//   npm run capture:sdp [-- --browser chromium|firefox]
//
// With both browsers, each also answers offers of the other.

import { argumentsOf } from "./lib/arguments.mjs";
import { browsers, home } from "./lib/browsers.mjs";
import { Stop, main, step } from "./lib/steps.mjs";
import { needs, setup } from "./setup.mjs";

await main(async () => {
  const { values } = argumentsOf({ browser: { type: "string", multiple: true } });
  const only = values.browser ?? browsers;
  const strange = only.find((name) => !browsers.includes(name));
  if (strange !== undefined) throw new Stop(`There is no browser "${strange}"; the browsers are ${browsers.join(" and ")}.`);

  await setup(["npm", ...needs.screen, ...only.flatMap((name) => needs[name])]);
  Object.assign(process.env, home());
  // Drives browsers by a package that set-up has installed.
  const { capture, captureMixed } = await import("./capture-sdp/capture.mjs");
  for (const name of only) await step(name, (note) => capture(name, note));
  if (only.length > 1) await step("mixed", captureMixed);
});
