// A page of an example, driven by what its user sees: it has no hooks.

import { until } from "./deadline.mjs";
import { Page } from "./page.mjs";

export class ExamplePage extends Page {
  /** Enters the room that the address names. */
  async join(address) {
    await this.open(address);
    await this.watch();
    await this.enter();
  }

  /** Sends the form that the page begins with, filled in as it is. */
  enter() {
    return this.#click(".entrance button");
  }

  leave() {
    return this.#click("#leave");
  }

  /** Remembers, in the page, every connection it makes. */
  watch() {
    return this.browser.run(() => {
      window.connections = [];
      const Native = window.RTCPeerConnection;
      window.RTCPeerConnection = class extends Native {
        constructor(...args) {
          super(...args);
          window.connections.push(this);
        }
      };
    });
  }

  /** Remembers the tracks of the camera, whatever the page does with it. */
  async keepCamera() {
    await this.browser.run(() => {
      window.cameraTracks = document.querySelector("#local").srcObject.getTracks();
    });
  }

  /** How many connections were made and are not closed, and how many tracks of the kept camera are live. */
  leftovers() {
    return this.browser.run(() => ({
      made: window.connections.length,
      open: window.connections.filter(({ signalingState }) => signalingState !== "closed").length,
      live: window.cameraTracks.filter(({ readyState }) => readyState === "live").length,
      videos: document.querySelectorAll("video").length,
    }));
  }

  async say(text) {
    await (await this.#ready("main form input")).sendKeys(text);
    await this.#click("main form button");
  }

  /** What the page says, in the terms of the site. */
  state() {
    return this.browser.run(() => {
      const one = (selector) => document.querySelector(selector);
      const status = one("[role=status]")?.textContent;
      const remote = one("#remote");
      const shown = remote?.srcObject && {
        state: status,
        // Firefox does not count the frames of a stream in its playback quality.
        frames: remote.mozPaintedFrames ?? remote.getVideoPlaybackQuality().totalVideoFrames,
        size: [remote.videoWidth, remote.videoHeight],
      };
      return {
        connection: status,
        room: one(".entrance input")?.value,
        problem: one("[role=alert]")?.textContent,
        remotes: shown ? [shown] : [],
        chat: [...document.querySelectorAll(".log li")].map(({ className, textContent: text }) => ({
          from: className === "them" ? "peer" : className,
          text,
        })),
        canWrite: one("main form input")?.disabled === false,
      };
    });
  }

  async #click(css) {
    await (await this.#ready(css)).click();
  }

  #ready(css) {
    return until(`${this.name}: ${css} to press or fill`, 15, async () => {
      const element = await this.browser.driver.findElement({ css });
      return (await element.isEnabled()) && element;
    });
  }
}
