// What the action says of a deployment: outputs, a page, and each reason against it as an error of its own.
import { ItsmError, toInstant } from "../../core/index.ts";
import { inline } from "../report/index.ts";
import type { Told } from "../run.ts";
import type { Answered } from "./require-change.ts";

/** Says it. Any reason fails the step. */
export function told({ id, permit, timeZone, recorded, errors }: Answered): Told {
  const until = permit.allowed ? toInstant(permit.until, timeZone) : null;
  const title = permit.change?.fields.title ?? null;
  const heading = [`## ${permit.allowed ? "May be deployed" : "Not deployed"}: ${id}`, "", inline(title ?? ""), ""];
  const page = permit.allowed
    ? [`Until **${until}**, of ${permit.risk} risk.`, ...(recorded === null ? [] : [`[Recorded](${recorded}).`])]
    : permit.refusals.map(({ message, hint }) => `- **${inline(message)}.** ${inline(hint)}`);
  const refusals = permit.allowed ? [] : permit.refusals.map(({ message, hint }) => new ItsmError(message, hint));
  return {
    outputs: { change: id, until: until ?? "", risk: permit.allowed ? permit.risk : "", title: title ?? "" },
    summary: [...heading, ...page, ""].join("\n"),
    errors: [...refusals, ...errors],
    failure: null,
  };
}
