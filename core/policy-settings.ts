// The part of the configuration that says whose approval a pull request needs.
import { z } from "zod";
import { Instant, Line, listOf, type Risk, Slug } from "../schemas/index.ts";

/** Groups that a requirement may name besides a team: they follow from the record or from other settings. */
export const GROUPS_OF_RECORD = [
  "change_team",
  "record_owner",
  "service_owners",
  "change_authority",
  "governance",
] as const;

const Source = z.union([z.enum(GROUPS_OF_RECORD), Slug], {
  error: () => `expected ${GROUPS_OF_RECORD.join(", ")}, or the name of a file in records/teams`,
});

const Approval = z.strictObject({
  from: Source.describe(
    "Who gives it: change_team, record_owner, service_owners (one for each), change_authority, governance, or a team.",
  ),
  role: z
    .enum(["approver", "lead", "duty"])
    .default("approver")
    .describe("The role that the person must have in that team."),
  count: z.number().int().min(1).max(9).default(1).describe("How many different people must give it."),
});

const Approvals = z.array(Approval).min(1, { error: () => "expected at least one approval" });

/** One line of the matrix: so many people of a group, in a role. */
export type ApprovalSetting = z.output<typeof Approval>;

type RiskTable = { [risk in Risk]: ApprovalSetting[] };

const team: ApprovalSetting = { from: "change_team", role: "approver", count: 1 };
const board: ApprovalSetting = { from: "change_authority", role: "approver", count: 1 };
const duty: ApprovalSetting = { from: "change_authority", role: "duty", count: 1 };

/** Source: ServiceNow's default for normal changes: the team, from moderate risk also the authority. */
const NORMAL: RiskTable = { low: [team], moderate: [team, board], high: [team, board] };
const EMERGENCY: RiskTable = { low: [duty], moderate: [duty], high: [duty] };

function ByRisk(type: string, usual: RiskTable) {
  return z
    .strictObject({
      low: Approvals.default(usual.low).describe(`What ${type} of low risk needs.`),
      moderate: Approvals.default(usual.moderate).describe(`What ${type} of moderate risk needs.`),
      high: Approvals.default(usual.high).describe(`What ${type} of high risk needs.`),
    })
    .default(usual)
    .describe(`Approvals that ${type} needs, by its risk.`);
}

const Matrix = z
  .strictObject({
    normal: ByRisk("a normal change", NORMAL),
    emergency: ByRisk("an emergency change before it is carried out", EMERGENCY),
  })
  .default({ normal: NORMAL, emergency: EMERGENCY })
  .describe("The approval matrix. Standard changes need none: their model was approved.");

const RETROSPECTIVE = { ...board, within_working_days: 3 };

const Retrospective = z
  .strictObject({
    ...Approval.shape,
    from: Source.default("change_authority").describe("Who gives it; never somebody who approved before."),
    within_working_days: z
      .number()
      .int()
      .min(1)
      .max(30)
      .default(3)
      .describe("How many working days after its start an emergency must have been approved in retrospect."),
  })
  .default(RETROSPECTIVE)
  .describe("The approval that an emergency or unauthorized change needs before it may be closed.");

export const PolicySchema = z.strictObject({
  change_authority: Slug.default("change-authority").describe(
    "The team that decides on changes of moderate and high risk.",
  ),
  governance: Slug.default("governance").describe(
    "The team that must approve edits to this file, to teams, models and freezes, to workflows and to governed_paths.",
  ),
  governed_paths: listOf(Line(200))
    .default([])
    .describe("More paths whose edits need the governance team: files, or folders ending in /."),
  approvals: Matrix,
  retrospective: Retrospective,
  approvals_expire_after_days: z
    .number()
    .int()
    .min(1)
    .max(366)
    .default(90)
    .describe("After how many days an approval no longer counts. It must last until the planned start."),
  re_request_withdraws: z
    .boolean()
    .default(true)
    .describe("Whether an approval waits, uncounted, while its reviewer is asked to review again."),
  most_changes: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe("How many changes one pull request may authorize. Without it, as many as it holds."),
  bots: listOf(Line(60))
    .default([])
    .describe(
      "Bots that may write standard changes and updates without a person, such as deploy[bot]. They never approve.",
    ),
  tools: listOf(Line(254))
    .default([])
    .describe("E-mail addresses in Co-authored-by lines that belong to tools and not to people."),
  since: Instant.optional().describe("From when the gate holds. The audit asks no evidence of what was merged before."),
});

export type Policy = z.output<typeof PolicySchema>;

/** The policy of an organisation that says nothing. */
export const DEFAULT_POLICY: Policy = PolicySchema.parse({});
