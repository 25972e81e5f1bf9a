// A small company whose every internal word is a canary: none of them may reach the public portal.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Stands in every internal field, name and text. */
export const CANARY = "canary";

const FILES: { readonly [file: string]: string } = {
  "itsm.config.yaml": `organisation: Acme
clock: 2026-03-10T12:00:00Z
portal: { title: Acme Status, audience: public, url: https://status.acme.example, repository: https://git.example/canary/itsm }
`,
  "records/teams/canary-team.md": `---
title: Canary team
state: active
contact: canary channel
members: [{ login: canary-person }]
---
Canary body.
`,
  "records/services/shop.md": `---
title: Shop
state: live
owner: canary-team
tier: 1
since: 2025-01-01
description: Sells things.
depends_on: [canary-vault]
repositories: [canary/shop]
aliases: [CANARY-SHOP]
visibility: public
---
## About
Public words about the shop.
## Internals
Canary words about the shop.
`,
  "records/services/canary-vault.md": `---
title: Canary vault
state: live
owner: canary-team
tier: 1
group: Canary group
description: Canary description.
tags: [canary-tag]
aliases: [CANARY-VAULT]
---
Canary body.
`,
  "records/incidents/2026/INC-2026-PPP1-shop-down.md": `---
title: Shop cannot be reached
state: in_progress
owner: canary-team
impact: high
urgency: high
affects: [{ service: shop, level: major_outage }, { service: canary-vault, level: major_outage }]
reported_by: canary-person
assignee: canary-person
started_at: 2026-03-10T10:00:00Z
updates: [{ at: 2026-03-10T10:10:00Z, status: investigating, message: We look into it., by: canary-person }]
links: { caused_by: [CHG-2026-CCC1], parent: [INC-2026-CCC2] }
aliases: [CANARY-1]
imported: { from: canary-system, id: canary-id }
visibility: public
public_summary: The shop does not answer.
---
## Description
Canary words.
`,
  "records/incidents/2026/INC-2026-CCC2-canary-incident.md": `---
title: Canary incident
state: in_progress
owner: canary-team
impact: high
urgency: high
affects: [{ service: shop, level: major_outage }]
started_at: 2026-03-10T09:00:00Z
public_summary: Canary summary of a record that is not public.
updates: [{ at: 2026-03-10T10:10:00Z, status: investigating, message: Canary message. }]
---
Canary body.
`,
  "records/changes/2026/CHG-2026-CCC1-canary-change.md": `---
title: Canary change
state: new
owner: canary-team
type: normal
services: [shop]
requested_by: canary-person
outage: major_outage
window: { start: 2026-03-11T10:00:00Z, end: 2026-03-11T11:00:00Z }
---
## Justification
Canary words.
`,
};

/** Writes the company below a folder; the answer is the folder. */
export function writeCanaryRepository(folder: string): string {
  for (const [file, text] of Object.entries(FILES)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}
