// Whether the documentation of every public type has an example. Rustdoc
// compiles the examples that are there; it does not miss those that are not.

import { readFileSync } from "node:fs";
import { inTarget } from "./paths.mjs";
import { CommandFailed } from "./run.mjs";

// Where a page goes over from the type to what is implemented for it.
const ends = ["implementations", "trait-implementations", "synthetic-implementations", "implementors", "variants", "fields", "required-methods"];

/** Fails with the names of the public types of the wasm32 documentation that have no example. */
export async function typesHaveExamples(note) {
  const page = (name) => readFileSync(inTarget("wasm32-unknown-unknown", "doc", "rtcweb", name), "utf8");
  const types = [...page("all.html").matchAll(/href="([^"]*\b(?:struct|enum|trait|union)\.\w+\.html)"/g)].map(([, name]) => name);
  if (types.length === 0) throw new CommandFailed("the index of the documentation lists no type", "");
  const lacking = types.filter((name) => !hasExample(page(name)));
  if (lacking.length > 0) throw new CommandFailed(`${lacking.length} public types have no example`, lacking.join("\n"));
  note(`${types.length} types`);
}

function hasExample(html) {
  const stops = ends.map((id) => html.indexOf(`id="${id}"`)).filter((index) => index >= 0);
  return html.slice(0, Math.min(html.length, ...stops)).includes("rust-example-rendered");
}
