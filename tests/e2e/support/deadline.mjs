// Nothing in a test waits without a name and an end.

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Calls `probe` until it gives something other than `undefined` or `false`, and gives that.
 *
 * @param {string} name what is waited for: the sentence of the failure
 * @param {number} seconds
 * @param {() => unknown} probe
 * @param {() => unknown} [state] what to tell of the state of things when time is up
 */
export async function until(name, seconds, probe, state) {
  const end = Date.now() + seconds * 1000;
  let last;
  for (;;) {
    try {
      last = undefined;
      const found = await within(`one look for: ${name}`, 20, probe());
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) break;
    await pause(100);
  }
  const told = await Promise.resolve(state?.()).catch((error) => error.message);
  const details = [last?.message, told === undefined ? undefined : JSON.stringify(told)].filter(Boolean).join("; ");
  throw new Error(`after ${seconds} s still waiting for: ${name}${details && ` (${details})`}`);
}

/** The promise, or an error with this name when it takes longer. */
export async function within(name, seconds, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`after ${seconds} s still waiting for: ${name}`)), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
