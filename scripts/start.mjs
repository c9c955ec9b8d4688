// Builds what is out of date and serves the demo site and the signalling server.
//
//   npm start [-- --port N]        (or PORT=N npm start)

import { createServer } from "node:net";
import { buildPackage } from "./build.mjs";
import { argumentsOf } from "./lib/arguments.mjs";
import { interruption } from "./lib/run.mjs";
import { buildServer, buildSite, startServer } from "./lib/site.mjs";
import { Stop, duration, main } from "./lib/steps.mjs";
import { needs, setup } from "./setup.mjs";

const begin = Date.now();

/** The loopback addresses of this machine at which nobody listens, or a sentence. */
async function freeAddresses(port) {
  const found = [];
  for (const host of ["127.0.0.1", "::1"]) {
    const problem = await new Promise((resolve) => {
      const probe = createServer();
      probe.once("error", (error) => resolve(error.code));
      probe.listen({ host, port }, () => probe.close(() => resolve(undefined)));
    });
    if (problem === "EADDRINUSE") {
      throw new Stop(`Port ${port} is taken by another program. End that one, or choose another port: npm start -- --port ${port + 1}`);
    }
    if (problem === "EACCES") throw new Stop(`Port ${port} needs more rights than this user has. Choose one above 1023: npm start -- --port 8080`);
    // Not every machine has IPv6.
    if (problem === undefined) found.push(host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`);
  }
  if (found.length === 0) throw new Stop("This machine has no loopback address to listen on.");
  return found;
}

await main(async () => {
  const { values } = argumentsOf({ port: { type: "string", default: process.env.PORT ?? "8080" } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Stop(`"${values.port}" is no port: a number from 1 to 65535 is.`);
  await freeAddresses(port);

  await setup(needs.wasm);
  await buildPackage();
  await buildSite();
  await buildServer();

  interruption.exitCode = () => {
    console.log("\nStopped.");
    return 0;
  };
  const addresses = await freeAddresses(port);
  const server = await startServer(addresses.flatMap((address) => ["--listen", address]));
  await fetch(`http://${addresses[0]}/health`);
  console.log(`\nReady after ${duration(Date.now() - begin)}: http://localhost:${port}\nCtrl-C stops it.`);
  const code = await server.ended;
  if (interruption.begun) return 0;
  console.error(`\nThe server ended with ${code}:\n${server.output()}`);
  return 1;
});
