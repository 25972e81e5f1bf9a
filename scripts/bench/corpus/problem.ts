// Made-up problems: from suspicion to known error to fix.
import { anyOf, between, skewed } from "./chance.ts";
import { type Birth, DAY, HOUR, instant, links, one, type Stage } from "./life.ts";
import { headline, paragraph, type Writer, wrapped } from "./prose.ts";

/** The stages of a problem. */
export function problemStages(birth: Birth): Stage[] {
  const { random, service, at, index, earlier } = birth;
  const writer: Writer = { random, service: service.name };
  const by = anyOf(random, service.team.people);
  const isPublic = random() < 0.4;
  const statement = `## Problem statement\n\n${wrapped(paragraph(writer, between(random, 300, 700)))}\n`;
  const analysed = `${statement}\n## Analysis\n\n${wrapped(paragraph(writer, between(random, 400, 900)))}\n`;
  const first = {
    title: headline(writer, "failure"),
    state: "new",
    owner: service.team.slug,
    services: [service.slug],
    impact: anyOf(random, ["high", "medium", "low"]),
    opened_at: instant(at),
    visibility: isPublic ? "public" : undefined,
    public_summary: isPublic ? paragraph(writer, 80) : undefined,
    aliases: [`PRB${String(index).padStart(7, "0")}`],
    links: links({
      incidents: one(earlier("incident")),
      changes: random() < 0.1 ? one(earlier("change")) : undefined,
      knowledge: random() < 0.2 ? one(earlier("knowledge")) : undefined,
    }),
  };
  const assessed = { ...first, state: "assess", assignee: by };
  const analysing = { ...assessed, state: "root_cause_analysis", workaround: paragraph(writer, 150) };
  const fixing = {
    ...analysing,
    state: "fix_in_progress",
    root_cause: paragraph(writer, 180),
    fix: paragraph(writer, 120),
  };
  const days = [1, skewed(random, 4), skewed(random, 20), skewed(random, 30), 20].map((length) => length * DAY + HOUR);
  const times = days.map((_, place) => at + days.slice(0, place + 1).reduce((sum, length) => sum + length, 0));
  const [assessedAt = at, analysingAt = at, fixingAt = at, resolvedAt = at, closedAt = at] = times;
  const resolved = {
    ...fixing,
    state: "resolved",
    resolution_code: "fix_applied",
    resolved_at: instant(resolvedAt),
  };
  const closed = { ...resolved, state: "closed", closed_at: instant(closedAt) };
  return [
    { at, by, message: "opened", fields: first, body: statement },
    { at: assessedAt, by, message: "assess", fields: assessed, body: statement },
    { at: analysingAt, by, message: "root cause analysis", fields: analysing, body: analysed },
    { at: fixingAt, by, message: "fix in progress", fields: fixing, body: analysed },
    { at: resolvedAt, by, message: "resolved", fields: resolved, body: analysed },
    { at: closedAt, by, message: "closed", fields: closed, body: analysed },
  ];
}
