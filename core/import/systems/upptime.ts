// Upptime's issues on GitHub, as the API or `gh issue list --json` gives them.
import type { Level } from "../../../schemas/index.ts";
import type { Item } from "../draft.ts";
import type { Entry, ImportSource, Naming, Note } from "../entry.ts";
import type { InputFile } from "../table/input.ts";
import { otherSystem } from "../wrong-file.ts";
import { jsonEntry, jsonSource, noEntry, START } from "./json-entry.ts";
import { isMap, type JsonMap, mapsIn, notesOf, readJson, textIn, wordOf } from "./json-file.ts";
import { jsonSystem } from "./json-system.ts";

/** Reads files of issues. Throws ItsmError where one holds none. */
export function readUpptime(files: readonly InputFile[]): ImportSource {
  const site = { file: files[0]?.name ?? "", title: undefined, url: undefined, timeZone: undefined };
  const about = { from: "upptime", label: "Upptime", visibility: "public" } as const;
  const things = files.flatMap((file) => issuesIn(file).map((issue) => entryOf(file.name, issue)));
  return jsonSource({ ...about, site: { ...site, groups: [], systems: [] } }, things, [
    "reactions",
    "author_association",
  ]);
}

// --- internal ---

function issuesIn(file: InputFile): readonly JsonMap[] {
  const data = readJson(file);
  const system = jsonSystem(data);
  if (system !== "upptime")
    throw otherSystem(file.name, "Upptime", system, ["a list of issues with number and labels"]);
  // `gh api --paginate --slurp` gives a list of pages.
  return mapsIn(Array.isArray(data) ? data.flat() : []);
}

interface Issue {
  readonly raw: JsonMap;
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly isClosed: boolean;
  readonly created: unknown;
  readonly closed: unknown;
}

function entryOf(file: string, raw: JsonMap): Entry | Item {
  const issue = issueOf(raw);
  const { name, title, labels } = issue;
  if (raw.pull_request !== undefined) return noEntry(file, name, "it is a pull request, no issue");
  if (labels.includes("maintenance")) return jsonEntry(file, { name, title, ...maintenanceParts(issue) });
  if (labels.includes("status")) return jsonEntry(file, { name, title, ...outageParts(issue) });
  return noEntry(
    file,
    name,
    `it has neither the label status nor maintenance: ${labels.join(", ") || "it has no label"}`,
  );
}

function issueOf(raw: JsonMap): Issue {
  const address = textIn(raw.html_url) ?? textIn(raw.url) ?? "";
  const [, repository = ""] = /([\w.-]+\/[\w.-]+)\/issues\/\d+$/.exec(address) ?? [];
  return {
    raw,
    name: `${repository}#${wordOf(raw.number)}`,
    title: textIn(raw.title) ?? "",
    body: textIn(raw.body) ?? "",
    labels: Array.isArray(raw.labels)
      ? raw.labels.flatMap((label) => textIn(isMap(label) ? label.name : label) ?? [])
      : [],
    isClosed: /^closed$/i.test(wordOf(raw.state)),
    created: raw.created_at ?? raw.createdAt,
    closed: raw.closed_at ?? raw.closedAt ?? undefined,
  };
}

const LEVELS: readonly (readonly [says: RegExp, level: Level])[] = [
  [/^(?:🛑\s*)?(.+?) is down$/u, "major_outage"],
  [/^(?:⚠️?\uFE0F?\s*)?(.+?) has degraded performance$/u, "degraded_performance"],
];

function outageParts(issue: Issue) {
  const { created, closed, isClosed } = issue;
  return {
    ...({ kind: "incident", because: "it has the label status", start: created } as const),
    fields: { state: isClosed ? "resolved" : "new", started_at: created, ...(isClosed && { resolved_at: closed }) },
    affected: outageOf(issue),
    sections: [{ heading: "Description", text: issue.body }],
    notes: notesIn(issue),
  };
}

/** By the title; a title that somebody wrote anew leaves the slug among the labels. */
function outageOf({ title, labels }: Issue): Naming[] {
  for (const [says, level] of LEVELS) {
    const [, name] = says.exec(title) ?? [];
    if (name !== undefined) return [{ name: name.replace(/\s+/g, " "), level, place: START }];
  }
  return labels.filter((label) => label !== "status").map((name) => ({ name, place: START }));
}

/** Planned work says when, and what it stops, in a comment of HTML. */
function maintenanceParts(issue: Issue) {
  const { body, created, isClosed } = issue;
  const [, comment = ""] = /<!--([\s\S]*?)-->/.exec(body) ?? [];
  const said = (key: string) => textIn(new RegExp(`^\\s*${key}:(.*)$`, "m").exec(comment)?.[1]);
  const window = { start: said("start"), end: said("end") };
  const names = [said("expectedDown"), said("expectedDegraded")].flatMap((list) => list?.split(",") ?? []);
  return {
    ...({ kind: "change", because: "it has the label maintenance", start: window.start ?? created } as const),
    fields: {
      ...{ type: "normal", state: isClosed ? "closed" : "scheduled" },
      ...(window.start && window.end ? { window } : {}),
    },
    affected: names.flatMap((name) => (name.trim() === "" ? [] : [{ name: name.trim(), place: START }])),
    sections: [{ heading: "Description", text: body.replace(/<!--[\s\S]*?-->/, "").trim() }],
    notes: [...notesIn(issue), ...(comment.trim() === "" ? [] : [{ label: "planned", value: comment.trim() }])],
  };
}

function notesIn({ raw, labels }: Issue): Note[] {
  const address = textIn(raw.html_url) ?? textIn(raw.url);
  const comments = mapsIn(raw.comments).map((comment): Note => {
    const author = isMap(comment.author) ? comment.author.login : isMap(comment.user) ? comment.user.login : undefined;
    const by = [comment.created_at ?? comment.createdAt, author].filter((part) => typeof part === "string").join(", ");
    return { label: `comment, ${by}`, value: wordOf(comment.body ?? "") };
  });
  const kept = notesOf({ issue: address ?? null, labels: labels.join(", "), assignees: raw.assignees ?? null }, []);
  return [...kept, ...comments];
}
