// Routes of issues, of their events.
import { threadOf } from "../facts/pulls.ts";
import type { Forge } from "../forge.ts";
import { openIssue, rewrite, setAssignees, setLabels, setState } from "../operations/threads.ts";
import { issueBody } from "../presenters/issue.ts";
import { threadEventBody } from "../presenters/thread-event.ts";
import { type Call, ok, page, type Routes } from "../server/call.ts";
import type { Thread } from "../threads.ts";

export const issueRoutes = {
  "issues/create": ({ forge, body, actor }) => {
    const { title, body: text = null, labels, assignees = [] } = body;
    const details = { title: String(title), body: text, labels: namesOf(labels), assignees: assignees.map(loginOf) };
    return ok(issueBody(forge, openIssue(forge, details, actor)), 201);
  },

  "issues/get": ({ forge, path }) => ok(issueBody(forge, threadOf(forge, path.issue_number))),

  "issues/list-for-repo": (call) => {
    const { forge, query } = call;
    return page(
      call,
      sorted(
        forge.threads.filter((thread) => isWanted(forge, thread, query)),
        query,
      ),
      (thread) => issueBody(forge, thread),
    );
  },

  "issues/update": ({ forge, path, body, actor }) => {
    const thread = threadOf(forge, path.issue_number);
    const { title, body: text, state, state_reason: reason, labels, assignees } = body ?? {};
    const words = { ...(title == null ? {} : { title: String(title) }), ...(text === undefined ? {} : { body: text }) };
    rewrite(forge, thread, words, actor);
    if (labels !== undefined) setLabels(forge, thread, namesOf(labels), actor);
    if (assignees !== undefined) setAssignees(forge, thread, assignees.map(loginOf), actor);
    if (state !== undefined) setState(forge, thread, state, actor, reason ?? undefined);
    return ok(issueBody(forge, thread));
  },

  "issues/list-events": (call) => {
    const { number } = threadOf(call.forge, call.path.issue_number);
    const events = call.forge.events.filter((event) => event.number === number);
    return page(call, events, (event) => threadEventBody(call.forge, event));
  },
} satisfies Partial<Routes>;

/** The names of labels, which a body may give as text or as objects. */
export function namesOf(labels: readonly unknown[] | undefined): readonly string[] {
  return (labels ?? []).map((label) => (typeof label === "string" ? label : textIn(label, "name")));
}

// --- internal ---

type ListQuery = Call<"issues/list-for-repo">["query"];

function loginOf(assignee: unknown): string {
  return typeof assignee === "string" ? assignee : textIn(assignee, "login");
}

function textIn(value: unknown, field: string): string {
  const found =
    typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === field) : undefined;
  return typeof found?.[1] === "string" ? found[1] : "";
}

function isWanted(forge: Forge, thread: Thread, query: ListQuery): boolean {
  const state = query.state ?? "open";
  const names = thread.labels.map(({ name }) => name.toLowerCase());
  const labels = (query.labels ?? "").split(",").filter(Boolean);
  return (
    (state === "all" || thread.state === state) &&
    labels.every((label) => names.includes(label.toLowerCase())) &&
    (query.creator === undefined || thread.by === forge.accounts.find(query.creator)) &&
    (query.assignee === undefined || isAssigned(forge, thread, query.assignee)) &&
    (query.since === undefined || Date.parse(thread.updatedAt) >= Date.parse(query.since))
  );
}

function isAssigned(forge: Forge, { assignees }: Thread, wanted: string): boolean {
  if (wanted === "none") return assignees.length === 0;
  return wanted === "*" ? assignees.length > 0 : assignees.some((account) => account === forge.accounts.find(wanted));
}

/** Newest first, unless the query says otherwise. */
function sorted(threads: readonly Thread[], { sort, direction }: ListQuery): readonly Thread[] {
  const key = (thread: Thread) => (sort === "updated" ? thread.updatedAt : thread.createdAt);
  const rising = [...threads].sort((a, b) => key(a).localeCompare(key(b)) || a.number - b.number);
  return direction === "asc" ? rising : rising.reverse();
}
