// What comes from the system's package manager: browsers, their drivers and
// the servers that some tests talk to. Nothing is downloaded from elsewhere.

import { CommandFailed, run } from "./run.mjs";
import { which } from "./paths.mjs";
import { Stop, step } from "./steps.mjs";

const ubuntu = ["/snap/bin", "/usr/lib/chromium-browser", "/usr/lib/chromium", "/usr/lib/firefox-esr"];

/** What can be needed: how to find it, the Debian package, and its name for people. */
const programs = {
  cc: { find: () => which("cc"), package: "build-essential", name: "a C compiler (cc)" },
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

/** Installs what is missing where that is possible without a question, otherwise says what to install. */
export async function installPrograms(names) {
  const missing = names.filter((name) => programs[name].find() === undefined);
  if (missing.length === 0) return;
  const packages = missing.map((name) => programs[name].package).join(" ");
  const wanted = missing.map((name) => programs[name].name).join(", ");
  const apt = which("apt-get");
  if (apt === undefined) throw new Stop(`Please install ${wanted}, so that they are on the PATH, and run this again.`);
  if (process.getuid?.() !== 0) throw new Stop(`Please run \`sudo apt-get install ${packages}\` and then this again.`);

  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const patience = ["-o", "DPkg::Lock::Timeout=300", "-y"];
  try {
    await step("package lists", () => run(apt, [...patience, "update"], { env }));
    await step(packages, () => run(apt, [...patience, "install", "--no-install-recommends", ...packages.split(" ")], { env }));
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    throw new Stop(`${packages} could not be installed by apt-get. Please install ${wanted} and run this again.`);
  }
  const absent = missing.filter((name) => programs[name].find() === undefined);
  if (absent.length > 0) {
    const names = absent.map((name) => programs[name].name).join(", ");
    throw new Stop(`apt-get installed ${packages}, but ${names} cannot be found. Please install it so that it is on the PATH.`);
  }
}
