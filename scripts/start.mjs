// Builds what is out of date and serves the demo site and the signalling server.
//
//   npm start [-- --port N]        (or PORT=N npm start)

import { buildPackage } from "./build.mjs";
import { argumentsOf } from "./lib/arguments.mjs";
import { freePort, portOption, serve } from "./lib/serve.mjs";
import { buildServer, buildSite } from "./lib/site.mjs";
import { main } from "./lib/steps.mjs";
import { needs, setup } from "./setup.mjs";

const begin = Date.now();

await main(async () => {
  const { values } = argumentsOf({ port: portOption });
  const port = await freePort(values.port);
  await setup(needs.wasm);
  await buildPackage();
  await buildSite();
  await buildServer();
  return serve({ port, begin });
});
