// WebKitGTK's MiniBrowser: a real browser, and one without connections.

import { Builder, Capabilities } from "selenium-webdriver";
import { createServer } from "node:net";
import { start } from "../../../scripts/lib/run.mjs";
import { program } from "../../../scripts/lib/system.mjs";
import { until, within } from "./deadline.mjs";
import { startScreen } from "./screen.mjs";

/** Opens it on a screen that is nobody's. Close it with `close()`, whatever happened. */
export async function openWebKit() {
  const closers = [];
  const close = async () => {
    for (const closer of closers.reverse()) await within("closing", 25, closer()).catch(() => {});
  };
  try {
    const screen = await startScreen();
    closers.push(() => screen.close());
    // There is no graphics card where tests run.
    const env = { DISPLAY: screen.display, WEBKIT_DISABLE_DMABUF_RENDERER: "1", LIBGL_ALWAYS_SOFTWARE: "1" };
    const port = await freePort();
    const service = start(program("webkitdriver"), [`--port=${port}`], { env });
    closers.push(() => service.stop());
    const address = `http://127.0.0.1:${port}`;
    await until("WebKitWebDriver listens", 20, async () => (await fetch(`${address}/status`)).ok, service.output);
    const options = { binary: program("webkit"), args: ["--automation"] };
    const capabilities = new Capabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": options });
    const driver = await within("MiniBrowser starts", 60, new Builder().usingServer(address).withCapabilities(capabilities).build());
    closers.push(() => driver.quit());
    return { driver, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A port that nobody listens on; the driver cannot choose one and tell. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
