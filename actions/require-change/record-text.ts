// The comment by which a deployment is written down on the pull request that authorized its change.
import { type Allowed, toInstant } from "../../core/index.ts";
import { code, inline } from "../report/index.ts";
import type { Asked } from "./asked.ts";
import type { DeployGround } from "./require-change.ts";

/** The comment, with the marker by which the same deployment is told again: repository, commit and service. */
export function recordText(
  { repository, runUrl, now }: Pick<DeployGround, "repository" | "runUrl" | "now">,
  { sha, service }: Pick<Asked, "sha" | "service">,
  { change, until }: Allowed,
  timeZone: string,
): { readonly marker: string; readonly body: string } {
  const what = service === null ? code(repository) : `${code(service)} from ${code(repository)}`;
  const lines = [
    `**Deployment** of ${what} at ${code(sha.slice(0, 12))} under ${code(change.id)}, ${inline(change.fields.title)}.`,
    "",
    `Permitted at ${toInstant(now, timeZone)}, until ${toInstant(until, timeZone)}, by [this run](${runUrl}).`,
  ];
  return { marker: `<!-- itsm-deployment ${repository} ${sha} ${service ?? "-"} -->`, body: `${lines.join("\n")}\n` };
}
