import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { writeCanaryRepository } from "../support/canary-repository.ts";
import { ownEnvironment } from "../support/own-environment.ts";

const command = new URL("../../scripts/itsm.ts", import.meta.url).pathname;
let root: string;

beforeAll(() => {
  root = writeCanaryRepository(mkdtempSync(join(tmpdir(), "itsm-command-")));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function portal(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "portal", ...args], {
    cwd: root,
    encoding: "utf8",
    env: ownEnvironment(),
  });
  return { status, stdout, stderr };
}

/** Starts a server that the command offers; the answer is its address. */
async function served(args: readonly string[], see: (address: string) => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, [command, "portal", ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
    env: ownEnvironment(),
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.on("data", (data: Buffer) => resolve(data.toString().trim()));
      child.on("exit", (code) => reject(new Error(`it ended with ${code}`)));
    });
    await see(address);
  } finally {
    child.kill();
  }
}

describe("itsm portal build", () => {
  it("says how many pages it wrote, for whom, and where; and leaves nothing else beside the records", () => {
    const { status, stdout, stderr } = portal("build");
    expect(stderr).toMatch(
      /^(?:Building the portal…\n)?Built \d+ pages for the public audience in [\d.]+ s → dist\/portal\n$/,
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(readdirSync(root).toSorted()).toEqual(["dist", "itsm.config.yaml", "node_modules", "records"]);
    expect(readdirSync(join(root, "dist/portal"))).not.toContain(".prerender");
  });

  it("finds its styles where its packages lie behind a link", () => {
    const house = mkdtempSync(join(tmpdir(), "itsm-linked-"));
    onTestFinished(() => rmSync(house, { recursive: true, force: true }));
    const own = new URL("../../", import.meta.url).pathname;
    for (const name of ["site", "core", "schemas", "scripts", "package.json", "tsconfig.json"])
      cpSync(join(own, name), join(house, name), { recursive: true });
    for (const name of ["records", "itsm.config.yaml"])
      cpSync(join(root, name), join(house, name), { recursive: true });
    symlinkSync(join(own, "node_modules"), join(house, "node_modules"));
    const script = join(house, "scripts/itsm.ts");
    spawnSync(process.execPath, [script, "portal", "build"], { cwd: house, env: ownEnvironment() });
    const page = readFileSync(join(house, "dist/portal/index.html"), "utf8");
    const sheet = /<link rel="stylesheet" href="\/(assets\/[^"]+)"/.exec(page)?.[1] ?? "no style sheet";
    expect(existsSync(join(house, "dist/portal", sheet))).toBe(true);
  }, 120_000);

  it("refuses records with errors, tells them, and leaves the portal as it was", () => {
    const before = readFileSync(join(root, "dist/portal/index.html"), "utf8");
    const file = join(root, "records/services/broken.md");
    writeFileSync(file, "---\ntitle: Broken\nstate: alive\n---\n");
    const { status, stdout, stderr } = portal("build");
    rmSync(file);
    expect(status).toBe(1);
    expect(stdout).toContain("records/services/broken.md");
    expect(stderr).toContain("The portal was not built");
    expect(readFileSync(join(root, "dist/portal/index.html"), "utf8")).toBe(before);
  });

  it("says what it expects of a base and an address", () => {
    expect(portal("build", "--base", "a?b")).toMatchObject({ status: 2 });
    expect(portal("build", "--site", "status.example")).toMatchObject({ status: 2 });
  });
});

describe("itsm portal serve", () => {
  it("serves what was built below its base, and its own page for what is not there", async () => {
    await served(["serve", "--out", inject("portals").based, "--base", "/repo/", "--port", "0"], async (address) => {
      expect(address).toMatch(/\/repo\/$/);
      const home = await fetch(address);
      expect([home.status, home.headers.get("content-type")]).toEqual([200, expect.stringContaining("text/html")]);
      expect(home.headers.get("cache-control")).toBe("no-cache");
      expect(home.headers.get("etag")).not.toBeNull();
      const missing = await fetch(`${address}nothing/`);
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain("There is no such page");
      expect((await fetch(`${address}search/index.json`)).headers.get("content-type")).toContain("application/json");
    });
  });

  it("says what to do where nothing was built", () => {
    const empty = join(root, "nowhere");
    expect(existsSync(empty)).toBe(false);
    expect(portal("serve", "--out", empty)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("itsm portal build"),
    });
  });
});

describe("itsm portal dev", () => {
  it("follows every save", async () => {
    await served(["dev", "--port", "0"], async (address) => {
      const page = `${address}services/shop/`;
      expect(await (await fetch(page)).text()).toContain("Public words");
      const file = join(root, "records/services/shop.md");
      writeFileSync(file, readFileSync(file, "utf8").replace("Public words", "Fresh words"));
      await expect
        .poll(async () => (await fetch(page)).text(), { timeout: 10_000, interval: 200 })
        .toContain("Fresh words");
    });
  });
});
