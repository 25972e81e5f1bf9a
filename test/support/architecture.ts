// The rules of the house as functions from files to violations, so that a test can plant a violation of each.
import { dirname, join } from "node:path/posix";
import ts from "typescript";

/** A source file: its path below the root, with forward slashes, and its text. */
export interface CodeFile {
  readonly file: string;
  readonly text: string;
}

interface Import {
  readonly file: string;
  /** As written: a package or a relative path. */
  readonly target: string;
  /** The path below the root, for relative imports. */
  readonly path: string | undefined;
  readonly typeOnly: boolean;
}

const MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  schemas: ["schemas"],
  core: ["core", "schemas"],
  actions: ["actions", "core", "schemas"],
  scripts: ["scripts", "core", "schemas"],
  site: ["site", "core", "schemas"],
};

const DOORS: readonly { readonly thing: RegExp; readonly door: RegExp }[] = [
  {
    thing: /^(node:)?fs(\/promises)?$/,
    door: /^(core\/(files|file-chunks|file-watch|git-[a-z-]+)|scripts\/portal-files)\.ts$/,
  },
  { thing: /^(gray-matter|js-yaml|yaml)$/, door: /^core\/frontmatter\// },
  { thing: /^csv-parse/, door: /^core\/import\/table\/rows\.ts$/ },
  { thing: /^simple-git$/, door: /^core\/git\.ts$/ },
  { thing: /^(@octokit\/.*|tar-stream)$/, door: /^core\/github\// },
  { thing: /^@actions\/core$/, door: /^actions\/run\.ts$/ },
  { thing: /^lunr$/, door: /^site\/search\// },
  { thing: /^feed$/, door: /^core\/feeds\/documents\.ts$/ },
  { thing: /^ical-generator$/, door: /^core\/schedule-feed\/calendar\.ts$/ },
  { thing: /^d3-scale$/, door: /^site\/charts\/frame\.ts$/ },
  { thing: /^d3-shape$/, door: /^site\/charts\/(points|stacked-bars)\.ts$/ },
  { thing: /^@viz-js\/viz$/, door: /^site\/service-map\.ts$/ },
  { thing: /^node:sqlite$/, door: /^scripts\/portal-database\.ts$/ },
  { thing: /^@clack\/prompts$/, door: /^scripts\/prompt\.ts$/ },
  { thing: /^(satteri|hast-util-.*)$/, door: /^(site\/markdown|scripts\/page-(markdown|flow)\.ts$)/ },
  { thing: /^mdast-util-.*$/, door: /^scripts\/page-markdown\.ts$/ },
];

/** Tools of the repository itself: they build, measure and document the product, and are no part of it. */
const TOOLS = /^scripts\/(build|bundle-actions|docs|bench|pictures|screenshots)\b/;
const CODE = /^(schemas|core|actions|scripts|site)\/.*\.(ts|mts|astro)$/;
const DRAWERS = /(^|\/)(utils?|helpers?|common|types|lib|misc)(\/|\.ts$)/;
const MOST_LINES = 250;
const MOST_FUNCTION_LINES = 60;

/** Rule 1: imports point down. */
export function importsThatPointUp(files: readonly CodeFile[]): string[] {
  return importsOf(files).flatMap(({ file, target, path }) => {
    const room = roomOf(file);
    const allowed = MAY_IMPORT[room] ?? [];
    if (path === undefined)
      return room === "schemas" && target !== "zod" ? [`${file} imports ${target}; schemas import zod only`] : [];
    return allowed.includes(roomOf(path)) ? [] : [`${file} imports ${path}`];
  });
}

/** Rule 2: one outside thing, one door. */
export function thingsBesideTheirDoor(files: readonly CodeFile[]): string[] {
  return importsOf(files)
    .filter(({ file, path, typeOnly }) => path === undefined && !typeOnly && !TOOLS.test(file))
    .flatMap(({ file, target }) =>
      DOORS.filter(({ thing, door }) => thing.test(target) && !door.test(file)).map(() => `${file} imports ${target}`),
    );
}

/** Rule 3: only core/open.ts and its siblings core/open-*.ts join reading and thinking; nothing else in core reaches for a door by itself. */
export function readersBesideOpen(files: readonly CodeFile[]): string[] {
  const door = /^core\/((files|file-chunks|file-watch|git|git-[a-z-]+)\.ts$|github\/)/;
  const may = /^core\/((open|open-[a-z-]+|index|files|file-chunks|file-watch|git|git-[a-z-]+)\.ts$|github\/)/;
  return importsOf(files)
    .filter(
      ({ file, path, typeOnly }) =>
        file.startsWith("core/") && path !== undefined && !typeOnly && door.test(path) && !may.test(file),
    )
    .map(({ file, path }) => `${file} imports ${path}`);
}

/** Rule 4: from outside, a folder is entered by its index.ts. */
export function entriesByTheWindow(files: readonly CodeFile[]): string[] {
  const indexed = new Set(files.filter(({ file }) => file.endsWith("/index.ts")).map(({ file }) => dirname(file)));
  return importsOf(files).flatMap(({ file, path }) => {
    if (path === undefined || path.endsWith("/index.ts")) return [];
    const closed = parentsOf(path).filter((folder) => indexed.has(folder) && !file.startsWith(`${folder}/`));
    return closed.length > 0 ? [`${file} imports ${path} beside ${closed.at(-1)}/index.ts`] : [];
  });
}

/** Rule 5: no file over 250 lines, no function over 60, no drawer that says nothing of what it holds. */
export function oversized(files: readonly CodeFile[]): string[] {
  return files
    .filter(({ file }) => CODE.test(file))
    .flatMap(({ file, text }) => {
      const lines = text.trimEnd().split("\n").length;
      return [
        ...(lines > MOST_LINES ? [`${file} has ${lines} lines`] : []),
        ...(DRAWERS.test(file) ? [`${file} is a drawer`] : []),
        ...longFunctions(file, text),
      ];
    });
}

/** No clock, environment or randomness in schemas and core, but in the doors. */
export function ambientReads(files: readonly CodeFile[]): string[] {
  const door = /^core\/(files|git|git-[a-z-]+)\.ts$/;
  const ambient = /\bDate\.now\(|new Date\(\)|Temporal\.Now|process\.env|Math\.random/;
  return files
    .filter(({ file }) => /^(schemas|core)\//.test(file) && !door.test(file))
    .flatMap(({ file, text }) =>
      ambient.test(withoutComments(text)) ? [`${file} reads the clock, the environment or chance`] : [],
    );
}

/** Shared code never asks which kind a record is; the list of kinds has a column for the answer. */
export function branchesOnKind(files: readonly CodeFile[]): string[] {
  const branch = /kind(\.name)?\)? *[!=]==? *["'](incident|problem|change|service|team|model|knowledge|freeze)["']/;
  return files
    .filter(({ file }) => CODE.test(file) && !file.startsWith("schemas/"))
    .flatMap(({ file, text }) => (branch.test(withoutComments(text)) ? [`${file} branches on a kind`] : []));
}

/** A file says in its first line what it is. */
export function withoutOpeningSentence(files: readonly CodeFile[]): string[] {
  return files
    .filter(({ file }) => CODE.test(file) && file.endsWith(".ts"))
    .filter(({ text }) => !/^(#!.*\n)?\/\/ \S.*[.:?]?\n/.test(text))
    .map(({ file }) => `${file} has no opening sentence`);
}

// --- internal ---

function roomOf(path: string): string {
  return path.split("/", 1)[0] ?? path;
}

function parentsOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function importsOf(files: readonly CodeFile[]): Import[] {
  return files
    .filter(({ file }) => CODE.test(file))
    .flatMap(({ file, text }) => {
      const source = parse(file, text);
      const found: Import[] = [];
      const visit = (node: ts.Node): void => {
        const target = targetOf(node);
        if (target) {
          const path = target.name.startsWith(".") ? join(dirname(file), target.name) : undefined;
          found.push({ file, target: target.name, path, typeOnly: target.typeOnly });
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
}

function targetOf(node: ts.Node): { readonly name: string; readonly typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return { name: node.moduleSpecifier.text, typeOnly: isTypeOnly(node.importClause) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
    return { name: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  const [argument] =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
  return argument && ts.isStringLiteral(argument) ? { name: argument.text, typeOnly: false } : undefined;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function parse(file: string, text: string): ts.SourceFile {
  const code = file.endsWith(".astro") ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "") : text;
  return ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

function longFunctions(file: string, text: string): string[] {
  const source = parse(file, text);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
      const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      if (last - first + 1 > MOST_FUNCTION_LINES)
        found.push(`${file}:${first + 1} has a function of ${last - first + 1} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
