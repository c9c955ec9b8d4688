// Why a member has no path.

/** Engines ship it, and the crate leaves it out on purpose. */
export const out = (reason) => ({ out: reason });

/** No engine ships it, although what takes or gives it is shipped. */
export const unshipped = (reason) => ({ unshipped: reason });
