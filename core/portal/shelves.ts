// The articles by category, and those that somebody must look at again.
import type { Audience } from "../audience.ts";
import { type Ledger, recordsOf } from "../ledger.ts";
import { toDay } from "../local-time.ts";
import type { RecordOf } from "../record.ts";
import { type RecordSummary, summaryOf } from "../record-view.ts";

export interface ArticleView {
  readonly article: RecordSummary;
  readonly summary: string | null;
  readonly services: readonly RecordSummary[];
  /** The last day on which it counts as true without being looked at again: `2026-12-31`. */
  readonly reviewBy: string | null;
  /** Published, and that day is over. */
  readonly outdated: boolean;
  /** How many records name it. Counted within the organisation alone. */
  readonly named: number;
}

export interface Shelves {
  /** Published articles below their categories, by name; those without one last. */
  readonly categories: readonly { readonly category: string | null; readonly articles: readonly ArticleView[] }[];
  /** Published articles whose day is over, the longest first. */
  readonly outdated: readonly ArticleView[];
  readonly drafts: readonly ArticleView[];
  readonly retired: readonly ArticleView[];
}

/** All articles at `now` (epoch milliseconds). Within a category, what helped most often comes first. */
export function shelvesAt(ledger: Ledger, now: number, timeZone: string, audience: Audience): Shelves {
  const today = toDay(now, timeZone);
  const services = new Map(recordsOf(ledger, "service").map((service) => [service.id, summaryOf(service)]));
  const articles = recordsOf(ledger, "knowledge").map((each) => ({
    view: viewOf(each, ledger, services, { today, audience }),
    category: each.fields.category ?? null,
    state: each.fields.state,
  }));
  const inState = (state: string) => articles.filter((each) => each.state === state);
  const published = inState("published");
  const byCategory = Map.groupBy(published, ({ category }) => category);
  return {
    categories: [...byCategory]
      .toSorted(([a], [b]) => Number(a === null) - Number(b === null) || (a ?? "").localeCompare(b ?? "", "en"))
      .map(([category, of]) => ({ category, articles: of.map(({ view }) => view).toSorted(mostNamed) })),
    outdated: published
      .map(({ view }) => view)
      .filter(({ outdated }) => outdated)
      .toSorted((a, b) => (a.reviewBy ?? "").localeCompare(b.reviewBy ?? "")),
    drafts: inState("draft").map(({ view }) => view),
    retired: inState("retired").map(({ view }) => view),
  };
}

// --- internal ---

function viewOf(
  article: RecordOf<"knowledge">,
  ledger: Ledger,
  known: ReadonlyMap<string, RecordSummary>,
  { today, audience }: { readonly today: string; readonly audience: Audience },
): ArticleView {
  const { summary, review_by, state, services, public_summary } = article.fields;
  return {
    article: summaryOf(article),
    summary: summary ?? public_summary ?? null,
    services: services.flatMap((id) => known.get(id) ?? []),
    reviewBy: review_by ?? null,
    outdated: state === "published" && review_by !== undefined && review_by < today,
    named: audience === "internal" ? (ledger.linksTo.get(article) ?? []).length : 0,
  };
}

function mostNamed(a: ArticleView, b: ArticleView): number {
  return b.named - a.named || a.article.title.localeCompare(b.article.title, "en");
}
