// The examples: whole programs in folders of their own, each built to static
// files. What Trunk would do with their index.html is done here, with the tools
// that the project has anyway.

import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { inRoot, inTarget, root } from "./paths.mjs";
import { run } from "./run.mjs";
import { digest, files, unlessFresh } from "./stamp.mjs";
import { Stop } from "./steps.mjs";
import { locked } from "./versions.mjs";
import { buildWasm, toolFacts } from "./wasm.mjs";

/** The manifest of an example, from the root. */
export const exampleManifest = (name) => `examples/${name}/Cargo.toml`;

export const examples = readdirSync(inRoot("examples")).filter((name) => existsSync(inRoot(exampleManifest(name)))).sort();

/** The folder of a built example. */
export const exampleSite = (name) => inTarget("examples", name);

/** Where cargo builds the examples; most of what they need is the same. */
export const exampleTarget = inTarget("examples-build");

/** Builds an example unless it is up to date. */
export async function buildExample(name) {
  await alignGlue(name);
  const sources = files(["Cargo.toml", ".cargo", "src", `examples/${name}`], [`examples/${name}/target`, `examples/${name}/dist`]);
  const out = exampleSite(name);
  return unlessFresh(`example-${name}`, digest(sources, await toolFacts()), [relative(root, out)], async () => {
    const crate = `call-${name}`;
    await buildWasm({ manifest: exampleManifest(name), crate, kind: "--bins", targetDir: exampleTarget, out, name: crate });
    copyFileSync(inRoot("examples", name, "style.css"), join(out, "style.css"));
    writeFileSync(join(out, "start.js"), `import start from "./${crate}.js";\n\nawait start();\n`);
    writeFileSync(join(out, "index.html"), page(name));
  });
}

/** Builds all examples and gives a folder with one address for each, so that they can call each other. */
export async function buildExamples() {
  for (const name of examples) await buildExample(name);
  const entries = examples.map((name) => `<li><a href="${name}/">${name}</a></li>`);
  const folder = inTarget("examples");
  writeFileSync(join(folder, "index.html"), `<!doctype html>\n<title>Examples</title>\n<ul>${entries.join("")}</ul>\n`);
  return folder;
}

/** The page with its links for Trunk made into links for browsers. */
function page(name) {
  const source = readFileSync(inRoot("examples", name, "index.html"), "utf8");
  const links = [
    ['<link data-trunk rel="css" href="style.css" />', '<link rel="stylesheet" href="style.css" />'],
    ['<link data-trunk rel="rust" />', '<script type="module" src="start.js"></script>'],
  ];
  return links.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Stop(`examples/${name}/index.html has no ${from}.`);
    return text.replace(from, to);
  }, source);
}

/** The program must be built with the library that the tool belongs to. */
async function alignGlue(name) {
  const wanted = locked("wasm-bindgen");
  if (locked("wasm-bindgen", `examples/${name}/Cargo.lock`) === wanted) return;
  await run("cargo", ["update", "--manifest-path", inRoot(exampleManifest(name)), "wasm-bindgen", "--precise", wanted]);
}
