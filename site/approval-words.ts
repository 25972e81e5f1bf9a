// What the evidence of a merge says, in the words of a page.
import type { MergeView } from "../core/past/index.ts";
import { short } from "./sources.ts";
import { sentence, valueWords } from "./words.ts";

/** What a merge did: "New → Scheduled · normal change of low risk". */
export function moveWords({ from, to, material, type, risk }: MergeView): string {
  const move =
    to === null
      ? "Removed"
      : from === null
        ? `Added as ${to.label}`
        : from.label === to.label
          ? `${material.length > 0 ? "Plan edited" : "Edited"}, ${to.label}`
          : `${from.label} → ${to.label}`;
  const what = [...(type === null ? [] : [`${type} change`]), ...(risk === null ? [] : [`${risk} risk`])].join(", ");
  return what === "" ? move : `${move} · ${what}`;
}

/** How it came to the main line: "by mira, merged by cab as one commit on". */
export function mergedWords({ pullRequest, merge }: MergeView): string {
  const method = { merge: " by a merge commit", squash: " as one commit", rebase: " commit by commit" };
  const how = merge.method === null ? "" : method[merge.method];
  return `by ${pullRequest.author ?? "an account that is gone"}, merged by ${merge.by ?? "an account that is gone"}${how},`;
}

/** Who had a hand in it, and how: "jonas opened the pull request, is its implementer; mira is its requester". */
export function handsWords({ contributors, parties }: MergeView["segregation"]): string {
  const hands = Map.groupBy([...contributors, ...parties], ({ login }) => login);
  return [...hands].map(([login, of]) => `${login} ${of.map(({ why }) => why).join(", ")}`).join("; ");
}

/** The policy that was judged by. */
export function policyWords(blob: string | null): string {
  return blob === null ? "the built-in policy" : `itsm.config.yaml ${short(blob)}`;
}

/** A kind of agreement: `retrospective` → "Retrospective". */
export function agreementWords(agreement: string): string {
  return sentence(valueWords(agreement));
}
