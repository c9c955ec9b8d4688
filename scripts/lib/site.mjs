// The demo site and the server that serves it.

import { existsSync } from "node:fs";
import { inRoot, inTarget } from "./paths.mjs";
import { run, start } from "./run.mjs";
import { digest, files, unlessFresh } from "./stamp.mjs";
import { Stop, step } from "./steps.mjs";

export const site = inRoot("www", "dist");
const serverFile = inTarget("server", process.platform === "win32" ? "rtcweb-server.exe" : "rtcweb-server");

/** Builds www/dist unless it is up to date. The package must be built. */
export async function buildSite() {
  if (!existsSync(inRoot("www", "index.html"))) throw new Stop("www/index.html, the demo site, is missing.");
  const inputs = files(["www", "dist", "package.json", "package-lock.json"], ["www/dist"]);
  return unlessFresh("site", digest(inputs), ["www/dist"], () =>
    step("site", () => run(process.execPath, [inRoot("node_modules/vite/bin/vite.js"), "build", "www"])),
  );
}

/** Builds the server; cargo knows whether there is anything to do. */
export async function buildServer() {
  const build = () => run("cargo", ["build", "-p", "rtcweb-server", "--profile", "server"]);
  if (existsSync(serverFile)) await build();
  else await step("server", build);
}

/**
 * Starts the server and gives its address as soon as it listens. It serves the
 * demo site, or what is in `folder`.
 *
 * @param {string[]} options of the server
 */
export async function startServer(options, { folder = site, deadline = 15_000, onOutput, env } = {}) {
  let heard = () => {};
  const server = start(serverFile, ["--site", folder, ...options], {
    env,
    onOutput: (text) => {
      onOutput?.(text);
      heard();
    },
  });
  const address = await new Promise((resolve, reject) => {
    const fail = (reason) => reject(Object.assign(new Stop(reason), { log: server.output() }));
    const timer = setTimeout(() => fail(`The server did not listen within ${deadline / 1000} s.`), deadline);
    heard = () => {
      const found = /listening on (http:\/\/\S+)\n/.exec(server.output());
      if (found !== null) resolve(found[1]);
    };
    server.ended.then((code) => fail(`The server ended with ${code} before it listened.`)).finally(() => clearTimeout(timer));
  });
  return { ...server, address };
}
