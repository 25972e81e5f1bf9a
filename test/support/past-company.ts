// A small governed company with a past: a change by the book, an outage, one merged past the gate, one push.
import { mkdirSync } from "node:fs";
import type { AnyRecord } from "../../core/record.ts";
import { type GovernedRepository, governedRepository } from "./governed-repository.ts";
import { authority, edgeChange, governance, MODERATE_RISK, platform, restart, shop } from "./policy-company.ts";
import { affect, anIncident, aService, type Overrides } from "./records.ts";

const CONFIG = `organisation: Acme
time_zone: Europe/Vienna
portal: { title: Acme Status, audience: internal, repository: https://github.com/acme/itsm }
policy:
  since: 2026-01-02T00:00:00Z
`;

const WINDOW = { start: "2026-03-10T22:00:00Z", end: "2026-03-10T23:00:00Z" };
const DONE = { start: "2026-03-10T22:05:00Z", end: "2026-03-10T22:40:00Z" };

/** The records of the past that tests look for. */
export const OUTAGE = "INC-2026-0001";
export const PLANNED = "CHG-2026-E001";
export const BYPASSED = "CHG-2026-E002";

const open = { visibility: "public" } as const;
const services = [
  aService("edge", { title: "Edge", owner: "platform", ...open }),
  aService("checkout", { title: "Checkout", owner: "shop", depends_on: ["edge"], ...open }),
  aService("mail", { title: "Mail", owner: "shop" }),
];
const company: readonly AnyRecord[] = [platform, shop, governance, authority, ...services, restart];

function planned(overrides: Overrides<"change"> = {}) {
  return edgeChange({
    ...{ title: "Replace the edge's power supply", outage: "partial_outage", window: WINDOW, ...open },
    public_summary: "Short interruptions are possible.",
    ...overrides,
  });
}

function outage(overrides: Overrides<"incident"> = {}) {
  const base = { title: "Payments fail", owner: "shop", started_at: "2026-03-05T09:50:00Z", ...open };
  return anIncident("0001", { ...base, affects: [affect("checkout")], ...overrides });
}

/** Writes the company with its past into a folder. `keep` says whether its evidence is kept. */
export async function writePastCompany(folder: string, keep = true): Promise<GovernedRepository> {
  mkdirSync(folder, { recursive: true });
  const repository = governedRepository(company, { config: CONFIG, folder });
  await repository.pullRequest([planned()], { at: "2026-03-02T09:00:00Z", reviews: ["ann"] });
  await incident(repository);
  await carriedOut(repository);
  const late = edgeChange({ title: "Open the firewall", assessment: MODERATE_RISK, window: after(20) });
  await repository.pullRequest([{ ...late, id: BYPASSED, file: late.file.replace("E001", "E002") }], {
    at: "2026-03-20T09:00:00Z",
    reviews: ["ann"],
  });
  repository.push([aService("mail", { title: "Mail and lists", owner: "shop" })], { at: "2026-03-25T09:00:00Z" });
  if (keep) repository.keep();
  return repository;
}

// --- internal ---

function after(day: number) {
  return { start: `2026-03-${day + 2}T22:00:00Z`, end: `2026-03-${day + 2}T23:00:00Z` };
}

async function incident(repository: GovernedRepository): Promise<void> {
  const steps = [
    [outage(), "2026-03-05T10:00:00Z"],
    [outage({ affects: [affect("checkout", "partial_outage")] }), "2026-03-05T10:30:00Z"],
    [outage({ state: "resolved", resolved_at: "2026-03-05T11:20:00Z" }), "2026-03-05T11:30:00Z"],
  ] as const;
  for (const [record, at] of steps) await repository.pullRequest([record], { at, mergedAt: at, by: "sid" });
}

async function carriedOut(repository: GovernedRepository): Promise<void> {
  const steps = [
    [planned({ state: "implementing", actual: { start: DONE.start } }), "2026-03-10T22:06:00Z"],
    [planned({ state: "review", actual: DONE }), "2026-03-10T22:45:00Z"],
    [planned({ state: "closed", actual: DONE, closed_at: "2026-03-12T10:00:00Z" }), "2026-03-12T10:00:00Z"],
  ] as const;
  for (const [record, at] of steps) await repository.pullRequest([record], { at, mergedAt: at, by: "jonas" });
}
