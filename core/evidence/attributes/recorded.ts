// A: the change is recorded, with who asked for it and why.
import { saysUnder, told } from "../change-case.ts";
import { type Judge, missing, ok } from "./judgement.ts";

export const recorded: Judge = (change) => {
  const { record, timeline, ground } = change;
  const { requested_by: requester } = record.fields;
  const first = timeline?.events[0];
  const newest = timeline?.events.at(-1);
  if (!requester) return missing("the record does not say who asked for it");
  if (!first || !newest) return missing("nothing of it is on the main line");
  if (!saysUnder(ground.versionOf(ground.standings.blobAt(newest.file, newest.commit) ?? ""), "Justification"))
    return missing("the record gives no justification");
  const { name } = first.by;
  return ok(
    `asked for by ${requester}; first recorded by ${name} on ${told(first.at, change)} in ${first.commit.slice(0, 7)}`,
  );
};
