// The `github` context of a job, which is also its GITHUB_ variables.
import { basename } from "node:path";
import { type PlainMap, textAt, valueAt } from "./document.ts";
import { actorOf, defaultBranchOf, type Run } from "./options.ts";

export interface Place {
  readonly jobId: string;
  readonly workspace: string;
  readonly token: string;
}

/** Builds the context. Throws if the event names no commit and the caller passed none. */
export function githubContext(run: Run, place: Place): PlainMap {
  const { github } = run.options;
  const { name, payload } = run.event;
  const [owner = ""] = github.repository.split("/");
  const { ref, sha } = commitOf(run);
  const server = github.serverUrl ?? "https://github.com";
  const actor = actorOf(run.options, payload);
  return {
    token: place.token,
    job: place.jobId,
    workspace: place.workspace,
    event: payload,
    event_name: name,
    event_path: run.eventPath,
    ref,
    ref_name: ref.replace(/^refs\/(?:heads|tags|pull)\//, ""),
    ref_type: ref.startsWith("refs/tags/") ? "tag" : "branch",
    sha,
    head_ref: textAt(payload, "pull_request", "head", "ref"),
    base_ref: textAt(payload, "pull_request", "base", "ref"),
    repository: github.repository,
    repository_owner: owner,
    repository_id: String(valueAt(payload, "repository", "id") ?? "1"),
    repository_owner_id: String(valueAt(payload, "repository", "owner", "id") ?? "1"),
    actor,
    actor_id: String(valueAt(payload, "sender", "id") ?? "1"),
    triggering_actor: actor,
    run_id: String(github.runId ?? 1),
    run_number: String(github.runNumber ?? 1),
    run_attempt: String(github.runAttempt ?? 1),
    workflow: run.entry.name,
    workflow_ref: `${github.repository}/.github/workflows/${basename(run.entry.file)}@${ref}`,
    workflow_sha: sha,
    server_url: server,
    api_url: github.apiUrl,
    graphql_url: `${github.apiUrl}/graphql`,
  };
}

/** The ref and the commit on which an event runs its workflows. */
export function commitOf(run: Run): { readonly ref: string; readonly sha: string } {
  const { payload, name } = run.event;
  const main = `refs/heads/${defaultBranchOf(payload)}`;
  if (name === "push") return { ref: textAt(payload, "ref"), sha: textAt(payload, "after") };
  if (name === "merge_group") {
    return { ref: textAt(payload, "merge_group", "head_ref"), sha: textAt(payload, "merge_group", "head_sha") };
  }
  if (OF_MERGE_REF.includes(name)) {
    const ref = `refs/pull/${valueAt(payload, "pull_request", "number")}/merge`;
    return { ref, sha: textAt(payload, "pull_request", "merge_commit_sha") || tip(run) };
  }
  if (name === "workflow_dispatch") return { ref: textAt(payload, "ref") || main, sha: tip(run) };
  return { ref: main, sha: tip(run) };
}

// --- internal ---

const OF_MERGE_REF = ["pull_request", "pull_request_review", "pull_request_review_comment"];

function tip({ options, event }: Run): string {
  if (options.github.sha) return options.github.sha;
  throw new Error(
    `The event ${event.name} runs on a commit that its payload does not name: pass github.sha, the tip of the default branch.`,
  );
}
