import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { partsOf } from "./support/guides/index.ts";
import { longLivedFolder } from "./support/temp-folder.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The schema of docs/extend.md: what the guide shows is what works. */
const SCHEMA = partsOf(readFileSync(join(root, "docs/extend.md"), "utf8")).flatMap((part) =>
  part.is === "file" && part.file === "schemas/release.ts" ? [part.text] : [],
)[0] as string; // a guide without it fails below

const RECORD = `---
title: Winter timetable for the departure boards
state: built
owner: sailing
services: [departure-boards]
tags: [zugvogel]
---
## Contents

The boards learn about Zugvogel, the new ship.
`;

let copy: string;

function run(...args: readonly string[]): string {
  return execFileSync(process.execPath, ["scripts/itsm.ts", ...args], {
    cwd: copy,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** What a command prints, however it ends. */
function output(...args: readonly string[]): string {
  return spawnSync(process.execPath, ["scripts/itsm.ts", ...args], { cwd: copy, encoding: "utf8" }).stdout;
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), "utf8")));
}

/** The repository as it is, in another folder, with one schema file, one line and one record more. */
beforeAll(() => {
  copy = longLivedFolder();
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
  }).split("\0");
  for (const file of files.filter((name) => name !== "" && !name.startsWith("test/"))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file), { force: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  writeFileSync(join(copy, "schemas/release.ts"), SCHEMA);
  edit("schemas/kinds.ts", (text) =>
    text
      .replace("  team,\n}", "  team,\n  release,\n}")
      .replace("import type { Kind", 'import { release } from "./release.ts";\nimport type { Kind'),
  );
  mkdirSync(join(copy, "records/releases/2026"), { recursive: true });
  writeFileSync(join(copy, "records/releases/2026/REL-2026-7F3K-winter-timetable.md"), RECORD);
});

describe("a ninth kind, with one schema file, one line and one record", () => {
  it("compiles", () => {
    expect(() =>
      execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "."], { cwd: copy }),
    ).not.toThrow();
  }, 240_000);

  it("is checked", () => {
    expect(JSON.parse(run("check", "--format", "json")).findings).toEqual([]);
  });

  it("is checked by its own rules", () => {
    const file = "records/releases/2026/REL-2026-7F3K-winter-timetable.md";
    edit(file, (text) => text.replace("state: built", "state: biult"));
    const { findings } = JSON.parse(output("check", "--format", "json"));
    edit(file, (text) => text.replace("state: biult", "state: built"));
    expect(findings).toMatchObject([{ file, line: 3, mend: "Did you mean built?" }]);
  });

  it("is listed and shown, with the service that it names and the link back", () => {
    expect(run("list", "release")).toContain("REL-2026-7F3K");
    expect(run("show", "REL-2026-7F3K")).toContain("departure-boards");
    expect(run("show", "service:departure-boards")).toContain("REL-2026-7F3K");
  });

  it("is made new, and what is made checks clean", () => {
    const made = run("new", "release", "Spring timetable", "--services", "timetable", "--owner", "sailing");
    expect(made).toMatch(/records\/releases\/2026\/REL-2026-[0-9A-Z]{4}-spring-timetable\.md/);
    expect(run("check")).toBeDefined();
  });

  it("is moved along its own states", () => {
    expect(() => run("move", "REL-2026-7F3K", "bulit")).toThrow();
    run("move", "REL-2026-7F3K", "handed_over", "--set", "released_at=2026-11-20T10:00:00Z");
    expect(JSON.parse(run("show", "REL-2026-7F3K", "--json"))).toMatchObject({ kind: "record" });
    expect(run("list", "release", "--all")).toContain("handed_over");
  });

  it("has a JSON Schema and a page in the documentation", () => {
    expect(JSON.parse(run("schema", "release")).title).toBe("Release");
    execFileSync(process.execPath, ["scripts/docs.ts"], { cwd: copy });
    expect(readFileSync(join(copy, "docs/kinds/release.md"), "utf8")).toContain("`handed_over`");
    expect(readdirSync(join(copy, "docs/schemas"))).toContain("release.schema.json");
  }, 120_000);

  it("has its list, its page, its place in the navigation and its words in the search of the portal", () => {
    run("portal", "build", "--out", "built");
    const page = (path: string) => readFileSync(join(copy, "built", path), "utf8");
    expect(page("index.html")).toContain("/releases/");
    expect(page("releases/index.html")).toContain("Winter timetable for the departure boards");
    expect(page("releases/REL-2026-7F3K/index.html")).toContain("Zugvogel");
    expect(page("services/departure-boards/index.html")).toContain("REL-2026-7F3K");
    const told = readdirSync(join(copy, "built/search/records"), { recursive: true, encoding: "utf8" });
    const texts = told.filter((path) => path.endsWith(".json")).map((path) => page(`search/records/${path}`));
    expect(texts.join()).toContain("Winter timetable for the departure boards");
  });
});
