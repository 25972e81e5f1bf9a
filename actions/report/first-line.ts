// The line that is read first: a sign, and in one sentence how it stands.
import type { Outcome, Verdict } from "../../core/policy/index.ts";
import { some } from "./phrases.ts";

export const SIGN: { readonly [outcome in Outcome]: string } = { pass: "✅", waiting: "⏳", blocked: "⛔" };

/** More names than this are not told in the first line. */
const MOST_NAMES = 5;

/** How it stands, as plain text: "Waiting for approval by an approver of Platform (ilka-momsen, lene-hs)". */
export function firstLine(verdict: Verdict): string {
  const { outcome, headline } = verdict;
  if (outcome === "blocked") return /^blocked\b/i.test(headline) ? headline : `Blocked: ${headline}`;
  const names = outcome === "waiting" ? whoCan(verdict) : [];
  return names.length === 0 ? headline : `${headline} (${some(names, MOST_NAMES)})`;
}

// --- internal ---

/** Who can give what is missing, where that is one thing. */
function whoCan({ requirements, records }: Verdict): readonly string[] {
  const all = [...requirements, ...records.flatMap((record) => record.requirements)];
  const missing = all.filter(({ satisfied }) => !satisfied);
  if (new Set(missing.map(({ what }) => what)).size !== 1) return [];
  return [...new Set(missing.flatMap(({ eligible }) => eligible))].toSorted();
}
