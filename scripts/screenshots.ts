// Takes pictures of the sample company's portal: the best six for the README, or all of them into a folder.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "astro";
import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "./find-browser.ts";
import { ALL_PAGES, BEST, type Shot } from "./screenshots/shots.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const MOST_KILOBYTES = 150;

const [option, given] = process.argv.slice(2);
if (option !== undefined && (option !== "--all" || given === undefined)) {
  process.stderr.write("Usage: npm run screenshots [-- --all FOLDER]\n");
  process.exit(2);
}
const shots = given === undefined ? BEST : ALL_PAGES;
const out = given ?? join(root, "docs/screenshots");
await takeAll(shots, out);

// --- internal ---

async function takeAll(all: readonly Shot[], folder: string): Promise<void> {
  const built = mkdtempSync(join(tmpdir(), "itsm-screenshots-"));
  mkdirSync(folder, { recursive: true });
  const languages = [...new Set(all.map(languageOf))];
  const server = await servePortals(built, languages);
  const browser = await chromium.launch({
    executablePath: pathOfBrowser(),
    args: ["--hide-scrollbars", "--no-sandbox"],
  });
  try {
    for (const shot of all) {
      const file = join(folder, shot.file);
      await take(browser, `http://localhost:${server.port}/${languageOf(shot)}/${shot.path}`, shot, file);
      const kilobytes = Math.ceil(statSync(file).size / 1000);
      process.stdout.write(`${file} ${kilobytes} kB\n`);
      if (given === undefined && kilobytes > MOST_KILOBYTES)
        throw new Error(`${file} has ${kilobytes} kB: expected at most ${MOST_KILOBYTES}. Show less of the page.`);
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(built, { recursive: true, force: true });
  }
}

/**
 * Builds the portal of the records of this repository, whose clock stands still, in each language, and serves them. The
 * best pictures are taken of a copy without commits, so that they are the same tomorrow.
 */
async function servePortals(folder: string, languages: readonly string[]) {
  const records = given === undefined ? copyOfRecords(join(folder, "records-alone")) : root;
  const built = join(folder, "portal");
  for (const language of languages) {
    const place = ["--base", `/${language}/`, "--out", join(built, language), "--language", language];
    const build = ["--root", records, "portal", "build", "--audience", "internal", ...place];
    const { status } = spawnSync(process.execPath, [join(root, "scripts/itsm.ts"), ...build], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    if (status !== 0) throw new Error("the portal could not be built; see above");
  }
  return preview({ configFile: false, root: built, outDir: built, logLevel: "error", server: { port: 4399 } });
}

function languageOf({ language = "en" }: Shot): string {
  return language;
}

function copyOfRecords(folder: string): string {
  for (const part of ["records", "itsm.config.yaml"]) cpSync(join(root, part), join(folder, part), { recursive: true });
  return folder;
}

async function take(browser: Browser, address: string, shot: Shot, file: string): Promise<void> {
  const { width, height, theme, paper = false } = shot;
  const isPhone = width < 500;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: shot.scale ?? 1,
    colorScheme: theme,
    isMobile: isPhone,
    hasTouch: isPhone,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator("html[data-ready]").waitFor();
  if (paper) await page.pdf({ path: file, format: "A4" });
  else await page.screenshot({ path: file, fullPage: shot.whole ?? false });
  await context.close();
}

function pathOfBrowser(): string {
  const found = findBrowser();
  if (found === undefined)
    throw new Error("Pictures need Chromium or Chrome, and none was found. Install one, or name it in CHROMIUM.");
  if (found.includes("/")) return found;
  return spawnSync("which", [found], { encoding: "utf8" }).stdout.trim();
}
