// The approvals that a change's page shows, from evidence that the real evaluator wrote.
import { beforeAll, describe, expect, it } from "vitest";
import type { Approvals, PortalPast } from "../../../core/past/index.ts";
import { temporaryFolder } from "../../support/git-repository.ts";
import { type GovernedRepository, governedRepository } from "../../support/governed-repository.ts";
import { pastOf } from "../../support/opened-past.ts";
import { BYPASSED, PLANNED, writePastCompany } from "../../support/past-company.ts";
import { company, edgeChange } from "../../support/policy-company.ts";
import { longLivedFolder } from "../../support/temp-folder.ts";

const AT = "2026-03-02T09:00:00Z";
const PAGE = `changes/${PLANNED}/`;

function approvalsIn(past: PortalPast, id: string): Approvals {
  const approvals = past.approvals[`changes/${id}/`];
  if (!approvals) throw new Error(`no approvals of ${id}`);
  return approvals;
}

describe("the approvals of a change", () => {
  let repository: GovernedRepository;
  let past: PortalPast;
  beforeAll(async () => {
    repository = await writePastCompany(longLivedFolder());
    past = await pastOf(repository.root);
  });

  it("tell each merge clause by clause: what was asked for, why, who gave it on which commit, as what", () => {
    const { merges, none, flaws, earlier } = approvalsIn(past, PLANNED);
    expect({ none, flaws, earlier }).toEqual({ none: null, flaws: [], earlier: 0 });
    expect(merges.map(({ pullRequest }) => pullRequest.number)).toEqual([7, 6, 5, 1]);
    const plan = merges.at(-1);
    expect(plan).toMatchObject({
      outcome: "pass",
      agreement: "authorization",
      from: null,
      to: { label: "Scheduled" },
      type: "normal",
      risk: "low",
      asApproved: true,
      pullRequest: { author: "mira" },
      merge: { by: "cab", method: "squash", commit: repository.git("rev-parse", "main~8") },
      policy: { blob: repository.git("rev-parse", "main:itsm.config.yaml") },
    });
    expect(plan?.requirements).toMatchObject([
      {
        what: "an approver of platform",
        because: "a normal change of low risk",
        satisfied: true,
        votes: [{ login: "ann", by: "review", as: "approver of platform", commit: plan?.head }],
      },
    ]);
    expect(plan?.segregation.contributors.map(({ login }) => login)).toEqual(["mira"]);
  });

  it("show a merge past the gate as such, with the agreement that is missing", () => {
    const [merge] = approvalsIn(past, BYPASSED).merges;
    expect(merge).toMatchObject({ outcome: "waiting", headline: expect.stringContaining("change-authority") });
    expect(merge?.requirements.map(({ what, satisfied, votes }) => [what, satisfied, votes.length])).toEqual([
      ["an approver of platform", true, 1],
      ["an approver of change-authority", false, 0],
    ]);
  });

  it("say nothing to the public", async () => {
    const open = await pastOf(repository.root, "public");
    expect([open.approvals, open.audit]).toEqual([{}, null]);
    for (const { events } of Object.values(open.histories)) for (const { source } of events) expect(source).toBeNull();
    expect(JSON.stringify(open)).not.toMatch(/\b(?:cab|jonas|ann|mira)\b|[0-9a-f]{40}/);
  });

  it("know only of merges up to the moment that is shown", async () => {
    const early = await pastOf(repository.root, "internal", "2026-03-03T00:00:00Z");
    expect(early.approvals[PAGE]?.merges).toHaveLength(1);
  });
});

describe("a change without evidence", () => {
  const plan = edgeChange();
  const none = async (root: string, now?: string) => approvalsIn(await pastOf(root, "internal", now), plan.id).none;

  it("says that nobody keeps any", async () => {
    const repository = governedRepository(company);
    repository.push([plan], { at: AT });
    expect(await none(repository.root)).toContain("There is no branch itsm-evidence here");
  });

  it("says that it came past the pull requests, where evidence of others was kept", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([{ ...plan, id: "CHG-2026-E009", file: plan.file.replace("E001", "E009") }], {
      at: AT,
      reviews: ["ann"],
    });
    repository.keep();
    repository.push([plan], { at: AT });
    expect(await none(repository.root)).toContain("they came past the pull requests");
  });

  it("says that it is older than the gate, imported, or not on the main line yet", async () => {
    expect(await none(governedRepository([...company, plan]).root)).toContain("before the gate held");
    const imported = edgeChange({ imported: { from: "servicenow", id: "CHG0001" }, state: "closed" });
    expect(await none(governedRepository([...company, imported]).root)).toContain("imported from servicenow");
    const repository = governedRepository(company);
    const draft = governedRepository([...company, plan]);
    repository.write(plan.file, draft.git("show", `main:${plan.file}`));
    expect(await none(repository.root)).toContain("not on the main line yet");
  });

  it("says that there is no history", async () => {
    const repository = governedRepository([...company, plan]);
    const without = temporaryFolder();
    repository.git("checkout-index", "--all", `--prefix=${without}/plain/`);
    expect(await none(`${without}/plain`)).toContain("there is no history");
  });

  it("says so where its evidence was damaged", async () => {
    const repository = governedRepository(company);
    const { commit } = await repository.pullRequest([plan], { at: AT, reviews: ["ann"] });
    repository.keep();
    repository.keep([[`evidence/${plan.id}/${commit}.json`, "{}\n"]]);
    const approvals = approvalsIn(await pastOf(repository.root), plan.id);
    expect(approvals.none).toBe("The evidence that was kept cannot be read.");
    expect(approvals.flaws.join("; ")).toContain("this is no evidence");
  });
});
