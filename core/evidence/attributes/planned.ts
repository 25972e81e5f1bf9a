// E, F: the plans to test the change, or to take it back, were part of what was approved.
import type { Version } from "../../timeline.ts";
import { type ChangeCase, saysUnder } from "../change-case.ts";
import { type Judge, missing, notApplicable, ok } from "./judgement.ts";

const REVIEW = "Post-implementation review";

/** E. The results of tests are in the review, where there is one. */
export const tested: Judge = (change) => {
  const judged = planUnder("Test plan")(change);
  const { review } = change.record.fields;
  if (judged.state !== "ok" || !review) return judged;
  return ok(`${judged.says}; reviewed by ${review.by}: objectives ${review.objectives_met ? "met" : "not met"}`);
};

/** F. */
export const reversible: Judge = (change) => planUnder("Backout plan")(change);

/** Whether the record, as it is now, holds a post-implementation review. */
export function hasReview(change: ChangeCase): boolean {
  return saysUnder(contentNow(change), REVIEW);
}

// --- internal ---

function planUnder(heading: string): Judge {
  return (change) => {
    const { record, standard, deciding } = change;
    if (record.fields.unauthorized) return notApplicable("nobody planned it: it was found after the fact");
    const place = standard ? `the model ${standard.model}` : "the record";
    const blob = standard ? modelBlob(change) : deciding?.record?.blob;
    if (!blob) return missing(`there is no approved content of ${place} to look into`);
    const version = change.ground.versionOf(blob);
    if (!version) return missing(`the approved content of ${place} (${blob.slice(0, 7)}) cannot be read`);
    if (!saysUnder(version, heading)) return missing(`${place} had no ${heading.toLowerCase()} when it was approved`);
    return ok(`${heading.toLowerCase()} in ${place} as approved (${blob.slice(0, 7)})`);
  };
}

/** The model's content as it was approved; where that was before the gate held, as it was then. */
function modelBlob({ standard, ground }: ChangeCase): string | null | undefined {
  if (standard?.evidence) return standard.evidence.record?.blob;
  if (standard?.before === undefined) return undefined;
  const event = ground.timelines.get(`model:${standard.model}`)?.events.findLast(({ at }) => at === standard.before);
  return event && ground.standings.blobAt(event.file, event.commit);
}

function contentNow({ timeline, ground }: ChangeCase): Version | undefined {
  const newest = timeline?.events.at(-1);
  return newest && ground.versionOf(ground.standings.blobAt(newest.file, newest.commit) ?? "");
}
