// One file of evidence: what a merge did to a record, who agreed, by which policy.
import { z } from "zod";
import { Instant, Line } from "../../schemas/index.ts";

/** The branch that holds the evidence. It only ever grows. */
export const EVIDENCE_BRANCH = "itsm-evidence";

/** What the main line and the branch agree on: files below this folder. */
export const EVIDENCE_FOLDER = "evidence";

const Sha = z.string().regex(/^[0-9a-f]{40,64}$/, { error: () => "expected the full id of a commit or content" });
const Digest = z.string().regex(/^[0-9a-f]{64}$/, { error: () => "expected a SHA-256 in hexadecimal digits" });
const Login = Line(100);
const Count = z.number().int().min(0);

const Person = z.strictObject({
  login: Login.describe("The login, as GitHub spells it."),
  id: z
    .number()
    .int()
    .nullable()
    .describe("GitHub's number of the account, which outlives a new login; null if unknown."),
});

const Reasoned = z.strictObject({
  login: Login.describe("Who."),
  why: z.string().describe("How the person took part: is the author of commit 1a2b3c4, is its implementer."),
});

const Subject = z.strictObject({
  kind: z.string().describe("The kind of the record: change, incident and so on."),
  id: z.string().describe("The record's id, or the slug of a kind that is named."),
  file: z.string().describe("Its path at the merge; before it, where the merge removed the record."),
  blob: Sha.nullable().describe("The id of its content at the merge; null where it was removed or cannot be told."),
  title: z.string().describe("Its title at the merge."),
});

const MoveEvidence = z.strictObject({
  from: z.string().nullable().describe("The state before; null where the record is new."),
  to: z.string().nullable().describe("The state after; null where the record was removed."),
  fields: z.array(z.string()).describe("Fields that changed."),
  sections: z.array(z.string()).describe("Sections of the text that changed."),
  material: z.array(z.string()).describe("Those of them that may not change after approval without approval again."),
});

const PullRequestEvidence = z.strictObject({
  number: z.number().int().positive().describe("Its number."),
  title: z.string().describe("Its title."),
  url: z.string().describe("Its page."),
  author: Person.nullable().describe("Who opened it; null where the account is gone."),
});

const Merge = z.strictObject({
  commit: Sha.describe("The newest commit that it put on the main line."),
  at: Instant.describe("When it was merged."),
  by: Person.nullable().describe("Who merged it."),
  base: Sha.describe("The commit of the main line before it."),
  commits: z.array(Sha).min(1).describe("Every commit of the main line that came with it, oldest first."),
  method: z.enum(["merge", "squash", "rebase"]).nullable().describe("How it was merged, where that is known."),
});

const VoteEvidence = z.strictObject({
  login: Login.describe("Who agreed."),
  id: z.number().int().nullable().describe("GitHub's number of the account."),
  by: z.enum(["author", "review"]).describe("author: by opening the pull request. review: by an approving review."),
  review: z.number().int().nullable().describe("GitHub's number of the review."),
  commit: Sha.nullable().describe("The commit that was approved."),
  at: Instant.nullable().describe("When."),
  as: z.string().describe("By which right: approver of Platform."),
  insteadOf: Login.nullable().describe("Whose right was used, where it was handed on."),
});

const RequirementEvidence = z.strictObject({
  id: z.string().describe("Its name: CHG-2026-7F3K/change_team."),
  what: z.string().describe("Whose agreement was asked for."),
  because: z.string().describe("Why the policy asks for it."),
  agreement: z.string().describe("The kind of agreement: authorization, retrospective and so on."),
  count: Count.describe("How many people had to agree."),
  satisfied: z.boolean().describe("Whether enough did."),
  votes: z.array(VoteEvidence).describe("The agreements that counted."),
});

const Violation = z.strictObject({
  login: Login.describe("Whose agreement counted although it may not."),
  requirement: z.string().describe("The requirement for which it counted."),
  why: z.string().describe("Why it may not."),
});

const Segregation = z.strictObject({
  contributors: z.array(Reasoned).describe("People who wrote any of it."),
  parties: z.array(Reasoned).describe("People whom the record names in roles that may not approve it."),
  violations: z.array(Violation).describe("Agreements of these very people that counted all the same."),
});

const Digests = z.strictObject({
  approved: Digest.nullable().describe("The digest of what was approved; null where it cannot be told."),
  merged: Digest.nullable().describe("The digest of what the merge changed on the main line; null likewise."),
  equal: z.boolean().describe("Whether what was merged is what was approved."),
});

const FileEvidence = z.strictObject({
  path: z.string().describe("Path below the root."),
  status: z.enum(["added", "modified", "removed"]).describe("What happened to it."),
  approved: Sha.nullable().describe("Its content in the pull request's head; null where it has none there."),
  merged: Sha.nullable().describe("Its content at the merge; null where it has none there, or that cannot be told."),
});

export const EvidenceSchema = z.strictObject({
  schemaVersion: z.literal(1).describe("The version of this form."),
  repository: z.string().describe("The repository: acme/itsm."),
  record: Subject.nullable().describe("The record that was moved; null where only the rules or other files changed."),
  move: MoveEvidence.nullable().describe("What happened to it; null where there is no record."),
  pullRequest: PullRequestEvidence.describe("The pull request."),
  head: Sha.describe("The commit that was judged."),
  merge: Merge.describe("The merge."),
  policy: z
    .strictObject({
      blob: Sha.nullable().describe(
        "The content of itsm.config.yaml that was judged by; null for the built-in policy.",
      ),
      commit: Sha.describe("The tip of the base branch, from which policy, teams and models were read."),
    })
    .describe("The policy."),
  outcome: z
    .enum(["pass", "waiting", "blocked"])
    .describe("What the gate said. Anything but pass was merged past the gate."),
  headline: z.string().describe("The gate's word in one sentence."),
  agreement: z.string().describe("The kind of agreement that the move needs."),
  type: z.string().nullable().describe("The type of the change."),
  risk: z.string().nullable().describe("Its risk, as approvals were asked for it."),
  requirements: z.array(RequirementEvidence).describe("The agreements that were asked for, and who gave them."),
  conditions: z
    .array(
      z.strictObject({
        rule: z.string().describe("The rule, as `itsm explain` knows it."),
        what: z.string().describe("What was expected and what was."),
      }),
    )
    .describe("Conditions that did not hold at the merge."),
  segregation: Segregation.describe("Whether those who decided are others than those who asked, wrote and carry out."),
  digest: Digests.describe("Whether what was merged is what was approved."),
  files: z.array(FileEvidence).describe("The governed files that it touched, by path."),
  retrospectiveDue: Instant.nullable().describe("Until when an emergency must be approved in retrospect."),
  tool: z
    .strictObject({ name: z.string().describe("Its name."), version: z.string().describe("Its version.") })
    .describe("What wrote this file."),
});

/** One file of evidence, as data. */
export type Evidence = z.output<typeof EvidenceSchema>;
export type RequirementEvidence = Evidence["requirements"][number];
