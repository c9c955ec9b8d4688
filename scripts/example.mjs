// Builds an example and serves it together with the signalling server.
//
//   npm run example -- NAME [--port N]

import { argumentsOf } from "./lib/arguments.mjs";
import { buildExample, exampleSite, examples } from "./lib/example-sites.mjs";
import { freePort, portOption, serve } from "./lib/serve.mjs";
import { buildServer } from "./lib/site.mjs";
import { Stop, main } from "./lib/steps.mjs";
import { needs, setup } from "./setup.mjs";

const begin = Date.now();

await main(async () => {
  const { positionals: [name, ...more], values } = argumentsOf({ port: portOption });
  if (!examples.includes(name) || more.length > 0) {
    throw new Stop(`Please name one of these: ${examples.join(", ")}. For example: npm run example -- ${examples[0]}`);
  }
  const port = await freePort(values.port);
  await setup(needs.wasm);
  await buildExample(name);
  await buildServer();
  return serve({ port, folder: exampleSite(name), begin });
});
