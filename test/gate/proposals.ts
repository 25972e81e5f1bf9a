// What people of the sample company propose in the story of the gate, as the files they push.
import type { FileEdits } from "../support/github/index.ts";

/** A change of moderate risk: some of the visitors could notice, and it was tested only in part. */
export const CHANGE = "CHG-2026-7F3K";
export const CHANGE_FILE = `records/changes/2026/${CHANGE}-http-3-at-the-edge.md`;

export const change: FileEdits = {
  [CHANGE_FILE]: `---
title: Answer the booking website over HTTP/3
type: normal
state: scheduled
owner: platform
team: platform
services: [edge, web-booking]
requested_by: fenja-lorenzen
implementer: deepak-varma
assessment: { users_affected: many, outage: none, tested: partly, reversible: tested, done_before: once }
window: { start: 2026-12-05T22:00:00+01:00, end: 2026-12-05T23:30:00+01:00 }
outage: none
---
## Justification

Passengers book from ships and piers, over connections that lose packets. HTTP/3 halves their waiting.

## Implementation plan

1. \`edgectl listener add web-booking --quic --site A\`, then wait for an hour.
2. The same for site B.

## Backout plan

\`edgectl listener remove web-booking --quic\` on both sites: browsers go back to HTTP/2 by themselves.

## Test plan

- Before: the staging site answers over HTTP/3 from all five probes.
- After: errors of the booking website stay below 0.1 %.
`,
};

/** The backout plan of the change, before and after somebody thought again. */
export const BACKOUT = {
  before: "`edgectl listener remove web-booking --quic` on both sites: browsers go back to HTTP/2 by themselves.",
  after:
    "`edgectl listener remove web-booking --quic` on both sites. Browsers remember HTTP/3 for a day: send `alt-svc: clear` for 24 hours.",
};

export const FREEZE = "st-nicholas-weekend";

export const freeze: FileEdits = {
  [`records/freezes/${FREEZE}.md`]: `---
title: St Nicholas weekend
state: announced
owner: governance
services: [web-booking, ticketing]
window: { start: 2026-12-04T12:00:00+01:00, end: 2026-12-07T06:00:00+01:00 }
may_approve: [sailing]
reason: Special sailings to the Christmas market on Tamsand; 14,000 passengers are booked for three days.
---
## About

If a change of yours falls into the weekend, move it. Ask Sailing and ports only if it cannot move.
`,
};

export const INCIDENT_FILE = "records/incidents/2026/INC-2026-52B8-ticket-mails-late.md";

/** A word to the public about the incident, behind the one that is there. */
export const UPDATE = {
  before: "message: Tickets by mail arrive up to an hour late. In the app they are there at once.\n",
  after: `message: Tickets by mail arrive up to an hour late. In the app they are there at once.
  - at: 2026-11-23T13:30:00+01:00
    status: identified
    by: rasmusq
    message: The mail provider has lost a data centre. We send through the other one; the queue shrinks.
`,
};

/** An edit of the policy that would make approving easier. */
export const POLICY = {
  before: "moderate: [{ from: change_team }, { from: change_authority }]",
  after: "moderate: [{ from: change_authority }]",
};

/** What an administrator pushes to the default branch by hand, past everybody. */
export const PUSHED_FILE = "records/services/edge.md";
export const PUSHED = { before: "tier: 1\n", after: "tier: 3\n" };
