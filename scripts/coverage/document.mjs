// The comparison as a page: docs/api-coverage.md.

import { engines } from "./compat.mjs";
import { counts } from "./coverage.mjs";

const order = ["interface", "dictionary", "enum"];
const titles = { interface: "Interfaces", dictionary: "Dictionaries", enum: "Enumerations" };

/** The page of these types. */
export function page(types) {
  const shown = types.filter(({ members }) => members.some(({ shipped, reached }) => shipped || reached));
  const rest = types.filter((type) => !shown.includes(type) && type.members.length > 0);
  return `${[
    "<!-- Written by `npm run coverage:api`. -->",
    "# API coverage",
    introduction(types),
    ...order.flatMap((kind) => [`## ${titles[kind]}`, ...shown.filter((type) => type.kind === kind).map(section)]),
    "## Defined, and shipped by no engine",
    `${rest.map(({ name }) => `\`${name}\``).join(", ")}.`,
  ].join("\n\n")}\n`;
}

function introduction(types) {
  const { defined, shipped, reached, excluded, beyond, ...each } = counts(types);
  return `What the WebRTC and media capture specifications define ([@webref/idl](https://github.com/w3c/webref)), the first version of each
engine that ships it ([browser-compat-data](https://github.com/mdn/browser-compat-data)), and where it is in the crate. The compiler
has seen every path. A member of a dictionary, or a value of an enumeration, of which the data does not know is as shipped
as what takes or gives it.

Where an engine lacks a member, \`elsewhere\` says what the crate does there, as its \`Feature\` does: it *emulates* it, or it is
*absent*: \`None\`, or an error of the kind \`Unsupported\`.

| | members |
|---|---:|
| defined | ${defined} |
| shipped by at least one engine | ${shipped} |
${engines.map((engine) => `| shipped by ${engine} | ${each[engine]} |`).join("\n")}
| of those shipped, in the crate | ${reached} |
| of those shipped, left out with a reason | ${excluded} |
| in the crate before any engine ships them | ${beyond} |`;
}

function section(type) {
  const rows = type.members.map((member) => `| \`${member.name}\` | ${rust(member)} | ${versions(member)} | ${elsewhere(member)} |`);
  return `### ${type.name}\n\n| member | Rust | ${engines.join(" | ")} | elsewhere |\n|---|---|---|---|---|---|\n${rows.join("\n")}`;
}

function rust({ rust, reached, shipped }) {
  if (rust.out) return `left out: ${rust.out}`;
  const paths = reached ? rust.paths.map((path) => `\`${path}\``) : [];
  if (rust.unshipped) return [...paths, rust.unshipped].join("<br>");
  if (reached) return paths.join("<br>");
  return shipped ? "**missing**" : "";
}

const versions = ({ support, shipped }) => engines.map((engine) => (shipped && support[engine]) || "–").join(" | ");

function elsewhere({ elsewhere, shipped }) {
  if (!elsewhere || !shipped) return "";
  return elsewhere.feature ? `${elsewhere.how} (\`${elsewhere.feature}\`)` : elsewhere.how;
}
