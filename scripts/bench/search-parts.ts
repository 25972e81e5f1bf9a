// The portal's own search as the benchmark uses it. It is loaded by its address: scripts import nothing of the site.

export interface Searchable {
  readonly document: {
    readonly path: string;
    readonly id: string;
    readonly title: string;
    readonly names: readonly string[];
    readonly text: string;
  };
  readonly services: readonly string[];
  readonly tags: string;
  readonly linked: string;
}

export interface SearchableAll {
  readonly records: readonly Searchable[];
}

export type Read = (name: string) => Promise<string>;

export interface Question {
  readonly text: string;
  readonly chosen: { readonly kind: []; readonly service: []; readonly state: [] };
  readonly most: number;
  readonly hasFilters: boolean;
}

/** What the benchmark needs of the portal's search. */
export interface SearchParts {
  readonly searchable: (snapshot: object) => SearchableAll;
  readonly termsOf: (records: readonly Searchable[]) => object;
  readonly termFiles: (index: object) => object;
  readonly searchFiles: (all: SearchableAll) => ReadonlyMap<string, string>;
  readonly openIndex: (read: Read) => Promise<object>;
  readonly answer: (index: object, question: Question) => Promise<{ readonly count: number }>;
  readonly foldWords: (text: string) => string[];
  readonly nameWords: (name: string) => string[];
  readonly BOOSTS: { readonly [field: string]: number };
}

const FILES = ["documents", "search-files", "open-index", "answer", "fold", "names", "terms-of"];

/** Loads them from the sources of the portal. */
export async function loadSearch(): Promise<SearchParts> {
  const modules = await Promise.all(
    FILES.map((file): Promise<object> => import(new URL(`../../site/search/${file}.ts`, import.meta.url).href)),
  );
  // The functions that these files export; whatever is missing fails at its first call.
  return Object.assign({}, ...modules) as SearchParts;
}
