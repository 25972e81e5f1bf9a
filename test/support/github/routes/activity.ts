// Routes of what happened to branches, of workflows started by the API.
import { deliver } from "../events/outbox.ts";
import { dispatchPayload } from "../events/payloads.ts";
import { branchRef } from "../facts/revisions.ts";
import { notFound, unprocessable } from "../failure.ts";
import type { Activity } from "../ledgers.ts";
import { accountBody } from "../presenters/account.ts";
import { nodeId } from "../presenters/urls.ts";
import { type Call, NO_CONTENT, type Reply, type Routes } from "../server/call.ts";

export const activityRoutes = {
  "repos/list-activities": (call) => {
    const { forge, query } = call;
    const now = Date.parse(forge.clock.now());
    const ref =
      query.ref === undefined ? undefined : query.ref.startsWith("refs/") ? query.ref : branchRef(forge, query.ref);
    const found = forge.activity
      .filter((activity) => ref === undefined || activity.ref === ref)
      .filter(({ type }) => query.activity_type === undefined || type === query.activity_type)
      .filter(({ by }) => query.actor === undefined || by === forge.accounts.find(query.actor))
      .filter(({ at }) => query.time_period === undefined || Date.parse(at) >= now - DAYS[query.time_period] * DAY);
    return cursorPage(call, query.direction === "asc" ? found : found.reverse());
  },

  "actions/create-workflow-dispatch": ({ forge, path, body, actor }) => {
    const workflow = String(path.workflow_id);
    const ref = body.ref.replace(/^refs\/heads\//, "");
    if (!forge.git.refs.get(branchRef(forge, ref))) throw unprocessable(`No ref found for: ${body.ref}`);
    if (forge.workflows && !forge.workflows.includes(workflow)) throw notFound();
    const inputs = body.inputs ?? {};
    forge.dispatches.push({ workflow, ref, inputs, by: actor.account, at: forge.clock.now() });
    deliver(forge, "workflow_dispatch", actor, dispatchPayload(forge, workflow, ref, inputs, actor));
    return NO_CONTENT;
  },
} satisfies Partial<Routes>;

// --- internal ---

const DAY = 24 * 60 * 60 * 1000;
const DAYS = { day: 1, week: 7, month: 30, quarter: 90, year: 365 } as const;

/** This list has no page numbers: a cursor says where to go on. */
function cursorPage({ forge, query, url, cutLists }: Call<"repos/list-activities">, found: readonly Activity[]): Reply {
  const all = found.slice(0, cutLists);
  const size = Math.min(100, query.per_page ?? 30);
  const start = query.after === undefined ? 0 : all.findIndex(({ id }) => cursor(id) === query.after) + 1;
  const shown = all.slice(start, start + size);
  const last = shown.at(-1);
  const next = new URL(url);
  if (last) next.searchParams.set("after", cursor(last.id));
  const more = last !== undefined && start + size < all.length;
  const body = shown.map(({ id, type, ref, before, after, by, at }) => ({
    id,
    node_id: nodeId("Push", id),
    before,
    after,
    ref,
    timestamp: at,
    activity_type: type,
    actor: accountBody(forge, by),
  }));
  return { status: 200, body, headers: more ? { link: `<${next.href}>; rel="next"` } : {} };
}

function cursor(id: number): string {
  return Buffer.from(`cursor:${id}`).toString("base64url");
}
