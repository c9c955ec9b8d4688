// The browsers that tests run in.

import { mkdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { inTarget, tool } from "./paths.mjs";
import { program } from "./system.mjs";

export const browsers = ["chromium", "firefox"];

/** The program and the driver of a browser. */
export function browser(name) {
  const driver = name === "chromium" ? program("chromedriver") : tool("geckodriver");
  return { name, binary: program(name), driver };
}

/**
 * Firefox refuses to run as root in a home that belongs to somebody else, which
 * is what containers of build services have. It gets a home of its own there;
 * cargo and rustup keep theirs.
 */
export function home() {
  if (process.getuid?.() !== 0 || statSync(homedir()).uid === 0) return {};
  const folder = inTarget("home");
  mkdirSync(folder, { recursive: true });
  return {
    HOME: folder,
    CARGO_HOME: process.env.CARGO_HOME ?? join(homedir(), ".cargo"),
    RUSTUP_HOME: process.env.RUSTUP_HOME ?? join(homedir(), ".rustup"),
  };
}
