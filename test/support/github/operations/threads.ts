// Issues and what issues share with pull requests: comments, labels, state, reactions.
import type { Account } from "../accounts.ts";
import type { Actor } from "../actors.ts";
import { deliver } from "../events/outbox.ts";
import { commentPayload, issuePayload } from "../events/payloads.ts";
import { isPull, threadOf } from "../facts/pulls.ts";
import { notFound, unprocessable } from "../failure.ts";
import type { Forge } from "../forge.ts";
import type { Payload } from "../ledgers.ts";
import { labelBody } from "../presenters/issue.ts";
import type { Comment, Label, Pull, Reaction, Thread } from "../threads.ts";
import { close, deliverPull, note, refreshHead } from "./pull-moves.ts";

export interface NewThread {
  readonly title: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
}

/** Appends an issue, or the conversation of a pull request; numbers count both. Tells nobody. */
export function addThread(forge: Forge, { title, body, labels, assignees }: NewThread, by: Actor, pull?: Pull): Thread {
  const at = forge.clock.now();
  const thread: Thread = {
    id: forge.nextId(),
    number: forge.threads.length + 1,
    by: by.account,
    title,
    body: body ?? null,
    state: "open",
    stateReason: null,
    labels: (labels ?? []).map((name) => needLabel(forge, name)),
    assignees: peopleOf(forge, assignees ?? []),
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    closedBy: null,
    app: by.app ?? null,
    ...(pull ? { pull } : {}),
  };
  forge.threads.push(thread);
  return thread;
}

/** Opens an issue. 422 where an assignee is not known. */
export function openIssue(forge: Forge, details: NewThread, by: Actor): Thread {
  const thread = addThread(forge, details, by);
  tell(forge, "opened", thread, by);
  for (const label of thread.labels) {
    note(forge, thread, "labeled", by, { label });
    tell(forge, "labeled", thread, by, { label: labelBody(forge, label) });
  }
  return thread;
}

/** Renames a thread or rewrites its body. */
export function rewrite(
  forge: Forge,
  thread: Thread,
  text: { readonly title?: string; readonly body?: string | null },
  by: Actor,
): void {
  const from = { title: thread.title, body: thread.body };
  const { title = from.title, body = from.body } = text;
  const changes = {
    ...(title === from.title ? {} : { title: { from: from.title } }),
    ...(body === from.body ? {} : { body: { from: from.body } }),
  };
  if (Object.keys(changes).length === 0) return;
  thread.title = title;
  thread.body = body;
  thread.updatedAt = forge.clock.now();
  if (title !== from.title) note(forge, thread, "renamed", by, { rename: { from: from.title, to: title } });
  tell(forge, "edited", thread, by, { changes });
}

/** Closes or reopens an issue or a pull request. */
export function setState(
  forge: Forge,
  thread: Thread,
  state: "open" | "closed",
  by: Actor,
  reason?: Thread["stateReason"],
): void {
  if (thread.state === state) return;
  if (thread.pull?.merged)
    throw unprocessable("Validation Failed", { resource: "PullRequest", code: "invalid", field: "state" });
  if (state === "open" && isPull(thread)) refreshHead(forge, thread);
  if (state === "closed") close(forge, thread, by);
  else Object.assign(thread, { state, closedAt: null, closedBy: null });
  if (!thread.pull) thread.stateReason = reason ?? (state === "closed" ? "completed" : "reopened");
  note(forge, thread, state === "closed" ? "closed" : "reopened", by);
  tell(forge, state === "closed" ? "closed" : "reopened", thread, by);
}

/** Sets the labels of a thread to these; unknown ones are made. */
export function setLabels(forge: Forge, thread: Thread, names: readonly string[], by: Actor): void {
  const wanted = [...new Set(names)].map((name) => needLabel(forge, name));
  const removed = thread.labels.filter((label) => !wanted.includes(label));
  const added = wanted.filter((label) => !thread.labels.includes(label));
  thread.labels = wanted;
  for (const [action, labels] of [
    ["unlabeled", removed],
    ["labeled", added],
  ] as const)
    for (const label of labels) {
      note(forge, thread, action, by, { label });
      tell(forge, action, thread, by, { label: labelBody(forge, label) });
    }
}

/** Sets the assignees of a thread to these. 422 where one is not known. */
export function setAssignees(forge: Forge, thread: Thread, logins: readonly string[], by: Actor): void {
  const people = peopleOf(forge, logins);
  const added = people.filter((account) => !thread.assignees.includes(account));
  thread.assignees = [...people];
  for (const assignee of added) {
    note(forge, thread, "assigned", by, { assignee });
    tell(forge, "assigned", thread, by);
  }
}

/** The label of a name; a new grey one where there is none, as GitHub makes it when it is set on an issue. */
export function needLabel(forge: Forge, name: string): Label {
  const known = forge.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
  return known ?? addLabel(forge, { name, color: "ededed", description: null });
}

/** Makes a label known. */
export function addLabel(forge: Forge, label: Omit<Label, "id">): Label {
  const added = { id: forge.nextId(), ...label };
  forge.labels.push(added);
  return added;
}

/** Writes a comment under an issue or a pull request. GitHub takes 65 536 characters. */
export function addComment(forge: Forge, number: number, body: string, by: Actor): Comment {
  const thread = threadOf(forge, number);
  checkBody(body);
  const at = forge.clock.now();
  const comment: Comment = {
    id: forge.nextId(),
    number,
    by: by.account,
    body,
    createdAt: at,
    updatedAt: at,
    app: by.app ?? null,
    reactions: [],
  };
  forge.comments.push(comment);
  thread.updatedAt = at;
  deliver(forge, "issue_comment", by, commentPayload(forge, "created", thread, comment, by));
  return comment;
}

/** Rewrites a comment. */
export function editComment(forge: Forge, comment: Comment, body: string, by: Actor): void {
  checkBody(body);
  const changes = { body: { from: comment.body } };
  comment.body = body;
  comment.updatedAt = forge.clock.now();
  const thread = threadOf(forge, comment.number);
  deliver(forge, "issue_comment", by, commentPayload(forge, "edited", thread, comment, by, { changes }));
}

/** Deletes a comment. */
export function deleteComment(forge: Forge, comment: Comment, by: Actor): void {
  forge.comments.splice(forge.comments.indexOf(comment), 1);
  const thread = threadOf(forge, comment.number);
  deliver(forge, "issue_comment", by, commentPayload(forge, "deleted", thread, comment, by));
}

/** The comment of an id; 404 where there is none. */
export function commentOf(forge: Forge, id: number): Comment {
  const comment = forge.comments.find((candidate) => candidate.id === id);
  if (!comment) throw notFound();
  return comment;
}

/** Adds a reaction; a person has each only once, so a second one is the first again. */
export function react(
  forge: Forge,
  comment: Comment,
  content: Reaction["content"],
  by: Account,
): { readonly reaction: Reaction; readonly isNew: boolean } {
  const known = comment.reactions.find((reaction) => reaction.by === by && reaction.content === content);
  if (known) return { reaction: known, isNew: false };
  const reaction = { id: forge.nextId(), by, content, createdAt: forge.clock.now() };
  comment.reactions.push(reaction);
  return { reaction, isNew: true };
}

// --- internal ---

function peopleOf(forge: Forge, logins: readonly string[]): Account[] {
  return logins.map((login) => {
    const account = forge.accounts.find(login);
    if (!account) throw unprocessable("Validation Failed", { resource: "Issue", code: "invalid", field: "assignees" });
    return account;
  });
}

function checkBody(body: string): void {
  const resource = "IssueComment";
  if (body.trim() === "")
    throw unprocessable("Validation Failed", {
      resource,
      code: "unprocessable",
      field: "data",
      message: "Body cannot be blank",
    });
  if (body.length > 65_536)
    throw unprocessable("Validation Failed", {
      resource,
      code: "unprocessable",
      field: "data",
      message: "Body is too long (maximum is 65536 characters)",
    });
}

/** Sends the webhook of an issue, or of a pull request. */
function tell(forge: Forge, action: string, thread: Thread, by: Actor, extra: Payload = {}): void {
  if (isPull(thread)) deliverPull(forge, action, thread, by, extra);
  else deliver(forge, "issues", by, issuePayload(forge, action, thread, by, extra));
}
