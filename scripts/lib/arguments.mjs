// The command line, with mistakes told in a sentence.

import { parseArgs } from "node:util";
import { Stop } from "./steps.mjs";

/** The options (as `node:util` describes them) and the other words of the command line. */
export function argumentsOf(options) {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new Stop(error.message);
  }
}
