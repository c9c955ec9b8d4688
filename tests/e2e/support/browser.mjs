// Real browsers, each in its own process with its own new profile, driven over
// WebDriver. The driver is always the one that set-up found.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import firefox from "selenium-webdriver/firefox.js";
import { browser as find } from "../../../scripts/lib/browsers.mjs";
import { within } from "./deadline.mjs";

// No look-ups of other drivers or browsers, whatever is missing.
process.env.SE_OFFLINE = "true";
process.env.SE_AVOID_STATS = "true";

/**
 * How a browser is opened.
 *
 * @typedef {object} Profile
 * @property {"fake" | "none" | "denied"} [camera] a fake camera and microphone (the default), none, or a user who says no
 * @property {boolean} [webrtc] `false` takes WebRTC out of every page before it loads
 * @property {[number, number]} [size] of the window
 * @property {string} [screen] the X display to share
 * @property {boolean} [names] candidates have names instead of addresses, as in the browsers of most people
 */

// Runs before every page: what nobody catches is told at once, so that it is
// not lost with the page.
const guard = `(tell) => {
  const describe = (value) => String(value) + (value?.stack ? " at " + value.stack : "");
  addEventListener("error", (event) => tell("error: " + describe(event.error ?? event.message)));
  addEventListener("unhandledrejection", (event) => tell("unhandled rejection: " + describe(event.reason)));
}`;

const withoutWebRtc = `() => {
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection"]) delete window[name];
}`;

/** Opens a browser. Close it with `close()`, whatever happened. */
export async function openBrowser(name, profile = {}) {
  const { camera = "fake", webrtc = true, size = [1280, 800], screen, names = false } = profile;
  const downloads = mkdtempSync(join(tmpdir(), "rtcweb-downloads-"));
  const open = name === "chromium" ? chromium : firefoxBrowser;
  const driver = await within(`${name} starts`, 60, open({ camera, size, screen, names, downloads }).build());
  const browser = new Browser(name, driver, downloads);
  try {
    await within(`${name} watches its pages`, 20, browser.watch(webrtc));
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}

class Browser {
  /** What nobody caught, and everything the pages wrote to the console. */
  errors = [];
  console = [];

  constructor(name, driver, downloads) {
    this.name = name;
    this.driver = driver;
    /** The folder that saved files go to. */
    this.downloads = downloads;
  }

  async watch(webrtc) {
    const bidi = await this.driver.getBidi();
    bidi.on("script.message", ({ channel, data }) => channel === "guard" && this.errors.push(data.value));
    bidi.on("log.entryAdded", ({ level, text, type }) => this.console.push(`${type} ${level}: ${text}`));
    const send = async (method, params) => {
      const answer = await bidi.send({ method, params });
      if (answer.error !== undefined) throw new Error(`${method}: ${answer.message}`);
    };
    await send("session.subscribe", { events: ["log.entryAdded", "script.message"] });
    const channel = { type: "channel", value: { channel: "guard" } };
    await send("script.addPreloadScript", { functionDeclaration: guard, arguments: [channel] });
    if (!webrtc) await send("script.addPreloadScript", { functionDeclaration: withoutWebRtc });
  }

  open(address) {
    return within(`${this.name} loads ${address}`, 30, this.driver.get(address));
  }

  reload() {
    return within(`${this.name} reloads`, 30, this.driver.navigate().refresh());
  }

  /** Runs a function in the page. */
  run(work, ...args) {
    return this.driver.executeScript(work, ...args);
  }

  async close() {
    try {
      await within(`${this.name} ends`, 20, this.driver.quit());
    } finally {
      rmSync(this.downloads, { recursive: true, force: true });
    }
  }
}

function chromium({ camera, size: [width, height], names, downloads }) {
  const { binary, driver } = find("chromium");
  const options = new chrome.Options();
  options.setChromeBinaryPath(binary).enableBidi();
  options.addArguments(
    "--headless=new",
    `--window-size=${width},${height}`,
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--autoplay-policy=no-user-gesture-required",
    "--allow-loopback-in-peer-connection",
    "--auto-select-desktop-capture-source=Entire screen",
    // Three windows on one machine hide each other; a hidden page decodes no video.
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-background-timer-throttling",
  );
  // Names instead of addresses in candidates need multicast between two processes.
  if (!names) options.addArguments("--disable-features=WebRtcHideLocalIpsWithMdns");
  if (camera !== "none") options.addArguments("--use-fake-device-for-media-stream");
  const prefs = { "download.default_directory": downloads, "download.prompt_for_download": false };
  if (camera === "denied") {
    const no = 2;
    Object.assign(prefs, {
      "profile.default_content_setting_values.media_stream_camera": no,
      "profile.default_content_setting_values.media_stream_mic": no,
    });
  } else {
    options.addArguments("--use-fake-ui-for-media-stream");
  }
  options.setUserPreferences(prefs);
  if (process.getuid?.() === 0) options.addArguments("--no-sandbox");
  return new Builder().forBrowser("chrome").setChromeOptions(options).setChromeService(new chrome.ServiceBuilder(driver));
}

function firefoxBrowser({ camera, size: [width, height], screen, names, downloads }) {
  const { binary, driver } = find("firefox");
  const options = new firefox.Options();
  options.setBinary(binary).enableBidi().addArguments("-headless").windowSize({ width, height });
  const prefs = {
    "media.autoplay.default": 0,
    "media.autoplay.blocking_policy": 0,
    "media.navigator.streams.fake": camera !== "none",
    "media.navigator.permission.disabled": camera !== "denied",
    "media.peerconnection.ice.obfuscate_host_addresses": names,
    "media.peerconnection.ice.loopback": true,
    "media.getusermedia.screensharing.enabled": true,
    "app.normandy.enabled": false,
    "app.update.auto": false,
    "browser.download.dir": downloads,
    "browser.download.folderList": 2,
    "browser.safebrowsing.downloads.remote.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "extensions.getAddons.cache.enabled": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": false,
  };
  if (camera === "denied") {
    const no = 2;
    Object.assign(prefs, { "permissions.default.camera": no, "permissions.default.microphone": no });
  }
  for (const [name, value] of Object.entries(prefs)) options.setPreference(name, value);
  const service = new firefox.ServiceBuilder(driver);
  // Headless, it paints nowhere; but it captures what it shares from an X display.
  if (screen !== undefined) service.setEnvironment({ ...process.env, DISPLAY: screen });
  return new Builder().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(service);
}
