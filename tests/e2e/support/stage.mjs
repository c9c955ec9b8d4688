// What a test plays on: a server, browsers, files. The stage closes all it
// opened, and keeps what there is to see when a test fails.

import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inTarget } from "../../../scripts/lib/paths.mjs";
import { startServer } from "../../../scripts/lib/site.mjs";
import { openBrowser } from "./browser.mjs";
import { within } from "./deadline.mjs";
import { Page } from "./page.mjs";
import { startScreen } from "./screen.mjs";

export class Stage {
  #title;
  #closers = [];
  #pages = [];
  #log = "";
  #screen;

  constructor(title) {
    this.#title = title;
  }

  /** Starts the server of a site (the demo where no folder is named), on a free port or on that of the server before it. */
  async server(options = [], { folder, address = "127.0.0.1:0" } = {}) {
    const server = await startServer(["--listen", address, ...options], { folder, onOutput: (text) => (this.#log += text) });
    this.#closers.push(() => server.stop());
    const { host } = new URL(server.address);
    return {
      address: server.address,
      /** As a crash would: no word of farewell. */
      kill: () => server.stop(0, "SIGKILL"),
      again: () => this.server(options, { folder, address: host }),
      log: () => this.#log,
    };
  }

  /** Opens a browser, to be driven as a page of the site, or of another `Kind`. */
  async page(name, profile, Kind = Page) {
    this.#screen ??= this.closing(await startScreen());
    const browser = await openBrowser(name, { ...profile, screen: this.#screen.display });
    this.#closers.push(() => browser.close());
    const page = new Kind(browser);
    this.#pages.push(page);
    return page;
  }

  /** A file of random bytes that no other test has. */
  file(name, size) {
    const folder = mkdtempSync(join(tmpdir(), "rtcweb-"));
    this.#closers.push(() => rmSync(folder, { recursive: true }));
    const content = randomBytes(size);
    const path = join(folder, name);
    writeFileSync(path, content);
    return { name, path, size, sha256: createHash("sha256").update(content).digest("hex") };
  }

  /** Something else that has to be closed. */
  closing(thing) {
    this.#closers.push(() => thing.close());
    return thing;
  }

  /** Fails where a page had an error that nobody caught. */
  check() {
    const errors = this.#pages.flatMap(({ browser }) => browser.errors.map((error) => `${browser.name}: ${error}`));
    if (errors.length > 0) throw new Error(`errors that nobody caught:\n${errors.join("\n")}`);
  }

  /** Leaves screenshots, texts and logs in `target/e2e/`. */
  async keep() {
    const folder = inTarget("e2e", this.#title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "server.log"), this.#log);
    await Promise.all(this.#pages.map((page, index) => page.keep(join(folder, `${index}-${page.browser.name}`))));
  }

  async close() {
    const results = await Promise.allSettled(this.#closers.reverse().map((close) => within("closing", 25, Promise.resolve(close()))));
    const problem = results.find(({ status }) => status === "rejected");
    if (problem !== undefined) throw problem.reason;
  }
}
