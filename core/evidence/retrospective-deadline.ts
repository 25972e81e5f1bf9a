// Until when an urgent change must be approved in retrospect.
import type { Config } from "../config.ts";
import { workingDaysAfter } from "../working-days.ts";
import type { EvidenceEntry } from "./parse.ts";

/**
 * The deadline that its evidence has, so that a policy which was loosened later saves nobody; else by today's policy
 * after the work began at `start`. All in epoch milliseconds.
 */
export function retrospectiveDeadline(entries: readonly EvidenceEntry[], start: number, config: Config): number {
  const set = entries.flatMap(({ evidence }) => evidence.retrospectiveDue ?? [])[0];
  if (set !== undefined) return Date.parse(set);
  return workingDaysAfter(start, config.policy.retrospective.within_working_days, config.time_zone);
}
