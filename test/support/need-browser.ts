// The browser of the portal's tests: one that is here, or Debian's, installed where that may be done.
import { execFileSync, spawnSync } from "node:child_process";
import { findBrowser } from "../../scripts/find-browser.ts";

/** Vitest runs this once, before the tests of the portal. Throws where no browser can be had: they are never skipped. */
export function setup(): void {
  process.env.CHROMIUM = findBrowser() ?? installBrowser();
}

// --- internal ---

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
