// The comparison: what engines ship against what the crate reaches.

import { CommandFailed } from "../lib/run.mjs";
import { engines, somewhere } from "./compat.mjs";
import { smoothing } from "./features.mjs";
import { broken } from "./paths.mjs";
import { rustOf, strangers } from "./rust.mjs";
import { specifications } from "./specifications.mjs";

/**
 * The types with their members, each with its `rust` (see `rust.mjs`),
 * whether engines have it (`shipped`) and whether the crate has it (`reached`).
 */
export async function coverage() {
  const types = specifications();
  const odd = strangers(types);
  if (odd.length > 0) throw new CommandFailed("the map names what there is not", odd.join("\n"));
  const all = types.flatMap((type) => type.members.map((member) => ({ type, member, rust: rustOf(type, member) })));
  const paths = [...new Set(all.flatMap(({ rust }) => rust.paths ?? []))];
  const absent = await broken(paths);
  const features = smoothing(types);
  for (const { type, member, rust } of all) {
    member.rust = rust;
    member.shipped = somewhere(member.support) && rust.unshipped === undefined;
    member.missing = (rust.paths ?? []).filter((path) => absent.has(path));
    member.elsewhere = elsewhere(type, member, features);
    member.reached = rust.paths !== undefined && member.missing.length === 0;
  }
  return types;
}

/** What the crate does where an engine has not the member, or not its interface. */
function elsewhere(type, member, features) {
  const lacking = (support) => somewhere(support) && engines.some((engine) => !support[engine]);
  const own = features.get(`${type.name}.${member.name}`);
  if (own !== undefined) return lacking(member.support) ? own : undefined;
  return lacking(type.support) || lacking(member.support) ? features.get(type.name) : undefined;
}

/**
 * What is wrong: members that are shipped and not reached, paths of the map
 * that lead nowhere, and members of which nobody says what happens where one
 * of the tested engines lacks them.
 */
export function problems(types) {
  return types.flatMap((type) =>
    type.members.flatMap(({ name, rust, shipped, support, elsewhere, missing }) => {
      const where = `${type.name}.${name}`;
      if (missing.length > 0 && !rust.byRule) return [`${where}: there is no ${missing.join(", ")}, as the map says`];
      if (!shipped || rust.out) return [];
      if (missing.length > 0) return [`${where}: not reached; there is no ${missing.join(", ")}`];
      const everywhere = type.kind !== "interface" || (support.Chromium && support.Firefox);
      return everywhere || elsewhere ? [] : [`${where}: not in every engine, and neither a feature nor map/elsewhere.mjs says what happens there`];
    }),
  );
}

/** How many there are of each kind. */
export function counts(types) {
  const members = types.flatMap((type) => type.members);
  const count = (test) => members.filter(test).length;
  return {
    defined: members.length,
    shipped: count(({ shipped }) => shipped),
    ...Object.fromEntries(engines.map((engine) => [engine, count(({ shipped, support }) => shipped && support[engine])])),
    reached: count(({ shipped, reached }) => shipped && reached),
    excluded: count(({ shipped, rust }) => shipped && rust.out),
    beyond: count(({ shipped, reached }) => !shipped && reached),
  };
}
