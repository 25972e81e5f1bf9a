// Check runs as an App reports them, without a request.
import { checkRunsOf } from "../facts/rules.ts";
import type { Forge } from "../forge.ts";
import type { CheckRun } from "../ledgers.ts";
import { createCheckRun } from "../operations/checks.ts";

/** A check run as tests ask for it. */
export type CheckFacts = Pick<
  CheckRun,
  "id" | "name" | "headSha" | "status" | "conclusion" | "output" | "externalId"
> & {
  readonly app: string;
  readonly annotations: number;
};

/** The operations on check runs, with what may be read of them. */
export function checkDesk(forge: Forge) {
  return {
    /** Reports a check run on a commit, as a workflow or an App does. */
    check(
      sha: string,
      {
        name,
        conclusion = "success",
        app = "github-actions",
      }: { readonly name: string; readonly conclusion?: string; readonly app?: string },
    ): number {
      const found = forge.apps.find(app);
      return createCheckRun(forge, sha, name, { conclusion }, { account: found.account, app: found }).id;
    },

    /** The check runs of a commit, newest first; `latest` keeps one of each name and App. */
    checks: (sha: string, filter: "latest" | "all" = "latest"): readonly CheckFacts[] =>
      checkRunsOf(forge, sha, filter).map(
        ({ id, name, headSha, status, conclusion, output, externalId, app, annotations }) => ({
          id,
          name,
          headSha,
          status,
          conclusion,
          output,
          externalId,
          app: app.slug,
          annotations: annotations.length,
        }),
      ),
  };
}
