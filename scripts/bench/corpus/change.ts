// Made-up changes: from the request over the window to their end.
import type { Fields } from "../../../schemas/index.ts";
import { anyOf, between, weighted } from "./chance.ts";
import { type Birth, DAY, HOUR, instant, links, MINUTE, one, type Stage } from "./life.ts";
import { headline, paragraph, sentence, steps, type Writer, wrapped } from "./prose.ts";

type Type = "normal" | "standard" | "emergency";

/** The stages of a change. */
export function changeStages(birth: Birth): Stage[] {
  const { random, service, at } = birth;
  const writer: Writer = { random, service: service.name };
  const by = anyOf(random, service.team.people);
  const type: Type = weighted(random, [
    [0.6, "normal"],
    [0.35, "standard"],
    [0.05, "emergency"],
  ] as const);
  const start = windowStart(birth, type);
  const end = start + between(random, 1, 6) * 30 * MINUTE;
  const done = start + (end - start) * (0.5 + 0.6 * random());
  const body = bodyOf(writer, type);
  const first = firstFields(birth, writer, { type, by, start, end });
  const create: Stage = { at, by, message: "requested", fields: first, body };
  if (type !== "emergency" && random() < 0.04) {
    const reason = { state: "canceled", cancel_reason: sentence(writer) };
    return [create, { at: at + 3 * HOUR, by, message: "canceled", fields: { ...first, ...reason }, body }];
  }
  const approval = at + (start - at) * 0.6;
  const scheduled: Stage = { at: approval, by, message: "scheduled", fields: { ...first, state: "scheduled" }, body };
  const working = { ...first, state: "implementing", implementer: by, actual: { start: instant(start) } };
  const actual = { start: instant(start), end: instant(done) };
  const ending = endingOf(writer, type, done);
  const reviewed = { ...working, state: "review", actual };
  const closed = { ...reviewed, ...ending.fields, state: "closed" };
  return [
    create,
    ...(type === "emergency" ? [] : [scheduled]),
    { at: start, by, message: "implementing", fields: working, body },
    { at: done, by, message: "review", fields: reviewed, body },
    { at: ending.at, by, message: "closed", fields: closed, body: body + ending.review },
  ];
}

// --- internal ---

/** Work is done in the evening, some days ahead; an emergency at once. */
function windowStart({ random, at }: Birth, type: Type): number {
  if (type === "emergency") return at + between(random, 10, 90) * MINUTE;
  const day = Math.floor(at / DAY) + between(random, 1, type === "standard" ? 4 : 21);
  return day * DAY + between(random, 36, 44) * 30 * MINUTE;
}

function firstFields(
  { random, service, company, index, earlier }: Birth,
  writer: Writer,
  plan: { readonly type: Type; readonly by: string; readonly start: number; readonly end: number },
): Fields {
  const other = anyOf(random, company.services);
  const isPublic = random() < 0.3;
  return {
    title: headline(writer, "work"),
    state: "new",
    owner: service.team.slug,
    type: plan.type,
    model: plan.type === "standard" ? `model-${service.team.slug}` : undefined,
    services: random() < 0.2 && other !== service ? [service.slug, other.slug] : [service.slug],
    team: service.team.slug,
    requested_by: plan.by,
    assessment: {
      users_affected: anyOf(random, ["none", "few", "some", "many"]),
      outage: anyOf(random, ["none", "none", "short", "long"]),
      tested: anyOf(random, ["yes", "yes", "partly", "no"]),
      reversible: anyOf(random, ["tested", "untested", "no"]),
      done_before: anyOf(random, ["often", "once", "never"]),
    },
    window: { start: instant(plan.start), end: instant(plan.end) },
    outage: weighted(random, [
      [0.7, "none"],
      [0.2, "degraded_performance"],
      [0.1, "partial_outage"],
    ] as const),
    visibility: isPublic ? "public" : undefined,
    public_summary: isPublic ? sentence(writer) : undefined,
    tags: [service.group.toLowerCase()],
    aliases: [`CHG${String(index).padStart(7, "0")}`],
    links: links({
      problem: random() < 0.08 ? one(earlier("problem")) : undefined,
      incident: random() < 0.06 ? one(earlier("incident")) : undefined,
      follows: random() < 0.05 ? one(earlier("change")) : undefined,
      knowledge: random() < 0.05 ? one(earlier("knowledge")) : undefined,
    }),
  };
}

/** A standard change takes its plans from its model. */
function bodyOf(writer: Writer, type: Type): string {
  const { random } = writer;
  const why = `## Justification\n\n${wrapped(paragraph(writer, between(random, 150, 400)))}\n`;
  if (type === "standard") return why;
  const plan = steps(writer, between(random, 2, 5));
  return `${why}\n## Implementation plan\n\n${plan}\n\n## Backout plan\n\n${wrapped(paragraph(writer, 160))}\n\n## Test plan\n\n${wrapped(paragraph(writer, 200))}\n`;
}

function endingOf(writer: Writer, type: Type, done: number) {
  const { random } = writer;
  const code = weighted(random, [
    [0.88, "successful"],
    [0.07, "successful_with_issues"],
    [0.03, "backed_out"],
    [0.02, "unsuccessful"],
  ] as const);
  const at = done + between(random, 4, 72) * HOUR;
  const needsReview = type === "emergency" || code === "backed_out" || code === "unsuccessful";
  const review = needsReview ? `\n## Post-implementation review\n\n${wrapped(paragraph(writer, 260))}\n` : "";
  return { at, review, fields: { close_code: code, close_notes: sentence(writer), closed_at: instant(at) } };
}
