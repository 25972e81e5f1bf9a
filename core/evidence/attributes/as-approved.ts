// G: what came to the main line is what was approved.
import { type Judge, missing, ok } from "./judgement.ts";

export const asApproved: Judge = ({ entries, ground }) => {
  if (entries.length === 0) return missing("no evidence of what was approved");
  for (const { evidence } of entries) {
    const { record, move, merge, digest, pullRequest, files } = evidence;
    const source = `pull request #${pullRequest.number}`;
    const present = record ? ground.standings.blobAt(record.file, merge.commit) : undefined;
    const expected = move?.to === null ? null : record?.blob;
    if (present === undefined)
      return missing(`${source} was merged as ${merge.commit.slice(0, 7)}, which is not there`);
    if (expected === undefined || present !== expected)
      return missing(
        `the record is not what the evidence of ${source} says: expected ${short(expected)}, got ${short(present)}`,
      );
    const other = files.find(({ approved, merged }) => approved !== merged);
    if (other)
      return missing(
        `${source}: ${short(other.approved)} was approved of ${other.path}, ${short(other.merged)} was merged`,
      );
    if (!digest.equal || digest.approved !== digest.merged)
      return missing(`what ${source} brought is not what was approved`);
  }
  return ok(`${entries.length === 1 ? "its merge" : `all ${entries.length} merges`} brought what was approved`);
};

// --- internal ---

function short(blob: string | null | undefined): string {
  return blob ? `the content ${blob.slice(0, 7)}` : "nothing";
}
