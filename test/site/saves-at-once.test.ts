import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { ownEnvironment } from "../support/own-environment.ts";
import { tempFolder } from "../support/temp-folder.ts";

const house = new URL("../../", import.meta.url).pathname;
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

it("shows a save in an open browser in under a second, with more than 300 records", async () => {
  const root = tempFolder();
  for (const name of ["records", "itsm.config.yaml"]) cpSync(join(house, name), join(root, name), { recursive: true });
  const folder = join(root, "records/incidents/2025");
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < 200; number++) {
    const id = `INC-2025-${LETTERS[Math.floor(number / 32)]}${LETTERS[number % 32]}ZZ`;
    const head = "state: canceled\ncancel_reason: Made up\nowner: platform\nimpact: low\nurgency: low";
    writeFileSync(
      join(folder, `${id}.md`),
      `---\ntitle: Made ${number}\n${head}\nstarted_at: 2025-03-11T10:00:00Z\n---\n`,
    );
  }
  const script = join(house, "scripts/itsm.ts");
  const child = spawn(process.execPath, [script, "--root", root, "portal", "dev", "--port", "0"], {
    stdio: ["ignore", "pipe", "ignore"],
    env: ownEnvironment(),
  });
  onTestFinished(() => void child.kill());
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (data: Buffer) => resolve(data.toString().trim()));
    child.on("exit", (code) => reject(new Error(`it ended with ${code}`)));
  });
  const browser = await startBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${address}services/edge/`);
  await page.waitForLoadState("networkidle").catch(() => undefined); // a server that follows keeps a socket open
  const file = join(root, "records/services/edge.md");
  const waits: number[] = [];
  for (let save = 0; save < 8; save++) {
    const began = performance.now();
    writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, `title: Edge ${save}`));
    await page.getByRole("heading", { level: 1, name: `Edge ${save}` }).waitFor();
    waits.push(performance.now() - began);
    await page.waitForTimeout(1500);
  }
  // The best of several: what else the machine does is not the portal's.
  expect(Math.min(...waits), waits.map(Math.round).join(" ms, ")).toBeLessThan(1000);
}, 120_000);
