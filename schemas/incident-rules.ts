// Rules over several fields of an incident that its schema cannot say.
import type { Flaw } from "./flaw.ts";

/** The fields of an incident that its rules look at. */
interface IncidentTimes {
  readonly started_at: string;
  readonly restored_at?: string | undefined;
  readonly resolved_at?: string | undefined;
  readonly affects: readonly {
    readonly service: string;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  }[];
  readonly updates: readonly { readonly at: string }[];
}

/** A service is hurt within the incident. */
export function periodsInOrder(fields: IncidentTimes): Flaw[] {
  return fields.affects.flatMap((affected, position) => {
    const from = affected.from ?? fields.started_at;
    const to = affected.to ?? fields.restored_at ?? fields.resolved_at;
    if (affected.from && Date.parse(affected.from) < Date.parse(fields.started_at))
      return [periodFlaw(position, "from", `is before started_at ${fields.started_at}`)];
    if ((affected.from || affected.to) && to && Date.parse(to) < Date.parse(from))
      return [
        periodFlaw(
          position,
          affected.to ? "to" : "from",
          `makes the period of ${affected.service} end before it begins`,
        ),
      ];
    return [];
  });
}

/** Updates stand oldest first. */
export function updatesInOrder(fields: IncidentTimes): Flaw[] {
  return fields.updates.flatMap((update, position) => {
    const before = fields.updates[position - 1];
    if (!before || Date.parse(before.at) <= Date.parse(update.at)) return [];
    return [
      {
        rule: "times-out-of-order",
        path: ["updates", position, "at"],
        message: `update ${position + 1} is before update ${position}: expected ${before.at} or later, got ${update.at}`,
        mend: "Write updates oldest first.",
      },
    ];
  });
}

// --- internal ---

function periodFlaw(position: number, end: "from" | "to", what: string): Flaw {
  return {
    rule: "times-out-of-order",
    path: ["affects", position, end],
    message: `${end} ${what}`,
    mend: "A service is affected within the incident: from at or after started_at, to after from.",
  };
}
