// A team: people who answer for services and may approve their changes.
import { z } from "zod";
import { GOVERNANCE } from "./authority.ts";
import { Instant, Line, listOf, Person, RecordId, Slug } from "./fields.ts";
import { defineKind } from "./kind.ts";
import { defineLifecycle, statesOf } from "./lifecycle.ts";
import { commonFields } from "./record.ts";

export const lifecycle = defineLifecycle({
  active: { label: "Active", means: "Answers for its services.", entry: true, phase: "active", to: ["retired"] },
  retired: {
    label: "Retired",
    means: "Dissolved; its approvals no longer count.",
    entry: false,
    phase: "done",
    to: [],
  },
});

const Member = z.strictObject({
  login: Person.describe("The member's GitHub login."),
  roles: listOf(z.enum(["lead", "approver", "duty"]))
    .default([])
    .describe("lead: leads the team. approver: may approve for it. duty: on duty, may approve emergencies."),
});

const Delegation = z
  .strictObject({
    from: Person.describe("Who hands the right to approve on."),
    to: Person.describe("Who gets it."),
    start: Instant.describe("From when."),
    end: Instant.describe("Until when."),
    reason: Line(300).describe("Why, for the auditor."),
  })
  .refine((delegation) => Date.parse(delegation.end) > Date.parse(delegation.start), {
    path: ["end"],
    error: () => "expected an end that is later than the start",
  });

const schema = z.strictObject({
  ...commonFields,
  state: z.enum(statesOf(lifecycle)).describe("Where the team stands."),
  owner: Slug.optional().describe("The team that this one reports to, if any."),
  contact: Line(300).optional().describe("How to reach it: a channel, an address."),
  members: z
    .array(Member)
    .default([])
    .refine((members) => new Set(members.map((member) => member.login.toLowerCase())).size === members.length, {
      error: () => "expected every login once",
    })
    .describe("Who belongs to it."),
  includes: listOf(Slug).default([]).describe("Teams whose members belong to this one too."),
  delegations: z.array(Delegation).default([]).describe("Rights to approve that were handed on for a while."),
  links: z
    .strictObject({ knowledge: listOf(RecordId).optional().describe("Articles about how the team works.") })
    .default({})
    .describe("Other records that belong to it."),
});

export const team = defineKind({
  name: "team",
  label: "Team",
  labels: "Teams",
  means: "People who answer for services and may approve their changes.",
  folder: "teams",
  schema,
  lifecycle,
  sections: [{ heading: "About", hint: "What the team does and how to work with it." }],
  references: [
    { path: "owner", to: "team", back: "has reporting to it", acyclic: true },
    { path: "includes", to: "team", back: "part of", acyclic: true },
    { path: "links.knowledge", to: "knowledge", back: "about teams" },
  ],
  material: { fields: ["members", "includes", "delegations"], sections: [] },
  authority: GOVERNANCE,
  times: [],
  dated: [],
  columns: [
    { field: "members[].login", heading: "Members" },
    { field: "includes", heading: "Includes" },
    { field: "contact", heading: "Contact" },
  ],
  public: { fields: ["contact"], sections: [] },
});
