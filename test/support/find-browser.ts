// Finds a Chromium or Chrome for the tests of the portal, or installs Debian's where it may.
import { execFileSync, spawnSync } from "node:child_process";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Vitest runs this once, before the tests of the portal. Throws where no browser can be had: they are never skipped. */
export function setup(): void {
  process.env.CHROMIUM = findBrowser() ?? installBrowser();
}

/** The path of a browser that runs, or undefined. CHROMIUM names one; otherwise the usual names are tried. */
export function findBrowser(): string | undefined {
  const given = process.env.CHROMIUM;
  if (given) {
    if (runs(given)) return given;
    throw new Error(
      `CHROMIUM names ${given}, which does not run. Correct the path, or unset CHROMIUM to search for one.`,
    );
  }
  return [...NAMES, ...MAC].find(runs);
}

// --- internal ---

function runs(path: string): boolean {
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

function installBrowser(): string {
  const mayInstall =
    process.platform === "linux" && process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (!mayInstall)
    throw new Error(
      "The tests of the portal need Chromium or Chrome, and none was found. Install one (Debian: sudo apt-get install chromium), or name it in CHROMIUM.",
    );
  process.stderr.write("No browser found; installing Debian's chromium…\n");
  try {
    execFileSync("apt-get", ["update"], { stdio: ["ignore", "ignore", "inherit"] });
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } catch (cause) {
    throw new Error(
      "Debian's chromium could not be installed. Install Chromium or Chrome by hand, or name one in CHROMIUM.",
      { cause },
    );
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error("Debian's chromium was installed but does not run. Name a browser that does in CHROMIUM.");
}
