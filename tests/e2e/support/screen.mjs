// A screen that is nobody's, so that sharing it shows nothing of the machine.

import { start } from "../../../scripts/lib/run.mjs";
import { program } from "../../../scripts/lib/system.mjs";
import { within } from "./deadline.mjs";

/** Starts it and gives its `display` (`:99`) and how to `close` it. */
export async function startScreen() {
  const screen = start(program("xvfb"), ["-displayfd", "1", "-screen", "0", "1024x640x24", "-nolisten", "tcp"]);
  const number = async () => {
    for (;;) {
      const found = /^(\d+)\n/m.exec(screen.output());
      if (found !== null) return found[1];
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  try {
    return { display: `:${await within("a screen", 20, number())}`, close: () => screen.stop() };
  } catch (error) {
    await screen.stop();
    throw error;
  }
}
