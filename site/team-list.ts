// The teams as the parts of their list: those that are there, then those that were.
import { knowledge as say } from "#language";
import type { RecordSummary, RecordView } from "../core/index.ts";
import { recordsOfKind } from "./data.ts";
import { type ListPart, pagesOf } from "./paged-sections.ts";

const teams = recordsOfKind("team");

/** Parts without a team are left out. */
export const teamParts: readonly ListPart<RecordView>[] = [
  { id: "active", heading: say.teams.active, items: teams.filter(({ phase }) => phase !== "done") },
  { id: "retired", heading: say.teams.retired, items: teams.filter(({ phase }) => phase === "done") },
].filter(({ items }) => items.length > 0);

export const teamPages = pagesOf(teamParts);

/** The services that a team answers for, those that are not retired first. */
export function servicesOf({ backlinks }: RecordView): RecordSummary[] {
  const services = backlinks
    .filter(({ field, record }) => field === "owner" && record.path.startsWith("services/"))
    .map(({ record }) => record);
  return [...services.filter(({ phase }) => phase !== "done"), ...services.filter(({ phase }) => phase === "done")];
}
