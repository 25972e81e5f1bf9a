// Records for the search, its files without a server, and lunr's own index of the same records to compare with.
import lunr from "lunr";
import type { Searchable, SearchDocument } from "../../site/search/documents.ts";
import { foldWords } from "../../site/search/fold.ts";
import { indexOf } from "../../site/search/full-text.ts";
import type { Read } from "../../site/search/library.ts";
import { FileGone } from "../../site/search/library.ts";
import { MANIFEST, type Manifest } from "../../site/search/manifest.ts";
import { nameWords } from "../../site/search/names.ts";
import { openIndex, type SearchIndex } from "../../site/search/open-index.ts";
import { searchFiles } from "../../site/search/search-files.ts";
import { termLibrary } from "../../site/search/term-library.ts";
import { BOOSTS } from "../../site/search/terms-of.ts";

export interface Brief extends Partial<Omit<Searchable, "document">>, Partial<SearchDocument> {
  readonly id: string;
  readonly title: string;
}

/** A record of which only what matters is told. */
export function searchableRecord({ kind, state, services, tags, linked, ...document }: Brief): Searchable {
  return {
    document: {
      path: `${document.id}/`,
      kindLabel: "Incident",
      names: [],
      stateLabel: "Open",
      phase: "active",
      text: "",
      ...document,
    },
    kind: kind ?? "incident",
    state: state ?? "open",
    services: services ?? [],
    tags: tags ?? "",
    linked: linked ?? "",
  };
}

/** Files by their names, as a server would give them; `seen` gets the name of each that was asked for. */
export function readingFrom(files: ReadonlyMap<string, string>, seen: string[] = []): Read {
  return async (name) => {
    seen.push(name);
    const text = files.get(name);
    if (text === undefined) throw new FileGone(name);
    return text;
  };
}

/** The search over records, as a browser has it. */
export async function searchOver(
  records: readonly Searchable[],
  services: ReadonlyMap<string, string> = new Map(),
): Promise<SearchIndex & { readonly seen: string[]; readonly files: ReadonlyMap<string, string> }> {
  const files = searchFiles({ records, services });
  const seen: string[] = [];
  return { ...(await openIndex(readingFrom(files, seen))), seen, files };
}

/** All records in one index that lunr's own builder made. */
export function wholeIndex(records: readonly Searchable[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.ref("position");
  for (const [field, boost] of Object.entries(BOOSTS)) builder.field(field, { boost });
  for (const [position, { document, tags, linked, services }] of records.entries())
    builder.add({
      position,
      id: nameWords(document.id),
      title: foldWords(document.title),
      names: document.names.flatMap(nameWords),
      tags: foldWords(tags),
      services: foldWords(`${linked} ${services.join(" ")}`),
      body: foldWords(document.text),
    });
  return builder.build();
}

/** What a query in lunr's language finds in the files of the search. */
export type LunrSearch = (query: string) => Promise<lunr.Index.Result[]>;

/** Asks the files of the search in lunr's language; reads no more of them than a browser would have to. */
export function lunrOver(files: ReadonlyMap<string, string>, seen: string[] = []): LunrSearch {
  const manifest = JSON.parse(files.get(MANIFEST) ?? "") as Manifest;
  const library = termLibrary(readingFrom(files, seen), manifest);
  const meant = async (clause: lunr.Query.Clause) => {
    // The parser leaves out how many letters may be wrong where it is none.
    const { editDistance }: Partial<lunr.Query.Clause> = clause;
    const isFuzzy = editDistance !== undefined;
    if (!isFuzzy && !clause.term.includes("*")) return [clause.term];
    const [beginning = ""] = isFuzzy ? [] : clause.term.split("*");
    const lexicon = more.TokenSet.fromArray(await library.lexicon(beginning));
    return lexicon.intersect(more.TokenSet.fromClause(clause)).toArray();
  };
  return async (text) => {
    const query = new more.Query(Object.keys(BOOSTS));
    new more.QueryParser(text, query).parse();
    const terms = new Set((await Promise.all(query.clauses.map(meant))).flat());
    const { postings } = await library.postings([...terms]);
    const index = indexOf(manifest, postings, query.isNegated());
    return index.query((own) => {
      own.clauses.push(...query.clauses);
    });
  };
}

// --- internal ---

interface Query extends lunr.Query {
  readonly isNegated: () => boolean;
}

// lunr's types leave these out, or have them as methods of each set.
const more = lunr as unknown as {
  readonly Query: new (fields: string[]) => Query;
  readonly QueryParser: new (text: string, query: lunr.Query) => { readonly parse: () => void };
  readonly TokenSet: {
    readonly fromArray: (sorted: readonly string[]) => lunr.TokenSet;
    readonly fromClause: (clause: lunr.Query.Clause) => lunr.TokenSet;
  };
};
