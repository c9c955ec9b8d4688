// A page of the site as its user sees it, by the hooks (`data-testid`) that the
// site keeps for that.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "./deadline.mjs";

const hook = (name) => `[data-testid="${name}"]`;

export class Page {
  constructor(browser) {
    this.browser = browser;
  }

  get name() {
    return this.browser.name;
  }

  open(address) {
    return this.browser.open(address);
  }

  /** Presses what carries this hook, with a real click. */
  async press(name) {
    const element = await this.#visible(name);
    await element.click();
  }

  /** Goes into the room of this address. */
  async join(address) {
    await this.open(address);
    await this.press("join-call");
  }

  reload() {
    return this.browser.reload();
  }

  /** The address in the browser's bar. */
  address() {
    return this.browser.driver.getCurrentUrl();
  }

  /** What stands in a field. */
  async value(name) {
    const element = await this.#visible(name);
    return element.getAttribute("value");
  }

  async say(text) {
    const input = await this.#visible("chat-input");
    await input.sendKeys(text);
    await this.press("chat-send");
  }

  async sendFile(path) {
    const input = await this.browser.driver.findElement({ css: hook("file-input") });
    await input.sendKeys(path);
  }

  /** What the page says, all at one moment. */
  state() {
    return this.browser.run(() => {
      const all = (name, root = document) => [...root.querySelectorAll(`[data-testid="${name}"]`)];
      const [connection] = all("connection-state");
      const visible = (element) => element.checkVisibility();
      const shown = (element) => {
        const [video] = all("remote-video", element);
        return {
          // Firefox does not count the frames of a stream in its playback quality.
          frames: video && (video.mozPaintedFrames ?? video.getVideoPlaybackQuality().totalVideoFrames),
          size: video && [video.videoWidth, video.videoHeight],
        };
      };
      return {
        connection: connection?.dataset.state,
        remotes: all("remote").map((tile) => ({ peer: tile.dataset.peer, state: tile.dataset.state, ...shown(tile) })),
        chat: all("chat-log").flatMap((log) =>
          [...log.querySelectorAll("li[data-from]")].map((line) => ({ from: line.dataset.from, text: line.querySelector(".text")?.textContent })),
        ),
        transfers: all("transfer").map(({ dataset }) => ({ ...dataset })),
        notices: all("notice").filter(visible).map(({ dataset, textContent }) => ({ code: dataset.code, text: textContent.trim() })),
        notes: all("device-note").filter(visible).map(({ textContent }) => textContent.trim()),
      };
    });
  }

  /** Remembers, in the page, the tile of the other side and the track it shows. */
  async mark() {
    await this.browser.run(() => {
      const tile = document.querySelector('[data-testid="remote"]');
      const video = tile.querySelector('[data-testid="remote-video"]');
      window.marked = { tile, track: video.srcObject.getVideoTracks()[0] };
    });
  }

  /** Whether they are still the same. */
  unmark() {
    return this.browser.run(() => {
      const { tile, track } = window.marked;
      const video = document.querySelector('[data-testid="remote-video"]');
      const same = { tile: tile === video?.closest('[data-testid="remote"]'), track: track === video?.srcObject?.getVideoTracks()[0] };
      delete window.marked;
      return same;
    });
  }

  /** Saves a file that arrived, as its user would, and gives its SHA-256. */
  async save({ name, size }) {
    const link = `${hook("transfer")}[data-direction="in"][data-name="${name}"] a[download]`;
    await (await this.browser.driver.findElement({ css: link })).click();
    const path = join(this.browser.downloads, name);
    const whole = () => existsSync(path) && statSync(path).size === size;
    await until(`${this.name}: ${name} is saved`, 30, whole, () => readdirSync(this.browser.downloads));
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  }

  /** How many tracks of its devices still run. */
  liveTracks() {
    return this.browser.run(() => {
      const videos = [...document.querySelectorAll("video")];
      return videos.flatMap(({ srcObject }) => srcObject?.getTracks() ?? []).filter(({ readyState }) => readyState === "live").length;
    });
  }

  /** Waits until what the page says fits, and gives it. */
  async sees(what, fits, seconds = 20) {
    let last;
    const look = async () => {
      last = await this.state();
      return fits(last) && last;
    };
    return until(`${this.name}: ${what}`, seconds, look, () => last);
  }

  connected(seconds = 30) {
    return this.sees(
      "the call stands",
      ({ connection, remotes }) => connection === "connected" && remotes.length > 0 && remotes.every(({ state }) => state === "connected"),
      seconds,
    );
  }

  /** Waits until the remote video has shown `count` more frames than now. */
  async moves(count = 20, seconds = 20) {
    const { remotes } = await this.state();
    const before = remotes[0]?.frames ?? 0;
    return this.sees(`${count} more frames than ${before}`, (state) => state.remotes[0]?.frames >= before + count, seconds);
  }

  hears(text) {
    return this.sees(`"${text}" in the chat`, ({ chat }) => chat.some((line) => line.from === "peer" && line.text === text));
  }

  notice(code, seconds) {
    return this.sees(`the notice "${code}"`, ({ notices }) => notices.some((notice) => notice.code === code && notice.text !== ""), seconds);
  }

  /** Writes a screenshot, the page's text, and what it told, to files that begin with `path`. */
  async keep(path) {
    const { driver, console, errors } = this.browser;
    const attempt = (work) => work().catch((error) => `(${error.message})`);
    const text = await attempt(() => this.browser.run(() => document.body.innerText));
    const state = await attempt(() => this.state());
    const parts = ["text", text, "state", JSON.stringify(state, null, 2), "errors", ...errors, "console", ...console];
    writeFileSync(`${path}.txt`, `${parts.join("\n")}\n`);
    await attempt(async () => writeFileSync(`${path}.png`, await driver.takeScreenshot(), "base64"));
  }

  async #visible(name) {
    return until(`${this.name}: ${name} to press or fill`, 15, async () => {
      const element = await this.browser.driver.findElement({ css: hook(name) });
      return (await element.isDisplayed()) && (await element.isEnabled()) && element;
    });
  }
}
