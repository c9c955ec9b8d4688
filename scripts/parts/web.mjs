// The crate in real browsers: the same suite in each, by wasm-pack.

import { browser, browsers, home } from "../lib/browsers.mjs";
import { tool } from "../lib/paths.mjs";
import { run as command } from "../lib/run.mjs";
import { needs as sets } from "../setup.mjs";

export const needs = ({ only }) => [...sets.web, ...only.flatMap((name) => sets[name])];

// The runner gives a whole binary 20 s; ours has a deadline in every wait instead.
const patience = { WASM_BINDGEN_TEST_TIMEOUT: "900", WASM_BINDGEN_TEST_DRIVER_TIMEOUT: "60" };

export async function run(report, { only, soak = false }) {
  // The tests read it when they are compiled: the long ones run at full size.
  const size = { RTCWEB_SOAK: soak ? "1" : undefined };
  const compiled = await report.check("tests compile for wasm32", async () => {
    await command("cargo", ["test", "--target", "wasm32-unknown-unknown", "--test", "web", "--no-run"], { env: size });
  });
  if (!compiled) return;
  await report.check("examples in the documentation compile for wasm32", async () => {
    const env = { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: tool("wasm-bindgen-test-runner") };
    await command("cargo", ["test", "--doc", "--target", "wasm32-unknown-unknown"], { env });
  });
  for (const name of only) {
    const { driver } = browser(name);
    const [engine, flag, variable, other] =
      name === "chromium"
        ? ["--chrome", "--chromedriver", "CHROMEDRIVER", "GECKODRIVER"]
        : ["--firefox", "--geckodriver", "GECKODRIVER", "CHROMEDRIVER"];
    // With both drivers named, the runner takes the one it looks for first.
    const env = { ...home(), ...patience, ...size, [variable]: driver, [other]: undefined };
    const args = ["test", "--headless", engine, flag, driver, "--mode", "no-install", ".", "--test", "web"];
    await report.tests(name, tool("wasm-pack"), args, { env });
  }
}
