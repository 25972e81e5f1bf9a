// `itsm health`: how the page, the groups and every service are now, and what makes them so.
import type { Command } from "commander";
import {
  type Health,
  healthAt,
  howLong,
  type Opened,
  type ServiceHealth,
  type ServiceLevel,
  toMinute,
} from "../../core/index.ts";
import type { Style } from "../colour.ts";
import { withExamples } from "../command.ts";
import { counted } from "../format/plain-text.ts";
import { type Column, type TableCell, table } from "../format/table.ts";
import { openToRead } from "../open-to-read.ts";
import { type Session, sessionOf } from "../session.ts";

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm health", "how everything is now"],
    ["itsm health --now 2026-11-20T10:00:00+01:00", "how it was then, by the records as they are"],
    ["itsm health --json", "for a program"],
  ])
    .description("Show how every service is, and which incident, maintenance or dependency makes it so.")
    .option("--json", "one JSON document")
    .action((options: { readonly json?: boolean }) => {
      const session = sessionOf(command);
      const opened = openToRead(session);
      const health = healthAt(opened.ledger, opened.now, opened.config.groups);
      if (options.json) session.json("health", plain(health));
      else show(session, opened, health);
    });
}

// --- internal ---

const LOOK: { readonly [L in ServiceLevel]: { readonly style: Style; readonly text: string } } = {
  operational: { style: "good", text: "operational" },
  under_maintenance: { style: "note", text: "under maintenance" },
  degraded_performance: { style: "warning", text: "degraded performance" },
  partial_outage: { style: "warning", text: "partial outage" },
  major_outage: { style: "error", text: "MAJOR OUTAGE" },
};

function show(session: Session, opened: Opened, health: Health): void {
  const { paint } = session;
  const zone = opened.config.time_zone;
  const pinned = opened.clock === "pinned" ? ", where the configuration pins the clock" : "";
  session.out(`${paint("strong", health.page.description)} at ${toMinute(health.at, zone)} ${zone}${pinned}`);
  const byName = new Map(health.services.map((service) => [service.service, service]));
  const grouped = health.groups.map(({ group, services }) => ({
    group,
    services: services.flatMap((name) => byName.get(name) ?? []),
  }));
  const rest = health.services.filter(
    ({ live, service }) => live && !health.groups.some(({ services }) => services.includes(service)),
  );
  const others = grouped.length === 0 ? "Services" : "Other services";
  for (const { group, services } of [...grouped, { group: others, services: rest }]) {
    if (services.length === 0) continue;
    const rows = services.map((service): TableCell[] => {
      const { style, text } = LOOK[service.level];
      return [service.service, { text, look: (each) => paint(style, each) }, because(service, health.at)];
    });
    session.out(`\n${paint("strong", group)}\n${rowsOnly(rows, session)}`);
  }
  const idle = health.services.filter(({ live }) => !live).length;
  if (idle > 0) session.talk(session.talkPaint("faint", `\n${counted(idle, "service")} not live, so not shown.`));
}

function rowsOnly(rows: readonly TableCell[][], session: Session): string {
  const columns: Column[] = [{ heading: "" }, { heading: "" }, { heading: "", stretches: "soon" }];
  return table(columns, rows, session)
    .split("\n")
    .slice(1)
    .map((line) => `  ${line}`)
    .join("\n");
}

function because({ incidents, maintenances, affectedUpstream }: ServiceHealth, now: number): string {
  return [
    ...incidents.map(({ incident, since }) => `${incident} for ${howLong(now - since)}`),
    ...maintenances.map(({ change, until, overrun }) =>
      `${change} ${overrun ? "past its window" : until === null ? "" : `for ${howLong(until - now)} more`}`.trim(),
    ),
    ...affectedUpstream.map(({ service, level }) => `depends on ${service} (${LOOK[level].text.toLowerCase()})`),
  ].join("; ");
}

/** The same with instants instead of milliseconds. */
function plain({ at, page, groups, services }: Health): object {
  return {
    at: instant(at),
    page,
    groups,
    services: services.map((service) => ({
      ...service,
      since: instant(service.since),
      incidents: service.incidents.map((cause) => ({ ...cause, since: instant(cause.since) })),
      maintenances: service.maintenances.map((cause) => ({
        ...cause,
        since: instant(cause.since),
        until: instant(cause.until),
      })),
    })),
  };
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
