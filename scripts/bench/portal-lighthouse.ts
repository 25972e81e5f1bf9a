// DOOR to Lighthouse: the scores that it gives a page, and what it misses.

export interface Scores {
  /** 0 to 100 by category. */
  readonly scores: { readonly [category: string]: number };
  /** What costs points, in Lighthouse's words. */
  readonly missed: readonly string[];
}

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** What this file needs of Lighthouse. */
type Lighthouse = (address: string, flags: object) => Promise<{ readonly lhr: Result } | undefined>;

interface Result {
  readonly categories: {
    readonly [name: string]: {
      readonly score: number | null;
      readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
    };
  };
  readonly audits: {
    readonly [id: string]: { readonly score: number | null; readonly title: string; readonly displayValue?: string };
  };
}

/** Lighthouse as a function from an address to scores, by a browser that listens on a port; undefined if not installed. */
export async function loadLighthouse(
  port: number,
): Promise<((address: string, skip: readonly string[]) => Promise<Scores>) | undefined> {
  // A name in a variable: the package is large, and installed only by who measures.
  const name = "lighthouse";
  const loaded = await import(name).catch(() => undefined);
  if (loaded === undefined) return undefined;
  const run: Lighthouse = loaded.default;
  return async (address, skipAudits) => {
    const flags = { port, output: "json", logLevel: "error", onlyCategories: [...CATEGORIES], skipAudits };
    const result = await run(address, flags);
    if (!result) throw new Error(`Lighthouse has no result for ${address}`);
    return scoresOf(result.lhr);
  };
}

// --- internal ---

function scoresOf({ categories, audits }: Result): Scores {
  const weighty = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const missed = weighty.flatMap(({ id }) => {
    const audit = audits[id];
    return audit && audit.score !== null && audit.score < 0.99
      ? [`${id} ${audit.score} ${audit.displayValue ?? ""}`.trim()]
      : [];
  });
  const scores = Object.entries(categories).map(([name, { score }]) => [
    name,
    score === null ? Number.NaN : 100 * score,
  ]);
  return { scores: Object.fromEntries(scores), missed };
}
