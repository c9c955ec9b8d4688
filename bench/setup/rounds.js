// Both ways by turns in one page, so that whatever else the machine does falls
// on both.

import * as raw from "./hand-written.js";
import init, * as rtcweb from "./setup.js";

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function connection(way) {
  const begin = performance.now();
  const pair = await way.set_up();
  const took = performance.now() - begin;
  pair.close();
  // What closing sets off belongs to no round.
  await pause(20);
  return took;
}

function calls(object, kind, times) {
  const begin = performance.now();
  const result = object[kind](times);
  return { took: performance.now() - begin, result };
}

/** The times of each round in milliseconds: `{ raw: { setup: [..], getters: [..], .. }, rtcweb: { .. } }`. */
export async function rounds({ connections, batches, times }) {
  await init();
  const ways = { raw, rtcweb };
  const found = Object.fromEntries(Object.keys(ways).map((name) => [name, { setup: [], getters: [], methods: [], events: [] }]));
  // The first of each warms up, and does not count.
  for (let round = -1; round < connections; round += 1) {
    for (const name of order(round)) {
      const took = await connection(ways[name]);
      if (round >= 0) found[name].setup.push(took);
    }
  }
  const objects = Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, new way.Calls()]));
  for (let round = -1; round < batches; round += 1) {
    for (const kind of ["getters", "methods", "events"]) {
      const results = order(round).map((name) => {
        const { took, result } = calls(objects[name], kind, times);
        if (round >= 0) found[name][kind].push(took);
        return result;
      });
      if (results[0] !== results[1]) throw new Error(`${kind}: ${results.join(" and ")} are not the same work`);
    }
    await pause(5);
  }
  Object.values(objects).forEach((object) => object.close());
  return found;
}

/** Each goes first every other time. */
const order = (round) => (round % 2 === 0 ? ["raw", "rtcweb"] : ["rtcweb", "raw"]);
