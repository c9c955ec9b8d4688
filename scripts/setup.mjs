// Makes ready what a command needs, installing what is missing. Every command
// calls this first; where nothing is missing it costs a fraction of a second.
//
// By itself (`node scripts/setup.mjs`) it makes everything ready.

import { existsSync, readFileSync } from "node:fs";
import { inRoot, inTarget, tool, tools, which } from "./lib/paths.mjs";
import { CommandFailed, read, run } from "./lib/run.mjs";
import { Stop, isCommand, main, step } from "./lib/steps.mjs";
import { installPrograms, programNames } from "./lib/system.mjs";
import { crates, node } from "./lib/versions.mjs";

/** What a part of the project needs; the names are those of `lib/versions.mjs` and `lib/system.mjs`. */
export const needs = {
  wasm: ["target", "wasm-bindgen", "npm"],
  chromium: ["chromium", "chromedriver"],
  firefox: ["firefox", "geckodriver"],
  webkit: ["webkit", "webkitdriver", "xvfb"],
  web: ["target", "wasm-bindgen", "wasm-pack"],
  lint: ["components"],
  fuzz: ["cxx", "cargo-fuzz"],
  // A screen to share that is nobody's.
  screen: ["xvfb"],
};
const everything = [...Object.values(needs).flat(), "coturn", "redis"];

/** Installs those of these things that are missing. */
export async function setup(wanted) {
  const all = new Set(wanted);
  checkNode();
  // Cargo links build scripts and the server with the system's compiler.
  await installPrograms(programNames.filter((name) => name === "cc" || all.has(name)));
  checkCargo();
  if (all.has("npm")) await installPackages();
  if (all.has("target")) await installTarget();
  if (all.has("components")) await installComponents();
  for (const name of Object.keys(crates)) {
    if (all.has(name)) await installCrate(name);
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < node[0] || (major === node[0] && minor < node[1])) {
    throw new Stop(`Node ${node.join(".")} or newer is needed; this is ${process.versions.node}.`);
  }
}

function checkCargo() {
  for (const name of ["rustup", "cargo"]) {
    if (which(name) === undefined) {
      throw new Stop(`${name} is not on the PATH. Please install Rust with rustup (https://rustup.rs) and run this again.`);
    }
  }
}

/** Whether `node_modules` holds what the lock file says. */
function packagesAreCurrent() {
  const installed = inRoot("node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const read = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const have = read(installed);
  return Object.entries(read(inRoot("package-lock.json"))).every(
    ([path, wanted]) => path === "" || (have[path] ? have[path].version === wanted.version : wanted.optional === true),
  );
}

async function installPackages() {
  if (packagesAreCurrent()) return;
  const npm = which(process.platform === "win32" ? "npm.cmd" : "npm");
  if (npm === undefined) throw new Stop("npm is not on the PATH. It comes with Node; please install it and run this again.");
  await attempt("npm packages", () => run(npm, ["ci"]), "Is there a network, and does package-lock.json match package.json?");
}

async function installTarget() {
  const triple = "wasm32-unknown-unknown";
  const libraries = await read("rustc", ["--print", "target-libdir", "--target", triple]);
  if (existsSync(libraries.trim())) return;
  await attempt(`target ${triple}`, () => run("rustup", ["target", "add", triple]), "Is there a network?");
}

async function installComponents() {
  const installed = await read("rustup", ["component", "list", "--installed"]);
  const missing = ["clippy", "rustfmt"].filter((name) => !installed.includes(name));
  if (missing.length === 0) return;
  await attempt(missing.join(" and "), () => run("rustup", ["component", "add", ...missing]), "Is there a network?");
}

async function installCrate(name) {
  const { crate, version } = crates[name]();
  if ((await installedVersion(tool(name))) === version) return;
  // Compiled once and run for seconds: what is saved in optimising is more than
  // what is lost in running.
  const env = {
    CARGO_PROFILE_RELEASE_OPT_LEVEL: "1",
    CARGO_PROFILE_RELEASE_LTO: "off",
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS: "16",
    CARGO_TARGET_DIR: inTarget("tools"),
    RUSTFLAGS: "",
  };
  const install = (...flags) => run("cargo", ["install", ...flags, "--root", tools, "--version", `=${version}`, crate], { env });
  const work = () =>
    install("--locked").catch((error) => {
      // A mirror can lack a version that the tool was locked to; a compatible one does as well.
      if (!/failed to select a version/.test(error.log)) throw error;
      return install();
    });
  await attempt(`${crate} ${version}`, work, "Is there a network, and is the compiler new enough (`rustup update`)?");
}

async function installedVersion(file) {
  if (!existsSync(file)) return undefined;
  // One that does not even tell its version is built anew.
  const told = await read(file, ["--version"]).catch(() => "");
  return told.split("\n", 1)[0].split(" ")[1];
}

/** A step of set-up whose failure ends in a question that leads to the cause. */
async function attempt(title, work, question) {
  try {
    await step(title, work);
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    throw new Stop(`Set-up stopped at "${title}": the log is above. ${question}`);
  }
}

if (isCommand(import.meta.url)) {
  await main(async () => {
    await setup(everything);
    console.log("Everything is ready.");
  });
}
