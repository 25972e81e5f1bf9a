// Bundles the actions into actions/dist, which is committed: a workflow runs them without installing anything.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type OutputChunk, type Plugin, rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
const actions = join(root, "actions");
/** A test gives another folder and compares. */
const dist = resolve(process.argv[2] ?? join(actions, "dist"));

/**
 * gray-matter brings engines that evaluate JavaScript, and an old YAML parser with them. The product never uses them
 * (docs/decisions/frontmatter-door.md), so the bundles do not carry them either.
 */
const withoutEngines: Plugin = {
  name: "without-engines",
  load: (id) => (/gray-matter\/lib\/engines\.js$/.test(id) ? "module.exports = {};" : null),
};

/** What @actions/core brings for tokens of other clouds. No action asks for one, so it need not stay for its effects. */
const UNUSED = /node_modules\/(undici|tunnel|@actions\/(http-client|exec|io))\//;

/** What every action needs; the doors to Git and GitHub are loaded by those who use them. */
const CORE = /\/(schemas|core)\/(?!git)[^/]/;

const chunks = await bundle(readdirSync(actions).filter((name) => existsSync(join(actions, name, "action.yml"))));
const files = new Map([
  ...chunks.map((chunk) => [chunk.fileName, chunk.code] as const),
  ["package.json", '{ "type": "module" }\n'],
  ["LICENSES.txt", licences(chunks)],
]);
for (const [name, text] of files)
  if (text.includes("eval(")) throw new Error(`${name} carries code that evaluates text`);
rmSync(dist, { recursive: true, force: true });
for (const [name, text] of files) {
  mkdirSync(dirname(join(dist, name)), { recursive: true });
  writeFileSync(join(dist, name), text);
}

/** The code of the actions of these names; what several need lies in chunks that they share. */
async function bundle(names: readonly string[]): Promise<readonly OutputChunk[]> {
  const built = await rolldown({
    cwd: root,
    input: Object.fromEntries(names.map((name) => [name, join(actions, name, "main.ts")])),
    platform: "node",
    plugins: [withoutEngines],
    treeshake: { moduleSideEffects: (id) => !UNUSED.test(id) },
  });
  const { output } = await built.generate({
    format: "esm",
    minify: false,
    chunkFileNames: "chunks/[name].js",
    codeSplitting: { groups: [{ name: "core", test: CORE }] },
  });
  await built.close();
  return output.map((part) => {
    if (part.type === "chunk") return part;
    throw new Error(`${part.fileName} is no code: an action must not need other files`);
  });
}

/** The licences of all packages of which the bundles carry a part. */
function licences(parts: readonly OutputChunk[]): string {
  const modules = parts.flatMap(({ moduleIds }) => moduleIds);
  const folders = new Set(modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? []));
  const texts = [...folders].map(licence).toSorted();
  return `The bundled actions carry parts of these packages.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
}

function licence(folder: string): string {
  const manifest: { readonly name: string; readonly version: string; readonly license?: string } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (!manifest.license) throw new Error(`${manifest.name} names no licence: it may not be bundled`);
  const text =
    file === undefined ? "(The package holds no text of its licence.)\n" : readFileSync(join(folder, file), "utf8");
  return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text.replaceAll("\r\n", "\n").trim()}\n`;
}
