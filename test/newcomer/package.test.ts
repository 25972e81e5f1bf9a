// The package as npm packs it: what is in it, and that it works where it is installed.
import { readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, inject, it } from "vitest";
import { tempFolder, writeFiles } from "../support/temp-folder.ts";
import { runWorkflow } from "../support/workflows/index.ts";
import { given } from "../support/workflows/sample-run.ts";
import { shell } from "./shell.ts";

const { tarball, repository, node22 } = inject("newcomer");
const PACKAGE = join(repository, "node_modules/itsm-as-code");
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");

const manifest = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
const files = readdirSync(PACKAGE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(PACKAGE, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));

/** The program of the guide, and what must not pass: the types say no there, and it never runs. */
const [, GUIDE = ""] = /```ts\n(.*?)```/s.exec(readFileSync(join(ROOT, "docs/code.md"), "utf8")) ?? [];
const WRONG = `export function wrong(): void {
  // @ts-expect-error there is no such kind
  recordsOf(opened.ledger, "unicorn");
}
`;
const STRICT = {
  compilerOptions: {
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, verbatimModuleSyntax: true },
    ...{ module: "nodenext", moduleResolution: "nodenext", target: "es2024", skipLibCheck: false, types: [] },
  },
  files: ["consumer.ts"],
};

describe("the tarball", () => {
  it("is small", () => {
    expect(statSync(tarball).size).toBeLessThan(2_750_000);
  });

  it("holds the command, the core, the schemas, the portal and the bundles of the actions", () => {
    const wanted = [
      ...["LICENSE", "README.md", "package.json", "dist/release.json", "dist/scripts/itsm.js", "dist/core/index.js"],
      ...[
        "dist/core/index.d.ts",
        "dist/schemas/index.js",
        "dist/schemas/index.d.ts",
        "docs/schemas/config.schema.json",
      ],
      ...["site/pages/index.astro", "actions/gate/action.yml", "actions/dist/gate.js", "actions/dist/LICENSES.txt"],
    ];
    expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
  });

  it("holds no tests, no sample, nothing of how it is made", () => {
    const top = new Set(files.map((file) => file.split("/")[0]));
    expect([...top].sort()).toEqual(
      ["LICENSE", "README.md", "actions", "core", "dist", "docs", "package.json", "schemas", "site"].sort(),
    );
    const others = files.filter((file) =>
      /\.test\.|(^|\/)(test|records|screenshots|\.github)\/|\.tsbuildinfo$|\.map$/.test(file),
    );
    expect(others).toEqual([]);
    expect(files.filter((file) => file.startsWith("actions/") && /\.ts$/.test(file))).toEqual([]);
  });

  it("says from which commit it was built, by which workflows are pinned", async () => {
    const release = JSON.parse(readFileSync(join(PACKAGE, "dist/release.json"), "utf8"));
    const { stdout } = await shell(["git", "rev-parse", "HEAD"], { cwd: ROOT });
    expect(release).toEqual({
      version: manifest.version,
      commit: stdout.trim(),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it("leads every door that it declares to a file with types", () => {
    const doors = Object.values<unknown>(manifest.exports).flatMap((door) =>
      typeof door === "string" ? [door] : Object.values(door as object),
    );
    const named = [...doors, ...Object.values<unknown>(manifest.bin), ...Object.values<unknown>(manifest.imports)];
    expect(named.map(String).filter((file) => !files.includes(file.replace(/^\.\//, "")))).toEqual([]);
    for (const door of [".", "./schemas"]) expect(manifest.exports[door].types).toMatch(/\.d\.ts$/);
  });
});

describe("types for those who import the package", { timeout: 120_000 }, () => {
  it("pass the strictest compiler with the program of the guide, which runs on Node 22 and on this one", async () => {
    const folder = join(repository, "node_modules/.consumer");
    const settings = { "package.json": '{ "type": "module" }', "tsconfig.json": JSON.stringify(STRICT) };
    writeFiles(folder, { "consumer.ts": GUIDE + WRONG, ...settings });
    await shell([process.execPath, TSC, "-p", folder], { cwd: folder });
    for (const node of [process.execPath, node22]) {
      const { stdout, stderr } = await shell([node, join(folder, "consumer.js")], { cwd: await initialised(node) });
      const told = { findings: [], titles: ["Website"], folder: "changes", organisation: "Acme" };
      expect([JSON.parse(stdout), stderr]).toEqual([told, ""]);
    }
  });

  it.each(["core", "schemas"])("say what everything is for that may be called: %s", (door) => {
    expect(undocumented(join(PACKAGE, "dist", door, "index.d.ts"))).toEqual([]);
  });
});

describe("the command, installed", () => {
  it.each([
    ["Node 22", node22],
    ["this Node", process.execPath],
  ])("checks records and builds a portal on %s, without a word that worries", { timeout: 120_000 }, async (_, node) => {
    const root = await initialised(node);
    const itsm = join(PACKAGE, manifest.bin.itsm);
    const checked = await shell([node, itsm, "check", "--strict"], { cwd: root });
    expect(checked.stderr).toContain("2 records, nothing wrong.");
    const built = await shell([node, itsm, "portal", "build"], { cwd: root });
    expect(readFileSync(join(root, "dist/portal/index.html"), "utf8")).toContain("Acme");
    expect(built.stderr).not.toMatch(/warning|deprecat/i);
  });
});

it("the actions run out of the package, where a runner reaches no other repository", async () => {
  const root = await initialised(process.execPath);
  const text = `on: workflow_dispatch
jobs:
  validate:
    runs-on: ubuntu-24.04
    steps: [{ uses: ./node_modules/itsm-as-code/actions/validate }]
`;
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  const ran = await runWorkflow(given({ text, event: { name: "workflow_dispatch", payload: {} }, workspace: root }));
  expect(ran).toMatchObject({ conclusion: "success" });
});

// --- internal ---

/** A repository that the installed `itsm init` made. */
async function initialised(node: string): Promise<string> {
  const cwd = tempFolder();
  const answers = ["--organisation", "Acme", "--login", "mira", "--time-zone", "Europe/Vienna"];
  await shell([node, join(PACKAGE, manifest.bin.itsm), "init", "--yes", ...answers], { cwd });
  return cwd;
}

/** The names of functions that a door exports without a word of what they do. */
function undocumented(door: string): string[] {
  const program = ts.createProgram([door], { module: ts.ModuleKind.NodeNext, types: [], noLib: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(door);
  const exported = source && checker.getSymbolAtLocation(source);
  if (!exported) throw new Error(`${door} is no module`);
  return checker
    .getExportsOfModule(exported)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter((symbol) => symbol.flags & ts.SymbolFlags.Function && symbol.getDocumentationComment(checker).length === 0)
    .map(({ name }) => name);
}
