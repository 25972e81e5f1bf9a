// Security rules of who gets to see secrets.

import { mapOf, type PlainMap } from "../document.ts";
import { secretsIn } from "./audited.ts";
import type { SecurityRule } from "./rule.ts";

export const secretsInherit: SecurityRule = {
  id: "secrets-inherit",
  find({ jobs }) {
    return jobs
      .filter(({ plain }) => plain.secrets === "inherit")
      .map(({ path, id }) => ({
        path: [...path, "secrets"],
        message: `The job "${id}" hands down every secret (secrets: inherit). Name those that the called workflow needs.`,
      }));
  },
};

/** A secret of the repository is open to every branch; that of an environment only to those it lets in. */
export const secretsOutsideEnvironment: SecurityRule = {
  id: "secrets-outside-environment",
  find({ plain, jobs }) {
    const shared = secretsIn(plain.env).map((name) => ({
      path: ["env"],
      message: `The secret ${name} is in the environment of every job. Use it in the one step that needs it, in a job with an environment.`,
    }));
    const bare = jobs
      .filter((job) => !("environment" in job.plain))
      .flatMap(({ path, id, plain: job }) =>
        [...new Set(secretsIn(withoutHandedDown(job)))].map((name) => ({
          path,
          message: `The job "${id}" uses the secret ${name} without an environment, so that every branch could. Keep the secret in an environment and name that in the job.`,
          part: name,
        })),
      );
    return [...shared, ...bare];
  },
};

// --- internal ---

/**
 * A job that calls a workflow may have no environment. A secret that it hands down by its own name is read by the called
 * job, in that one's environment; without the name GitHub would keep it back.
 */
function withoutHandedDown({ secrets, ...job }: PlainMap): PlainMap {
  const kept = Object.entries(mapOf(secrets)).filter(([name, value]) => value !== `\${{ secrets.${name} }}`);
  return "uses" in job && kept.length === 0 ? job : { ...job, ...(secrets !== undefined && { secrets }) };
}
