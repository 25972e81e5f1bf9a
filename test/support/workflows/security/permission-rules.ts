// Security rules of what the token of a job may do.
import { isMap } from "../document.ts";
import { type AuditedJob, secretsIn, writesOf } from "./audited.ts";
import type { SecurityRule } from "./rule.ts";

export const topPermissions: SecurityRule = {
  id: "top-permissions",
  find({ kind, plain }) {
    const { permissions } = plain;
    if (kind === "action" || (isMap(permissions) && Object.keys(permissions).length === 0)) return [];
    const got = permissions === undefined ? "nothing" : JSON.stringify(permissions);
    const message = `A workflow begins without permissions: expected permissions: {} at the top, got ${got}. Name in each job what it needs.`;
    return [{ path: ["permissions"], message }];
  },
};

export const broadPermissions: SecurityRule = {
  id: "broad-permissions",
  find({ plain, jobs }) {
    return [{ plain, path: [] }, ...jobs]
      .filter((one) => ["write-all", "read-all"].includes(String(one.plain.permissions)))
      .map(({ path, plain: { permissions } }) => ({
        path: [...path, "permissions"],
        message: `Permissions are named one by one, got ${String(permissions)}. Write the scopes that are needed.`,
      }));
  },
};

export const contentsWrite: SecurityRule = {
  id: "contents-write",
  find({ jobs, outsiders, proposed }) {
    if (!outsiders && !proposed) return [];
    return jobs
      .filter(({ permissions }) => writesOf(permissions).some((scope) => ["contents", "everything"].includes(scope)))
      .map(({ path, id }) => ({
        path: [...path, "permissions"],
        message: `The job "${id}" may write contents while outsiders can set its workflow off. Write from a workflow on push or schedule.`,
      }));
  },
};

export const idToken: SecurityRule = {
  id: "id-token",
  find({ jobs }) {
    return (
      jobs
        .filter(({ permissions }) => writesOf(permissions).includes("id-token"))
        // A job that calls a workflow can have no environment; the called one says so itself, and its file is checked as well.
        .filter(
          (job) =>
            !("uses" in job.plain) &&
            !("environment" in job.plain) &&
            !job.steps.some(({ action }) => NEEDS_IDENTITY.test(action)),
        )
        .map(({ path, id }) => ({
          path: [...path, "permissions"],
          message: `The job "${id}" may prove to be this repository (id-token: write) but neither deploys nor attests. Give it an environment, or take the scope away.`,
        }))
    );
  },
};

/** Code scanning alerts are exempt: who may write them can do no more. */
export const tokenBesideProposal: SecurityRule = {
  id: "token-beside-proposal",
  find({ jobs, proposed }) {
    if (!proposed) return [];
    return jobs
      .filter((job) => checksOut(job) && holdsMore(job))
      .map(({ path, id }) => ({
        path,
        message: `The job "${id}" checks out what a pull request proposes while it may write or holds a secret. Read in one job, write in another workflow.`,
      }));
  },
};

// --- internal ---

const NEEDS_IDENTITY = /^actions\/(?:deploy-pages|attest(?:-[\w-]+)?)$/;

function checksOut({ steps }: AuditedJob): boolean {
  return steps.some(({ action, script }) => action === "actions/checkout" || /\bgit\s+(?:clone|fetch)\b/.test(script));
}

function holdsMore({ permissions, plain }: AuditedJob): boolean {
  const writes = permissions === undefined ? ["everything"] : writesOf(permissions);
  return writes.some((scope) => scope !== "security-events") || secretsIn(plain).length > 0;
}
