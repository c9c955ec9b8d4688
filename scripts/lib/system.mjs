// What comes from the system's package manager: browsers, their drivers and
// the servers that some tests talk to. Nothing is downloaded from elsewhere.

import { CommandFailed, run } from "./run.mjs";
import { which } from "./paths.mjs";
import { Stop, step } from "./steps.mjs";

const ubuntu = ["/snap/bin", "/usr/lib/chromium-browser", "/usr/lib/chromium", "/usr/lib/firefox-esr"];

/** Debian keeps the browser beside the library, in a folder of the machine's kind. */
function webkitFolders() {
  const kinds = ["x86_64-linux-gnu", "aarch64-linux-gnu"].map((kind) => `/usr/lib/${kind}`);
  return [...kinds, "/usr/libexec"].flatMap((folder) => ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map((name) => `${folder}/${name}`));
}

/** What can be needed: how to find it, the Debian package, and its name for people. */
const programs = {
  cc: { find: () => which("cc"), package: "build-essential", name: "a C compiler (cc)" },
  cxx: { find: () => which("c++"), package: "build-essential", name: "a C++ compiler (c++)" },
  chromium: {
    find: () => process.env.CHROMIUM ?? which(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"], ubuntu),
    package: "chromium",
    name: "Chromium",
  },
  chromedriver: {
    find: () => process.env.CHROMEDRIVER ?? which(["chromedriver", "chromium.chromedriver"], ubuntu),
    package: "chromium-driver",
    name: "chromedriver of the same version",
  },
  firefox: {
    find: () => process.env.FIREFOX ?? which(["firefox-esr", "firefox"], ubuntu),
    package: "firefox-esr",
    name: "Firefox",
  },
  webkit: { find: () => which("MiniBrowser", webkitFolders()), package: "webkit2gtk-driver", name: "MiniBrowser of WebKitGTK" },
  webkitdriver: { find: () => which("WebKitWebDriver"), package: "webkit2gtk-driver", name: "WebKitWebDriver" },
  xvfb: { find: () => which("Xvfb"), package: "xvfb", name: "Xvfb" },
  coturn: { find: () => which("turnserver", ["/usr/sbin"]), package: "coturn", name: "coturn (turnserver)" },
  redis: { find: () => which("redis-server", ["/usr/sbin"]), package: "redis-server", name: "redis-server" },
};

export const programNames = Object.keys(programs);

/** Where a program of the system is. Set-up has made sure that it is there. */
export function program(name) {
  const found = programs[name].find();
  if (found === undefined) throw new Stop(`${programs[name].name} is missing.`);
  return found;
}

const missingOf = (names) => names.filter((name) => programs[name].find() === undefined);

/** Installs what is missing where that is possible without a question, otherwise says what to install. */
export async function installPrograms(names) {
  const missing = missingOf(names);
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((name) => programs[name].package))];
  const apt = which("apt-get");
  const root = process.getuid?.() === 0;
  if (apt !== undefined && !root) throw new Stop(`Please run \`sudo apt-get install ${packages.join(" ")}\` and then this again.`);
  if (apt !== undefined) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    const get = (...args) => run(apt, ["-o", "DPkg::Lock::Timeout=300", "-y", ...args], { env });
    try {
      await step("package lists", () => get("update"));
      await step(packages.join(" "), () => get("install", "--no-install-recommends", ...packages));
    } catch (error) {
      // What counts is what is there now: another set-up may have been quicker.
      if (!(error instanceof CommandFailed)) throw error;
    }
  }
  const absent = missingOf(missing).map((name) => programs[name].name);
  if (absent.length > 0) throw new Stop(`Please install what is missing on the PATH, and run this again: ${absent.join(", ")}.`);
}
