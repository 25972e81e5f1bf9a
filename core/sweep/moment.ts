// Instants as concerns tell them.
import { toMinute } from "../local-time.ts";
import type { SweepQuestion } from "./concern.ts";

/** `2026-11-20 10:20 (Europe/Vienna)`, of an instant with an offset or in epoch milliseconds. */
export function moment(at: string | number, { config }: Pick<SweepQuestion, "config">): string {
  const zone = config.time_zone;
  return `${toMinute(typeof at === "number" ? at : Date.parse(at), zone)} (${zone})`;
}
