import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { fiftyServices } from "../../scripts/bench/fifty-services.ts";
import { type BuiltFile, builtFiles } from "../support/built-pages.ts";
import { portalOf } from "../support/portal-of.ts";

const kB = 1000;
const packed = (text: string) => gzipSync(text, { level: 9 }).length;

describe("the status page of fifty services", () => {
  let home: string;
  beforeAll(async () => {
    home = fileIn(builtFiles(await portalOf(fiftyServices())), "index.html");
  });

  it("is no more than 60 kB, and 12 kB on its way", () => {
    expect(home.match(/<li><h4>/g)).toHaveLength(50);
    expect(home.length).toBeLessThan(60 * kB);
    expect(packed(home)).toBeLessThan(12 * kB);
  });

  it("folds the groups in which all is well, and leaves the others open", () => {
    const groups = [...home.matchAll(/<details class="group"( open)?/g)].map(([, open]) => open !== undefined);
    expect(groups).toEqual([true, true, false, false, false]);
  });
});

describe("what every page loads", () => {
  const files = builtFiles(inject("portals").plain);
  const assets = files.filter(({ path }) => path.startsWith("assets/"));
  const [home] = files.filter(({ path }) => path === "index.html");
  const loaded = (end: string) => assets.filter(({ path }) => path.endsWith(end) && home?.text.includes(path));

  it("is one style sheet of no more than 12 kB on its way", () => {
    expect(loaded(".css")).toHaveLength(1);
    expect(packed(textOf(loaded(".css")))).toBeLessThan(12 * kB);
  });

  it("is no more than 4 kB of scripts on their way", () => {
    expect(loaded(".js")).not.toEqual([]);
    expect(packed(textOf(loaded(".js")))).toBeLessThan(4 * kB);
  });
});

// --- internal ---

function fileIn(files: readonly BuiltFile[], path: string): string {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`no ${path}`);
  return found.text;
}

function textOf(files: readonly BuiltFile[]): string {
  return files.map(({ text }) => text).join("\n");
}
