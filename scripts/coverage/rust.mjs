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
 * What the crate makes of a member: its `paths`, or with `out` the reason why
 * there is none. `byRule` says that the map has no word on the paths, and
 * `unshipped` why no engine has it, whatever the data says.
 */
export function rustOf(type, member) {
  const entry = map[type.name] ?? {};
  if (entry.out) return entry;
  if (entry.all) return { paths: entry.all.split(" ") };
  const told = Object.hasOwn(entry, member.name) ? entry[member.name] : undefined;
  if (told?.out) return told;
  const owner = entry.as ?? type.name.replace(/^RTC(?=[A-Z])/, "");
  const written = typeof told === "string";
  const whole = (name) => name.includes("::") || (member.kind !== "value" && /^[A-Z]/.test(name));
  const names = written ? told.split(" ") : byRule(member);
  const paths = names.map((name) => (whole(name) ? name.replace(/^crate::/, "") : `${owner}::${name}`));
  return { paths, byRule: !written, unshipped: told?.unshipped ?? entry.unshipped };
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
    if (entry.out) return [];
    return Object.keys(entry).filter((key) => !["as", "all", "unshipped"].includes(key) && !known.get(name).has(key)).map((key) => `${name}.${key}`);
  });
}
