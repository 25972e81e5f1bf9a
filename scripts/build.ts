// Builds the package: the command, the core and the schemas as a few JavaScript files with their types.
import { execFileSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

/** Stay packages of their own: Astro with all that it builds, and what has native parts. */
const EXTERNAL = /^(astro|satteri|lunr|vite)(\/|$)|^node:/;

/**
 * gray-matter brings engines that evaluate JavaScript and an old YAML parser. The product never uses them
 * (core/frontmatter/parse.ts), so the package does not carry them either.
 */
const withoutEngines: Plugin = {
  name: "without-engines",
  load(id) {
    if (!/gray-matter\/lib\/engines\.js$/.test(id)) return null;
    return "module.exports = {};";
  },
};

rmSync(dist, { recursive: true, force: true });
const bundle = await rolldown({
  cwd: root,
  input: { "scripts/itsm": "scripts/itsm.ts", "core/index": "core/index.ts", "schemas/index": "schemas/index.ts" },
  platform: "node",
  external: EXTERNAL,
  plugins: [withoutEngines],
});
await bundle.write({ dir: dist, format: "esm", chunkFileNames: "chunks/[name]-[hash].js", minify: "dce-only" });
await bundle.close();
chmodSync(join(dist, "scripts/itsm.js"), 0o755);
execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
