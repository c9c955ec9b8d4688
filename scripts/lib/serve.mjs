// A command that serves a site until somebody stops it.

import { createServer } from "node:net";
import { interruption } from "./run.mjs";
import { startServer } from "./site.mjs";
import { Stop, duration } from "./steps.mjs";

/** The option `--port` of such a command. */
export const portOption = { type: "string", default: process.env.PORT ?? "8080" };

/** The port that was asked for, at which nobody listens yet. */
export async function freePort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Stop(`"${text}" is no port: a number from 1 to 65535 is.`);
  await freeAddresses(port);
  return port;
}

/** Serves the site in `folder`, or the demo site, and gives the exit code of the command. */
export async function serve({ port, folder, begin }) {
  interruption.exitCode = () => {
    console.log("\nStopped.");
    return 0;
  };
  const addresses = await freeAddresses(port);
  const server = await startServer(addresses.flatMap((address) => ["--listen", address]), { folder });
  await fetch(`http://${addresses[0]}/health`);
  console.log(`\nReady after ${duration(Date.now() - begin)}: http://localhost:${port}\nCtrl-C stops it.`);
  const code = await server.ended;
  if (interruption.begun) return 0;
  console.error(`\nThe server ended with ${code}:\n${server.output()}`);
  return 1;
}

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
      throw new Stop(`Port ${port} is taken by another program. End that one, or choose another port: --port ${port + 1}`);
    }
    if (problem === "EACCES") throw new Stop(`Port ${port} needs more rights than this user has. Choose one above 1023: --port 8080`);
    // Not every machine has IPv6.
    if (problem === undefined) found.push(host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`);
  }
  if (found.length === 0) throw new Stop("This machine has no loopback address to listen on.");
  return found;
}
