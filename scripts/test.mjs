// Runs the tests: everything, or the parts that are named.
//
//   node scripts/test.mjs [lint|pure|web|e2e|npm]... [--browser chromium|firefox] [--soak]

import { argumentsOf } from "./lib/arguments.mjs";
import { browsers } from "./lib/browsers.mjs";
import { Report } from "./lib/report.mjs";
import { Stop, main } from "./lib/steps.mjs";
import * as e2e from "./parts/e2e.mjs";
import * as lint from "./parts/lint.mjs";
import * as npm from "./parts/npm.mjs";
import * as pure from "./parts/pure.mjs";
import * as web from "./parts/web.mjs";
import { setup } from "./setup.mjs";

const parts = { lint, pure, web, e2e, npm };

await main(async () => {
  const { positionals, values } = argumentsOf({ browser: { type: "string", multiple: true }, soak: { type: "boolean" } });
  const names = positionals.length > 0 ? positionals : Object.keys(parts);
  const unknown = names.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined) throw new Stop(`There is no part "${unknown}"; the parts are ${Object.keys(parts).join(", ")}.`);
  const only = values.browser ?? browsers;
  const strange = only.find((name) => !browsers.includes(name));
  if (strange !== undefined) throw new Stop(`There is no browser "${strange}"; the browsers are ${browsers.join(" and ")}.`);

  await setup(names.flatMap((name) => parts[name].needs({ only })));
  const report = new Report();
  for (const name of names) await report.part(name, () => parts[name].run(report, { only, soak: values.soak }));
  return report.finish();
});
