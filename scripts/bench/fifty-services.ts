// A company of fifty services with a believable past: what budgets of pages are measured with.

const GROUPS = ["Shop", "Payments", "Logistics", "Platform", "Data"];
const DAY = 86_400_000;
const NOW = Date.parse("2026-11-20T12:00:00Z");

/** Fifty live services in five groups; each had two incidents in ninety days, two are going on, ten windows are ahead. */
export function fiftyServices(): { readonly [path: string]: string } {
  const services = Array.from({ length: 50 }, (_, index) => [`records/services/service-${index}.md`, service(index)]);
  const incidents = Array.from({ length: 100 }, (_, index) => [path("incidents/2026/INC", index), incident(index)]);
  const changes = Array.from({ length: 10 }, (_, index) => [path("changes/2026/CHG", index), change(index)]);
  return Object.fromEntries([
    ["itsm.config.yaml", CONFIG],
    ["records/teams/platform.md", "---\ntitle: Platform\nstate: active\nmembers: [{ login: mira }]\n---\n"],
    ...services,
    ...incidents,
    ...changes,
  ]);
}

// --- internal ---

const CONFIG = `organisation: Fifty
clock: ${new Date(NOW).toISOString()}
time_zone: Europe/Berlin
portal: { audience: internal, url: https://status.fifty.example, description: How our services are. }
groups: [${GROUPS.join(", ")}]
`;

function path(folder: string, index: number): string {
  return `records/${folder}-2026-${String(index).padStart(4, "0")}-made-up.md`;
}

function service(index: number): string {
  const needs = index < 5 ? "" : `depends_on: [service-${index % 5}]\n`;
  return `---
title: Service of ordinary name ${index}
state: live
owner: platform
tier: ${(index % 4) + 1}
group: ${GROUPS[index % 5]}
${needs}since: 2024-01-01
slo: { availability: 99.9 }
---
`;
}

function incident(index: number): string {
  const isOpen = index < 2;
  const started = NOW - (isOpen ? 2 : ((index * 37) % 88) * 24 + 30) * 3_600_000;
  const level = ["degraded_performance", "partial_outage", "major_outage"][index % 3];
  const at = (minutes: number) => new Date(started + minutes * 60_000).toISOString();
  const end = isOpen
    ? `next_update_by: ${new Date(NOW + 1_800_000).toISOString()}`
    : `resolved_at: ${at(95)}\nresolution: { code: fixed }`;
  return `---
title: Something of service ${index % 50} did not work as it should
state: ${isOpen ? "in_progress" : "resolved"}
owner: platform
impact: medium
urgency: high
affects: [{ service: service-${index % 50}, level: ${level} }]
started_at: ${at(0)}
updates:
  - { at: ${at(10)}, status: investigating, message: "Some requests fail. We are looking for the cause of it." }
  - { at: ${at(50)}, status: identified, message: "The cause is known. We are putting the former version back." }
public_summary: Some requests failed for about an hour and a half.
${end}
---
`;
}

function change(index: number): string {
  const start = NOW + (index + 1) * DAY;
  const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString();
  return `---
title: Move service ${index} to new machines
state: scheduled
type: normal
owner: platform
team: platform
services: [service-${index}]
requested_by: mira
implementer: mira
assessment: { users_affected: few, outage: none, tested: yes, reversible: tested, done_before: often }
window: { start: ${at(0)}, end: ${at(2)} }
outage: partial_outage
public_summary: The service is restarted once, which takes about a minute.
---
## Justification
Old machines.
## Implementation plan
Move.
## Backout plan
Move back.
## Test plan
Look.
`;
}
