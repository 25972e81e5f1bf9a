// The records that belong to a record, grouped by what they are to it; open ones first.
import { language } from "#language";
import type { KindView, LinkView, RecordSummary, RecordView } from "../core/index.ts";
import { sentence, tieWords } from "./words.ts";

/** Groups longer than this show the rest only on demand. */
export const SHOWN_AT_ONCE = 6;

/** More records than this in all have the width of the page, not the margin. */
export const SHOWN_IN_MARGIN = 10;

/** And more of a group than this are not shown at all: they are counted. */
export const SHOWN_ON_DEMAND = 60;

export interface RelatedGroup {
  readonly heading: string;
  readonly total: number;
  readonly open: readonly RecordSummary[];
  /** Shown on demand; where there are very many, the first of them. */
  readonly rest: readonly RecordSummary[];
}

/**
 * Links in both directions. Fields that the facts show already (owner, services) are not told twice, nor those that the
 * page shows at places of their own: `omit`.
 */
export function relatedTo(
  record: RecordView,
  kinds: readonly KindView[],
  omit: readonly string[] = [],
): RelatedGroup[] {
  const outward = record.links.filter(({ field }) => field.startsWith("links.") && !omit.includes(field));
  const named = new Set(record.links.filter(({ field }) => field.startsWith("links.")).map((link) => link.record.path));
  // Records often name each other: once is enough.
  const inward = record.backlinks.filter(
    (link) => !named.has(link.record.path) && !omit.includes(`${link.record.kind}:${link.field}`),
  );
  const plurals = new Map(kinds.map(({ name, labels }) => [name, labels]));
  return [
    ...groups(outward, (link) => tieWords(record.kind, link.field, "here") ?? headingOf(link, plurals)),
    ...groups(inward, (link) => tieWords(link.record.kind, link.field, "there") ?? headingOf(link, plurals)),
  ];
}

// --- internal ---

function groups(links: readonly LinkView[], headingFor: (link: LinkView) => string): RelatedGroup[] {
  return Array.from(Map.groupBy(links, headingFor), ([heading, group]) => {
    const records = unique(group.map(({ record }) => record));
    const sorted = [
      ...records.filter(({ phase }) => phase !== "done"),
      ...records.filter(({ phase }) => phase === "done"),
    ];
    const [open, rest] = [sorted.slice(0, SHOWN_AT_ONCE), sorted.slice(SHOWN_AT_ONCE, SHOWN_ON_DEMAND)];
    return { heading, total: sorted.length, open, rest };
  });
}

/**
 * The heading of a tie that has no words in the language: what the schema calls it. "Owns" alone does not say what:
 * "Owns · changes". A label that names the kind says it already.
 */
function headingOf({ label, record }: LinkView, plurals: ReadonlyMap<string, string>): string {
  const names = [record.kindLabel.toLowerCase(), record.kind];
  if (names.some((name) => label.toLowerCase().includes(name))) return sentence(label);
  const many = plurals.get(record.kind) ?? record.kindLabel;
  return sentence(`${label} · ${language === "en" ? many.toLowerCase() : many}`);
}

function unique(records: readonly RecordSummary[]): RecordSummary[] {
  return [...new Map(records.map((record) => [record.path, record])).values()];
}
