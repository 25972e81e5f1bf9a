// What the evidence of a merge says, in the words of a page.
import { past } from "#language";
import type { MergeView } from "../core/past/index.ts";
import { short } from "./sources.ts";
import { valueWords } from "./words.ts";

const { approvals: say, history } = past;

/** What a merge did: "New → Scheduled · normal change, low risk". */
export function moveWords({ from, to, material, type, risk }: MergeView): string {
  const what = kindOfChange(type, risk);
  const move = stateWords(from, to, material.length > 0);
  return what === "" ? move : `${move} · ${what}`;
}

/** How it came to the main line, as a sentence with places for who and when. */
export function mergedWords({ merge }: MergeView): string {
  return say.merged[merge.method ?? "unknown"];
}

/** Who had a hand in it, and how: "jonas opened the pull request, is its implementer; mira is its requester". */
export function handsWords({ contributors, parties }: MergeView["segregation"]): string {
  const hands = Map.groupBy([...contributors, ...parties], ({ login }) => login);
  return [...hands].map(([login, of]) => `${login} ${of.map(({ why }) => why).join(", ")}`).join("; ");
}

/** The policy that was judged by. */
export function policyWords(blob: string | null): string {
  return blob === null ? say.builtInPolicy : say.policyFile(short(blob));
}

/** A kind of agreement: `retrospective` → "Retrospective". */
export function agreementWords(agreement: string): string {
  const known: { readonly [agreement: string]: string | undefined } = say.agreements;
  return known[agreement] ?? valueWords(agreement);
}

/** How somebody agreed: a sentence with places for the commit that was looked at, and when. */
export function votedWords({ by, commit, at }: Pick<Vote, "by" | "commit" | "at">): string {
  if (by === "author") return at === null ? say.byOpening : say.byOpeningAt;
  if (commit === null) return at === null ? say.byReview : say.byReviewAt;
  return at === null ? say.byReviewOf : say.byReviewOfAt;
}

// --- internal ---

type Vote = MergeView["requirements"][number]["votes"][number];

function stateWords(from: MergeView["from"], to: MergeView["to"], isPlanEdited: boolean): string {
  if (to === null) return say.removed;
  if (from === null) return history.addedAs(to.label);
  if (from.label !== to.label) return history.moved(from.label, to.label);
  return isPlanEdited ? say.planEdited(to.label) : say.edited(to.label);
}

function kindOfChange(type: string | null, risk: string | null): string {
  if (type === null) return risk === null ? "" : say.ofRisk(valueWords(risk));
  return risk === null ? say.ofType(valueWords(type)) : say.ofTypeAndRisk(valueWords(type), valueWords(risk));
}
