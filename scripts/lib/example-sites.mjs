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
    const { html, copied } = page(name);
    for (const file of copied) copyFileSync(inRoot("examples", name, file), join(out, file));
    writeFileSync(join(out, "start.js"), `import start from "./${crate}.js";\n\nawait start();\n`);
    writeFileSync(join(out, "index.html"), html);
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

/** The page with its links for Trunk made into links for browsers, and the files that stand beside it. */
function page(name) {
  const source = readFileSync(inRoot("examples", name, "index.html"), "utf8");
  const links = { css: 0, rust: 0, "copy-file": 0 };
  const copied = [];
  const html = source.replaceAll(/<link data-trunk rel="([a-z-]+)"(?: href="([^"]+)")? \/>/g, (_, kind, file) => {
    links[kind] += 1;
    if (file !== undefined) copied.push(file);
    if (kind === "rust") return '<script type="module" src="start.js"></script>';
    return kind === "css" ? `<link rel="stylesheet" href="${file}" />` : "";
  });
  if (links.css === 0 || links.rust !== 1) throw new Stop(`examples/${name}/index.html has no style or no program for Trunk.`);
  return { html, copied };
}

/** The program must be built with the library that the tool belongs to. */
async function alignGlue(name) {
  const wanted = locked("wasm-bindgen");
  if (locked("wasm-bindgen", `examples/${name}/Cargo.lock`) === wanted) return;
  await run("cargo", ["update", "--manifest-path", inRoot(exampleManifest(name)), "wasm-bindgen", "--precise", wanted]);
}
