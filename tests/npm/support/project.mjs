// A project of somebody who installs the packed package.

import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../../scripts/lib/paths.mjs";

const run = promisify(execFile);
const npm = (args, cwd) => run(process.platform === "win32" ? "npm.cmd" : "npm", args, { cwd });

/**
 * Packs the package and installs it in a new project; both go with `remove()`.
 *
 * @param {Record<string, string>} files of the project
 */
export async function project(files = {}) {
  const folder = mkdtempSync(join(tmpdir(), "rtcweb-npm-"));
  const { stdout } = await npm(["pack", "--json", "--pack-destination", folder], root);
  const [packed] = Object.values(JSON.parse(stdout));
  const home = join(folder, "project");
  const put = (name, text) => {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), text);
  };
  put("package.json", JSON.stringify({ name: "project", private: true, type: "module" }));
  Object.entries(files).forEach(([name, text]) => put(name, text));
  await npm(["install", "--offline", "--no-audit", "--no-fund", join(folder, packed.filename)], home);
  return {
    home,
    /** The files in the tarball. */
    packed: packed.files.map(({ path }) => path).sort(),
    installed: join(home, "node_modules", "rtcweb"),
    put,
    read: (name) => readFileSync(join(home, "node_modules", "rtcweb", name), "utf8"),
    copy: (from, to) => cpSync(from, join(home, to), { recursive: true }),
    /** Runs a script of the project in a Node of its own. */
    node: (script) => run(process.execPath, ["--input-type=module", "--eval", script], { cwd: home }),
    /** Runs a program of this repository's `node_modules` in the project. */
    tool: (file, args) => run(process.execPath, [join(root, "node_modules", file), ...args], { cwd: home }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
