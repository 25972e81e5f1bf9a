// Made-up incidents: from the first report to the end, with updates, holds and reviews.
import type { Fields } from "../../../schemas/index.ts";
import { anyOf, between, skewed, weighted } from "./chance.ts";
import { type Birth, DAY, instant, links, MINUTE, one, type Stage } from "./life.ts";
import { headline, paragraph, sentence, type Writer, wrapped } from "./prose.ts";

/** The stages of an incident. */
export function incidentStages(birth: Birth): Stage[] {
  const { random, service, at } = birth;
  const writer: Writer = { random, service: service.name };
  const by = anyOf(random, service.team.people);
  const seen = at + between(random, 1, 12) * MINUTE;
  const begun = seen + skewed(random, 6) * MINUTE;
  const solved = begun + (10 + skewed(random, 70)) * MINUTE;
  const told = random() < 0.75;
  const body = `## Description\n\n${wrapped(paragraph(writer, between(random, 400, 900)))}\n`;
  const first: Fields = { ...firstFields(birth, writer), detected_at: instant(seen) };
  if (random() < 0.22) return closed([solvedStage(solved, first, [])]);
  const updates = told ? updatesOf(writer, by, begun, solved) : [];
  const working = { ...first, state: "in_progress", assignee: by, acknowledged_at: instant(begun) };
  const stages: Stage[] = [
    { at: seen, by, message: "opened", fields: { ...first, state: "new" }, body },
    { at: begun, by, message: "in progress", fields: { ...working, updates: some(updates.slice(0, 1)) }, body },
  ];
  if (random() < 0.1) {
    const paused = begun + (solved - begun) / 2;
    const hold = { reason: anyOf(random, ["awaiting_vendor", "awaiting_caller", "awaiting_change"]) };
    const held = { ...working, state: "on_hold", hold, updates: some(updates.slice(0, 1)) };
    stages.push({ at: paused, by, message: "on hold", fields: held, body });
  }
  return closed([...stages, solvedStage(solved, { ...working, updates: some(updates) }, stages)]);

  function solvedStage(end: number, fields: Fields, before: readonly Stage[]): Stage {
    const code = anyOf(random, ["fixed", "fixed", "workaround", "recovered_by_itself", "no_fault"]);
    const restored = instant(end - Math.min(5 * MINUTE, end - begun));
    const resolution = { code, notes: sentence(writer) };
    const solvedFields = { ...fields, state: "resolved", restored_at: restored, resolved_at: instant(end), resolution };
    return {
      at: end,
      by,
      message: before.length === 0 ? "logged as resolved" : "resolved",
      fields: solvedFields,
      body,
    };
  }

  function closed(stages: readonly Stage[]): Stage[] {
    const last = stages.at(-1);
    if (!last || random() < 0.05) return [...stages];
    const end = last.at + between(random, 1, 6) * DAY;
    const review = `${body}\n## Post-incident review\n\n${wrapped(paragraph(writer, 500))}\n\n${wrapped(paragraph(writer, 300))}\n`;
    const needsReview = first.major === true || (first.impact === "high" && first.urgency === "high");
    const fields = { ...last.fields, state: "closed", closed_at: instant(end) };
    return [...stages, { at: end, by, message: "closed", fields, body: needsReview ? review : body }];
  }
}

// --- internal ---

function firstFields({ random, service, company, at, index, earlier }: Birth, writer: Writer): Fields {
  const impact = weighted(random, [
    [0.06, "high"],
    [0.34, "medium"],
    [0.6, "low"],
  ] as const);
  const urgency = weighted(random, [
    [0.08, "high"],
    [0.42, "medium"],
    [0.5, "low"],
  ] as const);
  const isPublic = random() < 0.5;
  const level = weighted(random, [
    [0.6, "degraded_performance"],
    [0.3, "partial_outage"],
    [0.1, "major_outage"],
  ] as const);
  const other = anyOf(random, company.services);
  const hurt = random() < 0.15 && other !== service ? [service, other] : [service];
  return {
    title: headline(writer, "failure"),
    state: "new",
    owner: service.team.slug,
    impact,
    urgency,
    major: impact === "high" && urgency === "high" && random() < 0.5 ? true : undefined,
    affects: hurt.map(({ slug }) => ({ service: slug, level })),
    reported_by: anyOf(random, anyOf(random, company.teams).people),
    started_at: instant(at),
    visibility: isPublic ? "public" : undefined,
    public_summary: isPublic ? sentence(writer) : undefined,
    tags: [
      anyOf(random, ["latency", "errors", "capacity", "security", "integrity", "routing"]),
      service.group.toLowerCase(),
    ],
    aliases: [`INC${String(index).padStart(7, "0")}`],
    links: links({
      problem: random() < 0.15 ? one(earlier("problem")) : undefined,
      caused_by: random() < 0.08 ? one(earlier("change")) : undefined,
      parent: random() < 0.03 ? one(earlier("incident")) : undefined,
      knowledge: random() < 0.1 ? one(earlier("knowledge")) : undefined,
    }),
  };
}

function updatesOf(writer: Writer, by: string, from: number, to: number): readonly Fields[] {
  const { random } = writer;
  const words = anyOf(random, [
    ["investigating", "resolved"],
    ["investigating", "identified", "resolved"],
    ["investigating", "identified", "monitoring", "resolved"],
  ]);
  return words.map((status, index) => ({
    at: instant(from + ((to - from) * index) / (words.length - 1)),
    status,
    by,
    message: paragraph(writer, between(random, 60, 200)),
  }));
}

function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
