import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnyCompany, anyCompany } from "../support/any-company.ts";
import { foundByMinutes, toldBySnapshot } from "../support/compare-with-minutes.ts";
import type { ModelCompany } from "../support/minute-by-minute.ts";
import { snapshotOf } from "../support/snapshots.ts";

describe("whatever happened to a company", () => {
  it("each service's availability and days are those that a look at every minute finds", () => {
    fc.assert(
      fc.property(anyCompany(), (company) => {
        const told = snapshotOfCompany(company);
        for (const { id } of company.services) expect(toldBySnapshot(told, id), id).toEqual(found(company, id));
      }),
      { numRuns: 25 },
    );
  });

  it("a group is as bad now as the worst of its services", () => {
    fc.assert(
      fc.property(anyCompany(), (company) => {
        const services = company.services.map((service) => ({
          ...service,
          fields: { ...service.fields, group: "Shop" },
        }));
        const { status } = snapshotOfCompany({ ...company, services });
        const levels = status.services.map(({ level }) => level);
        expect(levels).toContain(status.groups[0]?.level);
        const ranks = ["operational", "under_maintenance", "degraded_performance", "partial_outage", "major_outage"];
        const worst = Math.max(...levels.map((level) => ranks.indexOf(level)));
        expect(status.groups.map(({ level }) => level)).toEqual([ranks[worst]]);
      }),
      { numRuns: 100 },
    );
  });
});

// --- internal ---

function snapshotOfCompany({ now, tenths, services, incidents, changes }: AnyCompany) {
  const weights = Object.fromEntries(Object.entries(tenths).map(([level, tenth]) => [level, tenth / 10]));
  return snapshotOf([...services, ...incidents, ...changes], new Date(now).toISOString(), {
    availability: { weights },
  });
}

function found({ now, tenths, services, incidents, changes }: AnyCompany, id: string) {
  const company: ModelCompany = {
    services: services.map((service) => ({ id: service.id, since: service.fields.since })),
    incidents: incidents.map((incident) => ({ id: incident.id, ...incident.fields })),
    changes: changes.map(({ fields }) => fields),
  };
  const service = company.services.find((each) => each.id === id);
  if (!service) throw new Error(`no ${id}`);
  return foundByMinutes(company, service, { now, tenths });
}
