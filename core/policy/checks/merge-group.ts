// The merge queue holds exactly what was approved.
import { isGoverned } from "../governed.ts";
import { failed, type PullRequestCheck } from "./check.ts";

export const mergeGroupAsApproved: PullRequestCheck = ({ facts, policy }) => {
  const { mergeGroup } = facts;
  if (!mergeGroup) return [];
  const other = facts.files.items.filter(({ path, blob }) => {
    const merged = Object.hasOwn(mergeGroup.blobs, path) ? (mergeGroup.blobs[path] ?? null) : undefined;
    return isGoverned(path, policy) && merged !== blob;
  });
  if (other.length === 0) return [];
  const shown = other.slice(0, 3).map(({ path }) => path);
  return [
    failed(
      "gate-merge-group",
      `The merge queue would give another content than was approved: ${shown.join(", ")}.`,
      "Take the pull request out of the queue, update its branch, have the result approved, and queue it again.",
    ),
  ];
};
