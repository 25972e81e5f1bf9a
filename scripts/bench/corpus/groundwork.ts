// What is there before the first incident: the configuration, teams, services, models and freezes.
import type { Chance } from "./chance.ts";
import type { Company } from "./company.ts";
import type { Version } from "./life.ts";
import { paragraph, steps, type Writer, wrapped } from "./prose.ts";
import { recordText } from "./record-text.ts";

const YEARS = [2024, 2025, 2026];

/** The first files, all written at one moment. */
export function groundwork({ teams, services }: Company, at: number, now: number, random: Chance): Version[] {
  const by = teams[0]?.people[0] ?? "";
  const files: [string, string][] = [["itsm.config.yaml", configuration(now)]];
  for (const { slug, name, people } of teams) {
    const members = people.map((login, index) => ({ login, roles: index < 2 ? ["approver", "duty"] : undefined }));
    files.push([`records/teams/${slug}.md`, recordText({ title: name, state: "active", members }, "", "command")]);
    files.push([
      `records/models/model-${slug}.md`,
      modelText(
        slug,
        services.filter(({ team }) => team.slug === slug).map((service) => service.slug),
        { random, service: name },
      ),
    ]);
  }
  for (const service of services) {
    const { slug, name, group, tier, team, needs } = service;
    const fields = {
      title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      state: "live",
      owner: team.slug,
      tier,
      group,
      depends_on: needs.length === 0 ? undefined : needs,
      since: "2024-01-01",
      slo: tier < 3 ? { availability: 99.9 } : undefined,
      visibility: "public",
    };
    const about = `## About\n\n${wrapped(paragraph({ random, service: name }, 240))}\n`;
    files.push([`records/services/${slug}.md`, recordText(fields, about, "command")]);
  }
  for (const year of YEARS) files.push([`records/freezes/year-end-${year}.md`, freezeText(teams[0]?.slug ?? "", year)]);
  return files.map(([file, text]) => ({ file, text, at, by, message: "What there is" }));
}

// --- internal ---

function configuration(now: number): string {
  return `organisation: Corpus
clock: ${new Date(now).toISOString().replace(".000Z", "Z")}
time_zone: Europe/Berlin
groups: [Shop, Money, Logistics, Workplace, Data, Platform]
portal: { audience: internal, url: https://status.corpus.example }
`;
}

function modelText(team: string, services: readonly string[], writer: Writer): string {
  const fields = {
    title: `Routine work of ${team.replaceAll("-", " ")}`,
    state: "approved",
    owner: team,
    services,
    assessment: { users_affected: "none", outage: "none", tested: "yes", reversible: "tested", done_before: "often" },
    longest_minutes: 240,
    valid_until: "2027-12-31",
  };
  const body = `## Scope\n\n${wrapped(paragraph(writer, 150))}\n\n## Implementation plan\n\n${steps(writer, 3)}\n\n## Backout plan\n\n${steps(writer, 2)}\n\n## Test plan\n\n${steps(writer, 2)}\n`;
  return recordText(fields, body, "command");
}

function freezeText(owner: string, year: number): string {
  const window = { start: `${year}-12-18T00:00:00+01:00`, end: `${year + 1}-01-04T00:00:00+01:00` };
  return recordText({ title: `Year end ${year}`, state: "announced", owner, services: "all", window }, "", "command");
}
