// The descriptions that are read and written: two that Chromium made, and one
// as large as a room of forty people makes them.

/**
 * An offer of `count` sections: those of `offer` over and over, each with a mid,
 * SSRCs and stream names of its own, all in one bundle.
 */
export function large(offer, count) {
  const [session, ...sections] = offer.split(/^(?=m=)/m);
  const mids = Array.from({ length: count }, (_, index) => index);
  return [
    session.replace(/^a=group:BUNDLE .*?$/m, `a=group:BUNDLE ${mids.join(" ")}`),
    ...mids.map((mid) => renewed(sections[mid % sections.length], mid)),
  ].join("");
}

function renewed(section, mid) {
  const fresh = new Map();
  // Knuth's multiplier spreads the numbers over all 32 bits.
  const other = (ssrc) => fresh.get(ssrc) ?? fresh.set(ssrc, Math.imul(mid * 8 + fresh.size + 1, 2654435761) >>> 0).get(ssrc);
  const name = `${mid}`.padStart(12, "0");
  return section
    .replace(/^a=mid:.*?$/m, `a=mid:${mid}`)
    .replace(/^a=ssrc:(\d+)/gm, (_, ssrc) => `a=ssrc:${other(ssrc)}`)
    .replace(/^(a=ssrc-group:\w+)((?: \d+)+)/gm, (_, head, list) => head + list.replace(/\d+/g, other))
    .replace(/(msid:\S+-)[0-9a-f]{12}( \S+-)[0-9a-f]{12}/g, `$1${name}$2${name}`);
}
