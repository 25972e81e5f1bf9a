// Repositories of believable records in any number, the same for the same seed.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ID_ALPHABET } from "../../schemas/index.ts";

const SERVICES = 40;
const DAY = 86_400_000;
const FIRST = Date.parse("2024-01-01T00:00:00Z");
const WORDS =
  "the service queue restarted after latency rose on node while customers saw timeouts and orders waited so team moved traffic to standby checked logs found a stuck lock in database raised limit watched graphs told support wrote note planned fix for next window because cache grew faster than expected under load from import job".split(
    " ",
  );

/** A source of chance that gives the same numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes a repository of `count` records, about 1.9 kB each: 55 % incidents, 30 % changes, 8 % problems, 7 % knowledge. */
export function writeCorpus(root: string, count: number, seed = 1): void {
  const random = seeded(seed);
  write(root, "itsm.config.yaml", "organisation: Corpus\nclock: 2026-11-20T12:00:00Z\n");
  write(
    root,
    "records/teams/platform.md",
    "---\ntitle: Platform\nstate: active\nmembers: [{ login: mira, roles: [approver] }]\n---\n",
  );
  for (let index = 0; index < SERVICES; index++) write(root, `records/services/service-${index}.md`, service(index));
  const makers = [incident, change, problem, article];
  const shares = [0.55, 0.85, 0.93, 1];
  for (let index = 0; index < count - SERVICES - 1; index++) {
    const draw = random();
    const make = makers[shares.findIndex((share) => draw < share)] ?? incident;
    const { file, text } = make(index, random);
    write(root, file, text);
  }
}

// --- internal ---

interface Made {
  readonly file: string;
  readonly text: string;
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function service(index: number): string {
  const needs = index < 4 ? "" : `depends_on: [service-${index % 4}]\n`;
  return `---\ntitle: Service ${index}\nstate: live\nowner: platform\ntier: ${(index % 4) + 1}\ngroup: Group ${index % 5}\n${needs}since: 2024-01-01\nvisibility: public\n---\n## About\n\nA service.\n`;
}

function idOf(prefix: string, index: number, at: number): string {
  const tail = [3, 2, 1, 0].map((place) => ID_ALPHABET[Math.floor(index / 32 ** place) % 32]).join("");
  return `${prefix}-${new Date(at).getUTCFullYear()}-${tail}`;
}

function prose(random: () => number, words: number): string {
  const text = Array.from({ length: words }, () => WORDS[Math.floor(random() ** 2 * WORDS.length)]).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function instant(at: number): string {
  return new Date(Math.round(at / 1000) * 1000).toISOString().replace(".000Z", "Z");
}

function anyService(random: () => number): string {
  return `service-${Math.floor(random() * SERVICES)}`;
}

function incident(index: number, random: () => number): Made {
  const start = FIRST + random() * 1000 * DAY;
  const minutes = (count: number) => instant(start + count * 60_000);
  const long = 20 + Math.floor(random() * 200);
  const id = idOf("INC", index, start);
  const updates = ["investigating", "identified", "resolved"]
    .map(
      (status, at) =>
        `  - at: ${minutes(5 + at * Math.floor(long / 3))}\n    status: ${status}\n    message: ${prose(random, 22)}\n    by: mira`,
    )
    .join("\n");
  const text = `---
title: ${prose(random, 6).slice(0, -1)}
state: resolved
owner: platform
visibility: public
public_summary: ${prose(random, 18)}
impact: medium
urgency: medium
affects:
  - { service: ${anyService(random)}, level: partial_outage }
tags: [latency, corpus]
aliases: [INC${String(index).padStart(7, "0")}]
reported_by: mira
started_at: ${minutes(0)}
detected_at: ${minutes(2)}
acknowledged_at: ${minutes(4)}
restored_at: ${minutes(long)}
resolved_at: ${minutes(long + 10)}
updates:
${updates}
resolution: { code: fixed, notes: ${prose(random, 12)} }
---
## Description

${prose(random, 70)}

${prose(random, 60)}
`;
  return { file: `records/incidents/${id.split("-")[1]}/${id}-corpus.md`, text };
}

function change(index: number, random: () => number): Made {
  const start = FIRST + random() * 1000 * DAY;
  const id = idOf("CHG", index, start);
  const end = instant(start + 3_600_000);
  const text = `---
title: ${prose(random, 6).slice(0, -1)}
state: closed
owner: platform
visibility: public
public_summary: ${prose(random, 18)}
type: normal
services: [${anyService(random)}]
team: platform
requested_by: mira
implementer: jonas
aliases: [CHG${String(index).padStart(7, "0")}]
assessment: { users_affected: some, outage: none, tested: yes, reversible: tested, done_before: often }
window: { start: ${instant(start)}, end: ${end} }
outage: none
actual: { start: ${instant(start)}, end: ${end} }
close_code: successful
close_notes: ${prose(random, 12)}
closed_at: ${instant(start + DAY)}
---
## Justification

${prose(random, 50)}

## Implementation plan

1. ${prose(random, 30)}
2. ${prose(random, 30)}

## Backout plan

${prose(random, 35)}

## Test plan

${prose(random, 40)}
`;
  return { file: `records/changes/${id.split("-")[1]}/${id}-corpus.md`, text };
}

function problem(index: number, random: () => number): Made {
  const start = FIRST + random() * 1000 * DAY;
  const id = idOf("PRB", index, start);
  const text = `---
title: ${prose(random, 6).slice(0, -1)}
state: root_cause_analysis
owner: platform
services: [${anyService(random)}]
impact: medium
assignee: mira
opened_at: ${instant(start)}
workaround: ${prose(random, 30)}
root_cause: ${prose(random, 30)}
aliases: [PRB${String(index).padStart(7, "0")}]
---
## Problem statement

${prose(random, 100)}

## Analysis

${prose(random, 100)}
`;
  return { file: `records/problems/${id.split("-")[1]}/${id}-corpus.md`, text };
}

function article(index: number, random: () => number): Made {
  const start = FIRST + random() * 1000 * DAY;
  const id = idOf("KB", index, start);
  const text = `---
title: ${prose(random, 6).slice(0, -1)}
state: published
owner: platform
visibility: public
category: Category ${index % 7}
summary: ${prose(random, 15)}
services: [${anyService(random)}]
published_at: ${instant(start)}
review_by: 2027-06-01
---
## When to use this

${prose(random, 90)}

## What to do

1. ${prose(random, 60)}
2. ${prose(random, 60)}
`;
  return { file: `records/knowledge/${id.split("-")[1]}/${id}-corpus.md`, text };
}
