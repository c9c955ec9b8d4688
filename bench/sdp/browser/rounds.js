// The libraries by turns in one page, so that whatever else the machine does
// falls on all of them.

import sdpTransform from "./sdp-transform.js";
import initSmall, * as small from "./small.js";
import initFast, * as fast from "./fast.js";

const transform = {
  /** Reads, and tells how many sections there are. */
  parse: (text) => sdpTransform.parse(text).media.length,
  /** Makes the first section receive only. */
  change(text) {
    const description = sdpTransform.parse(text);
    description.media[0].direction = "recvonly";
    return sdpTransform.write(description);
  },
};

// To JavaScript, a text is a text.
transform.parse_encoded = transform.parse;

const libraries = { small, fast, transform };
const works = ["parse", "parse_encoded", "change"];

/** The time of the fastest batch of each, in nanoseconds a call: `{ parse: { small, fast, transform }, .. }`. */
export async function rounds({ text, batch, count }) {
  await Promise.all([initSmall(), initFast()]);
  const fastest = {};
  for (const work of works) {
    const calls = Object.entries(libraries).map(([name, library]) => [name, () => library[work](text)]);
    check(work, text, calls);
    const amounts = calls.map(([, call]) => warm(call, batch));
    const times = calls.map(() => Infinity);
    for (let round = 0; round < count; round += 1) {
      for (let turn = 0; turn < calls.length; turn += 1) {
        const index = (round + turn) % calls.length;
        times[index] = Math.min(times[index], timed(calls[index][1], amounts[index]));
      }
      // The page lives, and its collector runs outside of the batches.
      await new Promise((resolve) => setTimeout(resolve));
    }
    fastest[work] = Object.fromEntries(calls.map(([name], index) => [name, times[index] * 1e6]));
  }
  return fastest;
}

/** Milliseconds a call. */
function timed(call, amount) {
  const begin = performance.now();
  for (let index = 0; index < amount; index += 1) call();
  return (performance.now() - begin) / amount;
}

/** Calls until the compiler of the browser has done its best, and gives how many calls make a batch. */
function warm(call, batch) {
  for (let amount = 8; ; amount *= 2) {
    if (timed(call, amount) * amount > 50 * batch) return Math.max(1, Math.round(amount / 50));
  }
}

/** They do the same work, or there is nothing to compare. */
function check(work, text, calls) {
  const sections = text.match(/^m=/gm).length;
  for (const [name, call] of calls) {
    const result = call();
    const right = work !== "change" ? result === sections : result.match(/^m=/gm).length === sections && /^a=recvonly\r$/m.test(result);
    if (!right) throw new Error(`${work} of ${name}: ${result}`);
  }
}
