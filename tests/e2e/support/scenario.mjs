// A test with a stage of its own.

import { test } from "node:test";
import { browsers } from "../../../scripts/lib/browsers.mjs";
import { Stage } from "./stage.mjs";

/** The browsers that this run is about. */
export const chosen = process.env.RTCWEB_BROWSERS?.split(",") ?? browsers;

/**
 * Registers a test. `body(stage, act)` plays it; `act(name, work)` is a test of
 * its own inside it.
 */
export function scenario(title, body) {
  test(title, { timeout: 600_000 }, async (context) => {
    const stage = new Stage(title);
    let failed = false;
    const act = async (name, work) => {
      // What follows from a failure is not told as one more.
      if (failed) return;
      await context.test(name, async () => {
        try {
          await work();
          stage.check();
        } catch (error) {
          failed = true;
          await stage.keep();
          throw error;
        }
      });
    };
    try {
      await body(stage, act);
      if (!failed) stage.check();
    } catch (error) {
      await stage.keep();
      throw error;
    } finally {
      await stage.close();
    }
  });
}
