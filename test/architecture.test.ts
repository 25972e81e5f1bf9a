import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  ambientReads,
  branchesOnKind,
  type CodeFile,
  entriesByTheWindow,
  importsThatPointUp,
  oversized,
  readersBesideOpen,
  thingsBesideTheirDoor,
  withoutOpeningSentence,
} from "./support/architecture.ts";

const root = new URL("..", import.meta.url).pathname;
const tracked = execFileSync(
  "git",
  ["ls-files", "-co", "--exclude-standard", "--", "schemas", "core", "actions", "scripts", "site"],
  {
    cwd: root,
    encoding: "utf8",
  },
);
const house: readonly CodeFile[] = tracked
  .split("\n")
  .filter((file) => /\.(ts|mts|astro)$/.test(file))
  .map((file) => ({ file, text: readFileSync(`${root}/${file}`, "utf8") }));

type HouseRule = (files: readonly CodeFile[]) => string[];

const rules: readonly (readonly [string, HouseRule, CodeFile])[] = [
  [
    "imports point down",
    importsThatPointUp,
    { file: "core/planted.ts", text: 'import { run } from "../scripts/run.ts";' },
  ],
  ["schemas import zod only", importsThatPointUp, { file: "schemas/planted.ts", text: 'import lunr from "lunr";' }],
  [
    "actions, scripts and site never import each other",
    importsThatPointUp,
    { file: "site/planted.astro", text: '---\nimport { run } from "../scripts/run.ts";\n---\n<p></p>' },
  ],
  [
    "one outside thing has one door",
    thingsBesideTheirDoor,
    { file: "scripts/planted.ts", text: 'import { readFileSync } from "node:fs";' },
  ],
  [
    "an outside thing that is loaded late has a door as well",
    thingsBesideTheirDoor,
    { file: "core/planted.ts", text: 'const git = await import("simple-git");' },
  ],
  [
    "only core/open.ts joins reading and thinking",
    readersBesideOpen,
    { file: "core/planted.ts", text: 'import { readRecords } from "./files.ts";' },
  ],
  [
    "a folder is entered by its index.ts",
    entriesByTheWindow,
    { file: "scripts/planted.ts", text: 'import { validate } from "../core/validate.ts";' },
  ],
  [
    "a folder within a folder is entered by its index.ts",
    entriesByTheWindow,
    { file: "core/planted.ts", text: 'import { parseFrontmatter } from "./frontmatter/parse.ts";' },
  ],
  ["no file is over 250 lines", oversized, { file: "core/planted.ts", text: "// x.\n".repeat(251) }],
  [
    "no function is over 60 lines",
    oversized,
    { file: "core/planted.ts", text: `function long() {\n${"  step();\n".repeat(60)}}\n` },
  ],
  ["no file is a drawer", oversized, { file: "core/utils.ts", text: "// x.\n" }],
  [
    "schemas and core read no clock and no environment",
    ambientReads,
    { file: "core/planted.ts", text: "const now = Date.now();" },
  ],
  [
    "shared code never branches on a kind",
    branchesOnKind,
    { file: "scripts/planted.ts", text: 'if (record.kind === "incident") stop();' },
  ],
  [
    "every file says in its first line what it is",
    withoutOpeningSentence,
    { file: "core/planted.ts", text: "export const x = 1;\n" },
  ],
];

describe("the house", () => {
  it("is read whole", () => {
    expect(house.length).toBeGreaterThan(50);
  });

  it.each(rules)("holds: %s", (_, rule) => {
    expect(rule(house)).toEqual([]);
  });

  it.each(rules)("notices a planted violation of: %s", (_, rule, planted) => {
    expect(rule([...house, planted]).filter((violation) => violation.includes(planted.file))).not.toEqual([]);
  });
});
