// From the specification's names to Rust's: by the map, and by rules where the
// names correspond.

import { map } from "./map/index.mjs";

/** `sdpMLineIndex` to `sdp_m_line_index` */
export const snake = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();

/** `have-local-offer` to `HaveLocalOffer` */
const pascal = (text) => text.replace(/(^|[-_ ])(\w)/g, (_, _dash, letter) => letter.toUpperCase());

/**
 * What the crate makes of a member: `{ paths }`, `{ out }` or `{ unshipped }`
 * with the reason. `byRule` says that the map has no word on it.
 */
export function rustOf(type, member) {
  const entry = map[type.name] ?? {};
  if (entry.out || entry.unshipped) return entry;
  if (entry.all) return { paths: entry.all.split(" ") };
  const owner = entry.as ?? type.name.replace(/^RTC(?=[A-Z])/, "");
  const told = Object.hasOwn(entry, member.name) ? entry[member.name] : undefined;
  if (typeof told === "object") return told;
  const names = told?.split(" ") ?? byRule(member);
  const whole = (name) => name.includes("::") || (member.kind !== "value" && /^[A-Z]/.test(name));
  return { paths: names.map((name) => (whole(name) ? name : `${owner}::${name}`)), byRule: told === undefined };
}

function byRule({ kind, name, writable }) {
  if (kind === "value") return [pascal(name)];
  if (kind === "constructor") return ["new"];
  if (kind === "event") return [`on_${name.slice(2)}`];
  const plain = snake(name.replace(/^get(?=[A-Z])/, ""));
  return writable ? [plain, `set_${plain}`] : [plain];
}

/** Entries of the map that no specification and no engine knows: leftovers, or misspelt. */
export function strangers(types) {
  const known = new Map(types.map(({ name, members }) => [name, new Set(members.map((member) => member.name))]));
  return Object.entries(map).flatMap(([name, entry]) => {
    if (!known.has(name)) return [name];
    if (entry.out || entry.unshipped) return [];
    return Object.keys(entry).filter((key) => key !== "as" && key !== "all" && !known.get(name).has(key)).map((key) => `${name}.${key}`);
  });
}
