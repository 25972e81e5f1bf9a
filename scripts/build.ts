// Builds the package: the command, the core and the schemas as a few JavaScript files with their types.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

/** Stay packages of their own: Astro with all that it builds, what has native parts, and this package's own manifest. */
const EXTERNAL = /^(astro|satteri|lunr|vite|itsm-as-code)(\/|$)|^node:/;

/**
 * gray-matter brings engines that evaluate JavaScript, and an old YAML parser with them. The product never uses them
 * (docs/decisions/frontmatter-door.md), so the package does not carry them either.
 */
const withoutEngines: Plugin = {
  name: "without-engines",
  load: (id) => (/gray-matter\/lib\/engines\.js$/.test(id) ? "module.exports = {};" : null),
};

/** What is costly to load and needed by few commands lies in chunks of its own. */
const CHUNKS = [
  // All that a check needs where nothing changed: no schema, no parser.
  {
    name: "recheck",
    test: /core\/(open-check|open-root|known-right|card|cycles|blob-id|git-index|git-memory|git-folder|config-file|files|source-file|finding|errors|rules\/.*)\.ts/,
  },
  { name: "calendar", test: /node_modules\/(temporal|rrule)|core\/(recurrence|calendar|conflicts|conflict-rules)\.ts/ },
  { name: "import", test: /core\/import\// },
  {
    name: "snapshot",
    test: /core\/(portal\/|(snapshot|status-view|record-view|audience|foresight|incident-status|maintenance-status)\.ts)/,
  },
  { name: "metrics", test: /core\/(metric|series|scope|error-budget)/ },
];

/** How the command starts: Node keeps what it compiled, and works for short runs (docs/decisions/bundled-command.md). */
const START = `#!/usr/bin/env -S node --max-semi-space-size=8
import { enableCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";
enableCompileCache();
setFlagsFromString("--invocation-count-for-turbofan=100000");
await import("./itsm-command.js");
`;

rmSync(dist, { recursive: true, force: true });
const bundle = await rolldown({
  cwd: root,
  input: {
    "scripts/itsm-command": "scripts/itsm.ts",
    "core/index": "core/index.ts",
    "schemas/index": "schemas/index.ts",
  },
  platform: "node",
  preserveEntrySignatures: "allow-extension",
  external: EXTERNAL,
  plugins: [withoutEngines],
});
await bundle.write({
  dir: dist,
  format: "esm",
  chunkFileNames: "chunks/[name]-[hash].js",
  minify: "dce-only",
  codeSplitting: { groups: [...CHUNKS], includeDependenciesRecursively: false },
});
await bundle.close();
writeFileSync(join(dist, "scripts/itsm.js"), START);
chmodSync(join(dist, "scripts/itsm.js"), 0o755);
execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
const release = { version: versionOf(), commit: commitOf(), digest: digestOf() };
writeFileSync(join(dist, "release.json"), `${JSON.stringify(release)}\n`);
const command = readFileSync(join(dist, "scripts/itsm-command.js"), "utf8");
if (command.includes("eval(")) throw new Error("the command carries code that evaluates text");

function versionOf(): string {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
}

/** Of all code: whoever remembers what this build found must forget it when another one runs. */
function digestOf(): string {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  const digest = createHash("sha256");
  for (const file of files.sort()) digest.update(`${file}\0`).update(readFileSync(join(dist, file)));
  return digest.digest("hex");
}

/** The commit that is built, by which workflows are pinned; null outside of Git. */
function commitOf(): string | null {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return null;
  }
}
