import fc from "fast-check";
import type lunr from "lunr";
import { describe, expect, it } from "vitest";
import { seeded } from "../../scripts/bench/corpus/index.ts";
import type { Searchable } from "../../site/search/documents.ts";
import { indexOf } from "../../site/search/full-text.ts";
import { MANIFEST, type Manifest } from "../../site/search/manifest.ts";
import { searchFiles } from "../../site/search/search-files.ts";
import { entriesIn, filesOfBegun, filesOfWord, openShelf, shelve } from "../../site/search/shelf.ts";
import { termLibrary } from "../../site/search/term-library.ts";
import { lunrOver, readingFrom, searchableRecord, searchOver, wholeIndex } from "../support/search-index.ts";

const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za ber con ing lat mon tion ver".split(
  " ",
);
const STOP_WORDS = "the a of and in to was for on with".split(" ");

/** Some hundred records whose words are as unevenly spread as those of a language. */
function companyOf(count: number): { readonly records: readonly Searchable[]; readonly words: readonly string[] } {
  const random = seeded(11);
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() ** 2 * items.length)] as Item;
  const made = Array.from({ length: 1500 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => one(SYLLABLES)).join(""),
  );
  const words = [...STOP_WORDS, ...made, "müller", "東京の障害", "x"];
  const text = (length: number) => Array.from({ length }, () => one(words)).join(" ");
  const records = Array.from({ length: count }, (_, at) =>
    searchableRecord({
      id: `INC-2026-${(at * 7919).toString(36).toUpperCase().padStart(4, "0")}`,
      title: text(5),
      names: at % 3 === 0 ? [`SD-${1000 + at}`] : [],
      tags: text(at % 3),
      linked: text(at % 4),
      text: text(20 + (at % 60)),
    }),
  );
  return { records, words };
}

/** Queries of every kind that lunr's language has. */
function queriesOf(words: readonly string[]): string[] {
  const random = seeded(5);
  const word = () => words[Math.floor(random() * words.length)] ?? "";
  const common = () => words[Math.floor(random() ** 3 * words.length)] ?? "";
  const part = (text: string) => text.slice(0, 1 + Math.floor(random() * text.length));
  const kinds: readonly (() => string)[] = [
    word,
    () => `${common()} ${word()}`,
    () => `${common()} ${common()} ${word()} ${common()}`,
    () => `${part(word())}*`,
    () => `${part(word())}* ${part(common())}*`,
    () => `${word().slice(0, 1)}*${word().slice(-1)}`,
    () => `${word().slice(0, 2)}*${word().slice(-2)}*`,
    () => `*${word().slice(-3)}`,
    () => `*${word().slice(1, 3)}*`,
    () => `${word()}~1`,
    () => `${word().slice(1)}~2 ${word()}`,
    () => `+${common()} +${common()}`,
    () => `+${common()} ${word()}`,
    () => `${common()} -${common()}`,
    () => `-${common()}`,
    () => `-${common()} -${part(word())}*`,
    () => `+${common()} -${common()} ${word()}~1`,
    () => `title:${common()}`,
    () => `title:${part(word())}* body:${common()}`,
    () => `+id:inc -title:${common()}`,
    () => `${word()}^10 ${common()}`,
    () => `title:${common()}^3 ${word()}^0.5 names:sd`,
    () => STOP_WORDS[Math.floor(random() * STOP_WORDS.length)] ?? "",
    () => `the ${word()} of ${common()}`,
    () => `nowhere${part(word())}`,
    () => `+nowhere ${common()}`,
    () => `inc* sd 2026 ${word()}`,
  ];
  return kinds.flatMap((kind) => Array.from({ length: 14 }, kind));
}

const plain = (results: readonly lunr.Index.Result[]) =>
  results.map(({ ref, score, matchData }) => ({ ref, score, metadata: matchData.metadata }));

describe("the files of the search", () => {
  const { records, words } = companyOf(400);
  const files = searchFiles({ records, services: new Map() });
  const whole = wholeIndex(records);
  const manifest = JSON.parse(files.get(MANIFEST) ?? "") as Manifest;

  it("hold what lunr's own builder makes, to the bit", async () => {
    const library = termLibrary(readingFrom(files), manifest);
    const { postings } = await library.postings(await library.lexicon(""));
    const orders = postings.map(({ order }) => order).toSorted((a, b) => a - b);
    const ranks = new Map(orders.map((order, rank) => [order, rank]));
    const numbered = postings.map((posting) => ({ ...posting, order: ranks.get(posting.order) ?? -1 }));
    const joined: object = indexOf(manifest, numbered, true).toJSON();
    expect(JSON.stringify(joined)).toBe(JSON.stringify(whole.toJSON()));
  });

  it("answer queries of every kind as the whole index does: the same records, order and scores", async () => {
    const search = lunrOver(files);
    const queries = queriesOf(words);
    expect(queries.length).toBeGreaterThan(300);
    let found = 0;
    for (const query of queries) {
      const expected = plain(whole.search(query));
      found += Math.min(expected.length, 1);
      expect([query, plain(await search(query))]).toEqual([query, expected]);
    }
    // A comparison of nothing with nothing would prove nothing.
    expect(found).toBeGreaterThan(280);
  });

  it("are read by the term: of a word its file alone, the lexicon only where letters may stand before or be wrong", async () => {
    const readFor = async (query: string) => {
      const seen: string[] = [];
      await lunrOver(files, seen)(query);
      return new Set(seen.map((name) => name.split("/")[0]));
    };
    const word = words[40] ?? "";
    const seen: string[] = [];
    await lunrOver(files, seen)(word);
    expect(seen).toHaveLength(1);
    expect([...files.keys()].filter((name) => name.startsWith("terms/")).length).toBeGreaterThan(10);
    expect(await readFor(`${word}~1`)).toContain("lexicon");
    expect(await readFor(`*${word}`)).toContain("lexicon");
    expect(await readFor(`+${word} -the`)).not.toContain("lexicon");
  });

  it("are the same for the same records", () => {
    expect([...searchFiles({ records: companyOf(400).records, services: new Map() })]).toEqual([...files]);
  });

  it("keep their names when a record is added last, but for those that it concerns", () => {
    const added = searchableRecord({ id: "INC-2026-ZZZZ", title: "Quokka", text: words[30] ?? "" });
    const more = searchFiles({ records: [...records, added], services: new Map() });
    const names = [...files.keys()].filter((name) => /^(terms|names|records)/.test(name));
    expect(names.filter((name) => !more.has(name)).length).toBeLessThan(names.length / 2);
  });
});

describe("very many words that begin alike", () => {
  const word = (at: number) => `a${(at * 7919).toString(36).padStart(12, "0")}`;
  const records = Array.from({ length: 40 }, (_, at) =>
    searchableRecord({
      id: `R-${at}`,
      title: at === 7 ? "a" : "b",
      text: Array.from({ length: 150 }, (_, each) => word(at * 150 + each)).join(" "),
    }),
  );

  it("are not all read: the word itself counts, or those that come first, and it is said", async () => {
    const index = await searchOver(records);
    const asked = async (query: string) => {
      index.seen.length = 0;
      const { found, isPart } = await index.find(query);
      return { found: found.length, isPart, files: index.seen.filter((name) => name.startsWith("terms/")).length };
    };
    expect([...index.files.keys()].filter((name) => name.startsWith("terms/")).length).toBeGreaterThan(10);
    expect(await asked("a")).toEqual({ found: 1, isPart: true, files: 1 });
    const some = await asked("a0");
    expect(some.isPart).toBe(true);
    expect(some.files).toBeLessThanOrEqual(8);
    expect(some.found).toBeGreaterThan(1);
    expect(await asked(word(5999))).toMatchObject({ found: 1, isPart: false });
    expect(await asked(`*${word(300).slice(-6)}`)).toMatchObject({ isPart: false });
    expect((await asked("*0")).files).toBeLessThanOrEqual(16);
  });
});

describe("a shelf", () => {
  const words = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom("a", "b", "é", "漢", "𐍈"), minLength: 1, maxLength: 40 }),
    {
      minLength: 1,
      maxLength: 60,
    },
  );

  it("gives back what was put onto it, by whole words and by their beginnings, also what is told in parts", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 200 }), fc.nat(6), (unsorted, size, every) => {
        const sorted = unsorted.toSorted();
        const entries = sorted.flatMap((word, at) =>
          every > 0 && at % every === 0 ? [1, 2, 3].map((part) => ({ word, said: `${part}` })) : [{ word, said: "" }],
        );
        const { shelf, files } = shelve(
          "shelf",
          entries,
          size,
          size % 2 === 0 ? undefined : (word) => word.slice(0, 4),
        );
        const open = openShelf("shelf", JSON.parse(JSON.stringify(shelf)));
        const read = (names: readonly string[]) =>
          names.flatMap((name) => entriesIn(files.get(name) ?? "no such file"));
        for (const word of sorted) {
          const own = read(filesOfWord(open, word)).filter((entry) => entry.word === word);
          expect(own).toEqual(entries.filter((entry) => entry.word === word));
          const beginning = word.slice(0, 1 + (size % word.length));
          const begun = read(filesOfBegun(open, beginning)).filter((entry) => entry.word.startsWith(beginning));
          expect(begun).toEqual(entries.filter((entry) => entry.word.startsWith(beginning)));
        }
        expect(read(open.names)).toEqual(entries);
      }),
    );
  });
});

describe("any records", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c", "é", "1"), minLength: 1, maxLength: 5 });
  const text = fc.array(letters, { maxLength: 12 }).map((all) => all.join(" "));
  const record = fc.record({ title: text, text, tags: text, linked: text, names: fc.array(letters, { maxLength: 2 }) });
  const clause = fc
    .tuple(
      fc.constantFrom("", "", "+", "-"),
      fc.constantFrom("", "", "title:", "body:", "names:"),
      fc.string({ unit: fc.constantFrom("a", "b", "c", "e", "1"), minLength: 1, maxLength: 4 }),
      fc.constantFrom("", "", "*", "~1", "^3"),
      fc.constantFrom("", "", "*"),
    )
    .map(([presence, field, word, end, start]) => `${presence}${field}${start}${word}${end}`);

  it("are found as in lunr's own index of all of them, whatever is asked", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 25 }),
        fc.array(fc.array(clause, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        async (made, queries) => {
          const records = made.map((each, at) => searchableRecord({ id: `R-${at}`, ...each }));
          const whole = wholeIndex(records);
          const search = lunrOver(searchFiles({ records, services: new Map() }));
          for (const query of queries.map((each) => each.join(" ")))
            expect([query, plain(await search(query))]).toEqual([query, plain(whole.search(query))]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
