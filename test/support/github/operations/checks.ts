// Check runs and commit statuses.
import type { Account } from "../accounts.ts";
import type { Actor } from "../actors.ts";
import { deliver } from "../events/outbox.ts";
import { common } from "../events/payloads.ts";
import { givenCommit } from "../facts/revisions.ts";
import { notFound, Refusal, unprocessable } from "../failure.ts";
import type { Forge } from "../forge.ts";
import type { Annotation, CheckRun, Status } from "../ledgers.ts";
import { checkRunBody } from "../presenters/check.ts";
import { mergeWhatIsReady } from "./auto-merge.ts";

/** What a check run may be given, in the words of the API. */
export interface CheckRunFields {
  readonly name?: string | undefined;
  readonly status?: CheckRun["status"] | undefined;
  readonly conclusion?: string | undefined;
  readonly started_at?: string | undefined;
  readonly completed_at?: string | undefined;
  readonly external_id?: string | undefined;
  readonly details_url?: string | undefined;
  readonly output?:
    | {
        readonly title?: string | undefined;
        readonly summary?: string | undefined;
        readonly text?: string | undefined;
        readonly annotations?: readonly Annotation[] | undefined;
      }
    | undefined;
}

/** Makes a check run on a commit. Only an App may. */
export function createCheckRun(
  forge: Forge,
  headSha: string,
  name: string,
  fields: CheckRunFields,
  by: Actor,
): CheckRun {
  const run: CheckRun = {
    id: forge.nextId(),
    name,
    headSha: givenCommit(forge, headSha).sha,
    app: appOf(by),
    externalId: "",
    detailsUrl: null,
    status: "queued",
    conclusion: null,
    startedAt: forge.clock.now(),
    completedAt: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
  };
  fill(forge, run, fields);
  forge.checkRuns.push(run);
  tell(forge, "created", run, by);
  if (run.status === "completed") complete(forge, run, by);
  return run;
}

/** Changes a check run. Only the App that made it may; annotations are appended. */
export function updateCheckRun(forge: Forge, run: CheckRun, fields: CheckRunFields, by: Actor): void {
  if (appOf(by) !== run.app)
    throw new Refusal(
      403,
      `Invalid app_id \`${appOf(by).id}\` - check run can only be modified by the GitHub App that created it.`,
    );
  const before = run.status;
  fill(forge, run, fields);
  if (run.status === "completed" && before !== "completed") complete(forge, run, by);
  else if (run.status === "completed") mergeWhatIsReady(forge);
}

/** The check run of an id; 404 where there is none. */
export function checkRunOf(forge: Forge, id: number): CheckRun {
  const run = forge.checkRuns.find((candidate) => candidate.id === id);
  if (!run) throw notFound();
  return run;
}

/** Sets a commit status. */
export function createStatus(
  forge: Forge,
  sha: string,
  by: Account,
  status: Pick<Status, "state" | "context" | "description" | "targetUrl">,
): Status {
  const added: Status = { id: forge.nextId(), sha: givenCommit(forge, sha).sha, by, ...status, at: forge.clock.now() };
  forge.statuses.push(added);
  return added;
}

// --- internal ---

function appOf({ app }: Actor): NonNullable<Actor["app"]> {
  if (!app) throw new Refusal(403, "You must authenticate via a GitHub App.");
  return app;
}

function fill(forge: Forge, run: CheckRun, fields: CheckRunFields): void {
  const { output, conclusion } = fields;
  if (fields.status === "completed" && !(conclusion ?? run.conclusion))
    throw unprocessable("Invalid request.\n\nMissing conclusion of a completed check run.");
  run.name = fields.name ?? run.name;
  run.externalId = fields.external_id ?? run.externalId;
  run.detailsUrl = fields.details_url ?? run.detailsUrl;
  run.startedAt = fields.started_at ?? run.startedAt;
  run.status = conclusion ? "completed" : (fields.status ?? run.status);
  run.conclusion = run.status === "completed" ? (conclusion ?? run.conclusion) : null;
  run.completedAt = run.status === "completed" ? (fields.completed_at ?? forge.clock.now()) : null;
  if (!output) return;
  const { title = run.output.title, summary = run.output.summary, text = run.output.text } = output;
  run.output = { title, summary, text };
  run.annotations.push(...(output.annotations ?? []));
}

function complete(forge: Forge, run: CheckRun, by: Actor): void {
  tell(forge, "completed", run, by);
  mergeWhatIsReady(forge);
}

function tell(forge: Forge, action: string, run: CheckRun, by: Actor): void {
  deliver(forge, "check_run", by, { action, check_run: checkRunBody(forge, run), ...common(forge, by) });
}
