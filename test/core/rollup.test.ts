import { expect, it } from "vitest";
import { healthAt, pageStatus } from "../../core/rollup.ts";
import { affect, anIncident, aService, at, ledgerOf } from "../support/records.ts";

const NOW = at("2026-03-10T12:00:00Z");
const [ok, maintained, degraded, partial, major] = [
  "operational",
  "under_maintenance",
  "degraded_performance",
  "partial_outage",
  "major_outage",
] as const;

it.each([
  [[], "none", "All Systems Operational"],
  [[ok], "none", "All Systems Operational"],
  [[maintained], "maintenance", "Service Under Maintenance"],
  [[degraded], "minor", "Partially Degraded Service"],
  [[partial], "major", "Partial System Outage"],
  [[major], "critical", "Major System Outage"],
  [[ok, ok], "none", "All Systems Operational"],
  [[ok, maintained], "maintenance", "Service Under Maintenance"],
  [[maintained, degraded], "minor", "Partially Degraded Service"],
  [[degraded, degraded], "minor", "Degraded System Service"],
  [[ok, partial], "minor", "Minor Service Outage"],
  [[degraded, partial], "minor", "Minor Service Outage"],
  [[partial, partial], "major", "Partial System Outage"],
  [[ok, major], "major", "Partial System Outage"],
  [[partial, major], "major", "Partial System Outage"],
  [[major, major], "critical", "Major System Outage"],
] as const)("services that are %j make the page %s: %s", (levels, indicator, description) => {
  expect(pageStatus(levels)).toEqual({ indicator, description });
});

it("a page without services is minor while an incident is open", () => {
  expect(healthAt(ledgerOf(anIncident("A", { state: "new", affects: [] })), NOW).page.indicator).toBe("minor");
  expect(healthAt(ledgerOf(anIncident("A", { state: "canceled", affects: [] })), NOW).page.indicator).toBe("none");
});

it("a group is as bad as its worst live service; services outside groups are in none", () => {
  const health = healthAt(
    ledgerOf(
      aService("ferry", { group: "Travel" }),
      aService("bus", { group: "Travel" }),
      aService("old", { group: "Travel", state: "retired" }),
      aService("next", { group: "Travel", state: "pipeline" }),
      aService("gone", { group: "Past", state: "retired" }),
      aService("mail", { group: "Office" }),
      aService("loose"),
      anIncident("A", { affects: [affect("bus", partial), affect("old"), affect("next")] }),
    ),
    NOW,
    ["Travel"],
  );
  expect(health.groups).toEqual([
    { group: "Travel", level: partial, services: ["bus", "ferry"] },
    { group: "Office", level: ok, services: ["mail"] },
  ]);
  expect(health.page.description).toBe("Minor Service Outage");
  expect(health.services.find(({ service }) => service === "old")?.level).toBe(major);
});
