// What the search costs: to build beside lunr's own builder and Pagefind, and to ask, in bytes on the way.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { openPortal, snapshot } from "../../core/index.ts";
import { seeded, writeCorpus } from "./corpus/index.ts";
import { type Measure, ofRuns } from "./measure.ts";
import { loadSearch, type SearchableAll, type SearchParts } from "./search-parts.ts";
import { installPagefind, lunrIndex, packedSize, pagefindFetches, runPagefind, writePages } from "./search-peers.ts";
import { countsAsked, tellFigures } from "./tell.ts";

const RUNS = 3;
const QUERIES = 200;
/** Queries by Pagefind take longer, for each loads all of it anew. */
const PAGEFIND_QUERIES = 15;
const MOST = 8;
const root = fileURLToPath(new URL("../..", import.meta.url));

/** From so many records on, the bars of what it costs to build hold: what a program needs to get going weighs little. */
const LARGE = 10_000;

function nameOf({ records }: SearchableAll): string {
  return records.length.toLocaleString("en-GB");
}

/** User and system time of this process while something is done, in seconds. */
function cpuOf(what: () => unknown): number {
  const before = process.cpuUsage();
  what();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The scripts that somebody loads who searches for the first time: the dialog and its worker. In kilobytes. */
async function scriptSize(): Promise<number> {
  let size = 0;
  // The page itself asks only where there are no workers.
  const inputs = [
    ["site/browser/search-ways.ts", /search\/ask\.ts$/],
    ["site/search/worker.ts", []],
  ] as const;
  for (const [input, external] of inputs) {
    const bundle = await rolldown({ cwd: root, input, external: [external].flat(), platform: "browser" });
    const { output } = await bundle.generate({ format: "esm", minify: true });
    await bundle.close();
    for (const file of output) if (file.type === "chunk") size += packedSize(file.code);
  }
  return size / 1000;
}

/** Words of records, two of the same record at a time, without those that nobody searches for. */
function wordPairs({ records }: SearchableAll, { foldWords }: SearchParts, count: number): [string, string][] {
  const random = seeded(3);
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const worth = (word: string) => word.length > 3 && !STOP_WORDS.has(word) && !/\d/.test(word);
  return Array.from({ length: count }, () => {
    const { title = "", text = "" } = one(records)?.document ?? {};
    return [one(foldWords(title).filter(worth)) ?? "service", one(foldWords(text).filter(worth)) ?? "outage"];
  });
}

const STOP_WORDS = new Set(
  "about after also because been before being cannot could does each ever every from have into just like more most must only other over same should since some such than that their them then there these they this until very were what when where which while whom will with would your".split(
    " ",
  ),
);

interface Asking {
  /** Kilobytes that each query fetches by itself, the manifest included. */
  readonly sizes: (queries: readonly string[]) => Promise<number[]>;
}

/** Asks the files as a browser does that was never here. */
function askingOf(files: ReadonlyMap<string, string>, { openIndex, answer }: SearchParts): Asking {
  const packed = new Map<string, number>();
  const sizeOf = (name: string, text: string) => {
    const size = packed.get(name) ?? packedSize(text);
    packed.set(name, size);
    return size;
  };
  const ask = async (text: string) => {
    let size = 0;
    const index = await openIndex(async (name) => {
      const file = files.get(name) ?? "";
      size += sizeOf(name, file);
      return file;
    });
    await answer(index, { text, chosen: { kind: [], service: [], state: [] }, most: MOST, hasFilters: false });
    return size / 1000;
  };
  return {
    sizes: async (queries) => {
      const sizes: number[] = [];
      for (const query of queries) sizes.push(await ask(query));
      return sizes;
    },
  };
}

function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  const made = new Set<string>();
  for (const [name, text] of files) {
    const file = join(folder, name);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, text);
  }
}

interface Place {
  readonly folder: string;
  readonly parts: SearchParts;
  readonly pagefind: string;
  readonly scripts: number;
}

async function recordsOf(folder: string, count: number): Promise<object> {
  const records = join(folder, `records-${count}`);
  writeCorpus(records, count);
  const { opened } = await openPortal(records, { system: Date.now(), given: undefined }, undefined);
  return snapshot(opened, "internal", null);
}

async function buildFigures(all: SearchableAll, shown: object, place: Place): Promise<Measure[]> {
  const { folder, parts, pagefind } = place;
  const name = nameOf(all);
  const isLarge = all.records.length >= LARGE;
  const pages = join(folder, `pages-${name}`);
  writePages(pages, all);
  const runs = Array.from({ length: RUNS }, (_, run) => {
    let files: ReadonlyMap<string, string> = new Map();
    const make = cpuOf(() => {
      files = parts.searchFiles(all);
    });
    const write = cpuOf(() => writeAll(join(folder, `files-${name}-${run}`), files));
    return {
      make,
      write,
      index: cpuOf(() => parts.termFiles(parts.termsOf(all.records))),
      read: cpuOf(() => parts.searchable(shown)),
      lunr: cpuOf(() => lunrIndex(all, parts)),
      pagefind: runPagefind(pagefind, pages, join(folder, `pagefind-${name}-${run}`)),
    };
  });
  const of = `${name} records`;
  return [
    { what: `${of}: seconds to make the files`, ...ofRuns(runs.map(({ make }) => make)) },
    { what: `${of}: seconds by lunr's builder`, ...ofRuns(runs.map(({ lunr }) => lunr)) },
    { what: `${of}: seconds by Pagefind`, ...ofRuns(runs.map((run) => run.pagefind)) },
    {
      what: `${of}: the index in files, of lunr's builder`,
      ...ofRuns(runs.map(({ index, lunr }) => index / lunr)),
      ...(isLarge && { most: 0.2 }),
    },
    { what: `${of}: all files made, of lunr's builder`, ...ofRuns(runs.map(({ make, lunr }) => make / lunr)) },
    {
      what: `${of}: made and written, of Pagefind`,
      ...ofRuns(runs.map((run) => (run.make + run.write) / run.pagefind)),
      ...(isLarge && { most: 0.15 }),
    },
    {
      what: `${of}: the same with words out of Markdown, of Pagefind`,
      ...ofRuns(runs.map((run) => (run.read + run.make + run.write) / run.pagefind)),
    },
  ];
}

async function sizeFigures(all: SearchableAll, { folder, parts, scripts }: Place): Promise<Measure[]> {
  const name = nameOf(all);
  const files = parts.searchFiles(all);
  const { sizes } = askingOf(files, parts);
  const pairs = wordPairs(all, parts, QUERIES);
  const two = ofRuns(await sizes(pairs.map((pair) => pair.join(" "))));
  const first = { value: two.value + scripts, spread: [two.spread[0] + scripts, two.spread[1] + scripts] as const };
  const peer = ofRuns(
    await pagefindFetches(
      join(folder, `pagefind-${name}-0`),
      pairs.slice(0, PAGEFIND_QUERIES).map((pair) => pair.join(" ")),
    ),
  );
  const of = `${name} records`;
  const kinds: [string, string[]][] = [
    ["one word", pairs.map(([word]) => word)],
    ["the first four letters of a word", pairs.map(([word]) => word.slice(0, 4))],
    ["a word with a slip", pairs.map(([word]) => `${word.slice(0, 3)}${word.slice(4)}q`)],
    ["a star and the end of a word", pairs.map(([word]) => `*${word.slice(2)}`)],
    ["an id", all.records.slice(-QUERIES).map(({ document }) => document.id)],
  ];
  const others = await Promise.all(
    kinds.map(async ([kind, queries]) => ({ what: `${of}: ${kind}`, ...ofRuns(await sizes(queries)), unit: "kB" })),
  );
  const texts = [...files.values()].map((text) => Buffer.byteLength(text));
  return [
    { what: `${of}: a query of two words, all that it loads`, ...two, unit: "kB", most: 30 },
    { what: `${of}: the first, scripts included`, ...first, unit: "kB", most: 60 },
    { what: `${of}: the first by Pagefind`, ...peer, unit: "kB" },
    ...others,
    { what: `${of}: files`, value: files.size },
    { what: `${of}: all files`, value: texts.reduce((a, b) => a + b, 0) / 1e6, unit: "MB" },
    { what: `${of}: largest file`, value: Math.max(...texts) / 1000, unit: "kB", most: 1000 },
  ];
}

const folder = mkdtempSync(join(tmpdir(), "itsm-bench-"));
try {
  const parts = await loadSearch();
  const place = { folder, parts, pagefind: installPagefind(join(folder, "pagefind")), scripts: await scriptSize() };
  const figures: Measure[] = [];
  for (const count of countsAsked([1_000, 10_000])) {
    const shown = await recordsOf(folder, count);
    const all = parts.searchable(shown);
    figures.push(...(await buildFigures(all, shown, place)), ...(await sizeFigures(all, place)));
  }
  tellFigures("Search: CPU of building it, bytes of asking it (median of runs or queries)", figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
