// What the notify action says of a run: whom it told of what.
import { inline } from "../report/index.ts";
import type { Told } from "../run.ts";
import type { Notified } from "./notify.ts";

/** Says it. A channel that could not be told fails the step; the others were told all the same. */
export function told({ sent, left, errors }: Notified): Told {
  return {
    outputs: { sent: String(sent.length) },
    summary: [
      "## ITSM notify",
      "",
      sent.length === 0 ? "Nobody was told anything." : `Told ${sent.length}:`,
      "",
      ...sent.map(({ channel, notice }) => `- ${channel.name}: ${notice.event}, ${notice.id}, ${inline(notice.title)}`),
      ...(left === 0 ? [] : ["", `${left} are left for the next run.`]),
    ].join("\n"),
    errors,
    failure: null,
  };
}
