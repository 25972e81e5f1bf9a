// JSON bodies of check runs, their annotations, commit statuses.
import { openPulls } from "../facts/pulls.ts";
import type { Forge } from "../forge.ts";
import type { Annotation, CheckRun, Status } from "../ledgers.ts";
import { accountBody, appBody } from "./account.ts";
import { pullMinimalBody } from "./pull.ts";
import { encodedPath, nodeId, repositoryUrl, webUrl } from "./urls.ts";

/** `check-run`. */
export function checkRunBody(forge: Forge, run: CheckRun) {
  const url = repositoryUrl(forge, `/check-runs/${run.id}`);
  return {
    id: run.id,
    node_id: nodeId("CheckRun", run.id),
    name: run.name,
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: webUrl(forge, `/runs/${run.id}`),
    details_url: run.detailsUrl ?? webUrl(forge, `/runs/${run.id}`),
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: suiteId(run) },
    app: appBody(forge, run.app),
    pull_requests: openPulls(forge)
      .filter(({ pull }) => pull.headSha === run.headSha && pull.headOwner === forge.owner)
      .map((thread) => pullMinimalBody(forge, thread)),
  };
}

/** `check-annotation`. */
export function annotationBody(forge: Forge, { headSha }: CheckRun, annotation: Annotation) {
  const { path, start_line, end_line, start_column, end_column, annotation_level, message, title, raw_details } =
    annotation;
  return {
    path,
    start_line,
    end_line,
    start_column: start_column ?? null,
    end_column: end_column ?? null,
    annotation_level,
    title: title ?? null,
    message,
    raw_details: raw_details ?? null,
    blob_href: webUrl(forge, `/blob/${headSha}/${encodedPath(path)}`),
  };
}

/** `status`. */
export function statusBody(forge: Forge, { id, sha, by, context, state, description, targetUrl, at }: Status) {
  return {
    id,
    node_id: nodeId("StatusContext", id),
    url: repositoryUrl(forge, `/statuses/${sha}`),
    avatar_url: accountBody(forge, by).avatar_url,
    state,
    description,
    target_url: targetUrl,
    context,
    created_at: at,
    updated_at: at,
    creator: accountBody(forge, by),
  };
}

// --- internal ---

/** One suite for each App and commit. */
function suiteId({ app, headSha }: CheckRun): number {
  return Number.parseInt(headSha.slice(0, 8), 16) + app.id;
}
