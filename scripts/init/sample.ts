// A few example records, so that lists, pages and reports have something to show.
import { randomInt } from "node:crypto";
import { type Clock, draft, type Opened, openLedger, saveRecord } from "../../core/index.ts";
import { type Fields, type KindName, kinds } from "../../schemas/index.ts";
import type { Answers } from "./answers.ts";

/** Writes the examples; gives their files. They pass the check like every record. */
export function addSamples(root: string, clock: Clock, answers: Answers): string[] {
  const added: string[] = [];
  const ids = new Map<KindName, string>();
  for (const sample of SAMPLES) {
    const opened = openLedger(root, clock);
    const made = draft(opened, {
      kind: kinds[sample.kind],
      fields: { owner: answers.team.slug, tags: ["example"], ...sample.fields(answers, opened, ids) },
      sections: new Map(Object.entries(sample.sections)),
      person: answers.login,
      chance: () => randomInt(2 ** 32) / 2 ** 32,
    });
    saveRecord(opened, made.file, made.text);
    ids.set(sample.kind, made.id);
    added.push(made.file);
  }
  return added;
}

// --- internal ---

interface Sample {
  readonly kind: KindName;
  readonly fields: (answers: Answers, opened: Opened, ids: ReadonlyMap<KindName, string>) => Fields;
  readonly sections: { readonly [heading: string]: string };
}

const HOUR = 3_600_000;

/** Some hours from now, as an instant in UTC. */
function hours(opened: Opened, from: number): string {
  return new Date(Math.floor((opened.now + from * HOUR) / 60_000) * 60_000).toISOString().replace(".000Z", "Z");
}

const SAMPLES: readonly Sample[] = [
  {
    kind: "problem",
    fields: ({ service }) => ({
      title: "Logins fail while the cache restarts",
      services: [service.slug],
      workaround: "Log in again after a minute.",
    }),
    sections: { Description: "The cache restarts every Monday; sessions that are made meanwhile are lost." },
  },
  {
    kind: "incident",
    fields: ({ service, login }, opened, ids) => ({
      title: "Logins fail for some readers",
      state: "resolved",
      visibility: "public",
      impact: "medium",
      urgency: "medium",
      affects: [{ service: service.slug, level: "partial_outage" }],
      started_at: hours(opened, -26),
      detected_at: hours(opened, -25.8),
      acknowledged_at: hours(opened, -25.7),
      restored_at: hours(opened, -25),
      resolved_at: hours(opened, -24),
      updates: [
        {
          at: hours(opened, -25.7),
          status: "investigating",
          message: "Some logins fail. We are looking into it.",
          by: login,
        },
        { at: hours(opened, -25), status: "resolved", message: "Logins work again.", by: login },
      ],
      resolution: { code: "workaround", notes: "The cache was warmed by hand." },
      links: { problem: [ids.get("problem")] },
    }),
    sections: { Description: "Readers saw an error after the login." },
  },
  {
    kind: "knowledge",
    fields: ({ service }, _, ids) => ({
      title: "Login fails after a restart",
      services: [service.slug],
      links: { problem: [ids.get("problem")] },
    }),
    sections: { Symptom: "The login form comes back with an error.", Resolution: "Wait a minute, then log in again." },
  },
  {
    kind: "change",
    fields: ({ service, login }, _, ids) => ({
      title: "Warm the cache before it takes traffic",
      type: "normal",
      services: [service.slug],
      requested_by: login,
      links: { problem: [ids.get("problem")] },
    }),
    sections: {
      Justification: "Logins fail each Monday until the cache is warm.",
      "Implementation plan": "Switch the warming job on.",
      "Backout plan": "Switch it off.",
      "Test plan": "Restart the cache in staging; all logins must succeed.",
    },
  },
];
