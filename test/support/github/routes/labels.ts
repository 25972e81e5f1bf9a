// Routes of labels, of those on an issue or a pull request.
import { threadOf } from "../facts/pulls.ts";
import { notFound, unprocessable } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { addLabel, setLabels } from "../operations/threads.ts";
import { labelBody } from "../presenters/issue.ts";
import { ok, page, type Routes } from "../server/call.ts";
import type { Thread } from "../threads.ts";
import { namesOf } from "./issues.ts";

export const labelRoutes = {
  "issues/list-labels-for-repo": (call) => page(call, call.forge.labels, (label) => labelBody(call.forge, label)),

  "issues/create-label": ({ forge, body }) => {
    const { name, color = "ededed", description = null } = body;
    if (forge.labels.some((label) => label.name.toLowerCase() === name.toLowerCase()))
      throw unprocessable("Validation Failed", { resource: "Label", code: "already_exists", field: "name" });
    return ok(labelBody(forge, addLabel(forge, { name, color, description })), 201);
  },

  "issues/get-label": ({ forge, path }) => {
    const label = forge.labels.find(({ name }) => name.toLowerCase() === path.name.toLowerCase());
    if (!label) throw notFound();
    return ok(labelBody(forge, label));
  },

  "issues/list-labels-on-issue": (call) =>
    page(call, threadOf(call.forge, call.path.issue_number).labels, (label) => labelBody(call.forge, label)),

  "issues/add-labels": ({ forge, path, body, actor }) => {
    const thread = threadOf(forge, path.issue_number);
    setLabels(forge, thread, [...thread.labels.map(({ name }) => name), ...namesOf(givenLabels(body))], actor);
    return ok(all(forge, thread));
  },

  "issues/set-labels": ({ forge, path, body, actor }) => {
    const thread = threadOf(forge, path.issue_number);
    setLabels(forge, thread, namesOf(givenLabels(body)), actor);
    return ok(all(forge, thread));
  },

  "issues/remove-label": ({ forge, path, actor }) => {
    const thread = threadOf(forge, path.issue_number);
    const rest = thread.labels.filter(({ name }) => name.toLowerCase() !== path.name.toLowerCase());
    if (rest.length === thread.labels.length) throw notFound();
    setLabels(
      forge,
      thread,
      rest.map(({ name }) => name),
      actor,
    );
    return ok(all(forge, thread));
  },
} satisfies Partial<Routes>;

// --- internal ---

/** The body is a list, or an object that holds one. */
function givenLabels(body: unknown): readonly unknown[] {
  if (Array.isArray(body)) return body;
  if (typeof body === "object" && body !== null && "labels" in body && Array.isArray(body.labels)) return body.labels;
  return typeof body === "string" ? [body] : [];
}

function all(forge: Forge, { labels }: Thread) {
  return labels.map((label) => labelBody(forge, label));
}
