// Finds a Chromium or Chrome on this machine, for the tests of the portal and its screenshots.
import { spawnSync } from "node:child_process";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

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
