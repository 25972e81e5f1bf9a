// What an audit makes of changes that went as agreed, of emergencies, and of the population it looks at.
import { describe, expect, it } from "vitest";
import { ItsmError } from "../../../core/errors.ts";
import { ATTRIBUTES, type Audit } from "../../../core/evidence/index.ts";
import { openAudit } from "../../../core/open-audit.ts";
import { kinds } from "../../../schemas/index.ts";
import { closed, DONE, FILE, ID, missing, says, wholeLife, YEAR } from "../../support/audited-change.ts";
import { governedRepository } from "../../support/governed-repository.ts";
import { company, edgeChange, restart } from "../../support/policy-company.ts";
import { anIncident, type Overrides } from "../../support/records.ts";

describe("a change by the book", () => {
  it("has every evidence, from the request to the outcome", async () => {
    const repository = governedRepository(company);
    await wholeLife(repository);
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(missing(audit)).toEqual({ [ID]: "" });
    expect(audit).toMatchObject({ complete: true, unauthorized: [], stray: [], lost: [], outside: [] });
    expect(audit.counts).toMatchObject({ changes: 1, complete: 1, commits: 4, accounted: 4, before: 1 });
    expect(audit.evidence).toMatchObject({ present: true, files: 4, findings: [] });
    expect(
      Object.values(audit.changes[0]?.attributes ?? {}).map(({ says: text }) =>
        text.replaceAll(/[0-9a-f]{7}\b/g, "<id>"),
      ),
    ).toMatchInlineSnapshot(`
      [
        "asked for by mira; first recorded by cab on 2026-03-02 11:00 in <id>",
        "normal change of low risk, by the policy <id> at <id>",
        "approved on 2026-03-02 10:01 by ann (approver of platform) in pull request #1; the work began on 2026-03-10 23:05",
        "ann neither asked for it, wrote it nor carried it out",
        "test plan in the record as approved (<id>)",
        "backout plan in the record as approved (<id>)",
        "all 4 merges brought what was approved",
        "no emergency",
        "closed on 2026-03-12 11:00: successful; caused no incident",
        "all 4 commits that touched it came by pull requests that passed",
        "4 files of evidence, each with its commit",
        "kept unchanged since 2026-03-02",
      ]
    `);
  });

  it("is asked for in every period in which it was authorized, carried out or closed, and in no other", async () => {
    const repository = governedRepository(company);
    await wholeLife(repository);
    repository.keep();
    const days = ["02", "03", "10", "11", "12", "13"] as const;
    const found = await Promise.all(
      days.map(async (day) => {
        const [from, to] = [`2026-03-${day}T00:00:00Z`, `2026-03-${day}T23:59:59Z`];
        return (await repository.audit(from, to)).changes.length;
      }),
    );
    expect(found).toEqual([1, 0, 1, 0, 1, 0]);
  });

  it("rests on the approval of its model where it is standard", async () => {
    const repository = governedRepository(company.filter((record) => record !== restart));
    await repository.pullRequest([restart], { at: "2026-02-02T09:00:00Z", reviews: ["gus"] });
    await wholeLife(repository, { type: "standard", model: "restart", reviews: [] });
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(missing(audit)).toEqual({ [ID]: "" });
    expect(says(audit, "C")).toMatch(/^by its model restart, approved by gus/);
    expect(says(audit, "D")).toMatch(/^gus neither/);
    expect(says(audit, "F")).toMatch(/^backout plan in the model restart as approved/);
  });

  it("may rest on a model that was there before the gate held", async () => {
    const repository = governedRepository(company);
    await wholeLife(repository, { type: "standard", model: "restart", reviews: [] });
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(missing(audit)).toEqual({ [ID]: "" });
    expect(says(audit, "C")).toBe("by its model restart, approved on 2026-01-01 09:00, before the gate held");
  });

  it("names the incidents that it caused", async () => {
    const repository = governedRepository(company);
    await wholeLife(repository);
    const incident = anIncident("N001", {
      started_at: "2026-03-10T22:20:00Z",
      affects: [{ service: "edge", level: "major_outage" }],
      links: { caused_by: [ID] },
    });
    await repository.pullRequest([incident], { at: "2026-03-12T12:00:00Z" });
    repository.keep();
    expect(says(await repository.audit(...YEAR), "I")).toBe(
      "closed on 2026-03-12 11:00: successful; caused INC-2026-N001",
    );
  });
});

describe("an emergency", () => {
  const urgent = (overrides: Overrides<"change"> = {}) =>
    edgeChange({ type: "emergency", actual: { start: "2026-03-06T22:05:00Z" }, ...overrides });
  const over = { start: "2026-03-06T22:05:00Z", end: "2026-03-06T22:40:00Z" };

  /** Carried out on a Friday: three working days end on Wednesday. */
  async function played(retrospectiveAt: string, reviewer = "cab"): Promise<Audit> {
    const repository = governedRepository(company);
    await repository.pullRequest([urgent({ state: "implementing" })], {
      ...{ at: "2026-03-06T22:10:00Z", reviews: ["eve"], mergedAt: "2026-03-06T22:12:00Z" },
    });
    await repository.pullRequest([urgent({ state: "review", actual: over })], {
      ...{ at: "2026-03-06T22:41:00Z", by: "jonas", mergedAt: "2026-03-06T22:41:00Z" },
    });
    await repository.pullRequest([urgent({ state: "closed", actual: over, closed_at: retrospectiveAt })], {
      ...{ at: "2026-03-09T09:00:00Z", by: "jonas", mergedAt: retrospectiveAt },
      reviews: [{ login: reviewer, at: new Date(Date.parse(retrospectiveAt) - 60_000).toISOString() }],
    });
    repository.keep();
    return repository.audit(...YEAR);
  }

  it("is in order where somebody else approves it in retrospect in time", async () => {
    const audit = await played("2026-03-11T22:30:00Z");
    expect(missing(audit)).toEqual({ [ID]: "" });
    expect(says(audit, "C")).toMatch(/^an emergency, approved on 2026-03-06 23:11 by eve \(duty of change-authority\)/);
    expect(says(audit, "H")).toMatch(/^approved in retrospect by cab/);
  });

  it("is told where that came too late, by the organisation's calendar", async () => {
    const audit = await played("2026-03-11T23:30:00Z"); // 00:30 of Thursday in Vienna
    expect(missing(audit)).toEqual({ [ID]: "H" });
    expect(says(audit, "H")).toBe(
      "approved in retrospect on 2026-03-12 00:29, too late: it was due by 2026-03-12 00:00",
    );
  });

  it("is told where nobody did, once it is due, and not before", async () => {
    const repository = governedRepository(company);
    await repository.pullRequest([urgent({ state: "implementing" })], {
      ...{ at: "2026-03-06T22:10:00Z", reviews: ["eve"] },
    });
    repository.keep();
    const before = await repository.audit(...YEAR, "2026-03-10T12:00:00Z");
    expect(missing(before)).toEqual({ [ID]: "" });
    expect(says(before, "H")).toBe("to be approved in retrospect by 2026-03-12 00:00");
    expect(missing(await repository.audit(...YEAR))).toEqual({ [ID]: "H" });
  });

  it("is never without a word where it was found after the fact", async () => {
    const repository = governedRepository(company);
    const found = urgent({ state: "review", actual: over, unauthorized: true });
    await repository.pullRequest([found], { at: "2026-03-07T09:00:00Z", by: "jonas" });
    repository.keep();
    const audit = await repository.audit(...YEAR, "2026-03-09T00:00:00Z");
    expect(missing(audit)).toEqual({ [ID]: "C" });
    expect(says(audit, "C")).toBe("it was carried out without approval and found after the fact");
  });
});

describe("the population", () => {
  it("leaves out, by name, what was imported and what was authorized before the gate held", async () => {
    const old = closed({ actual: DONE });
    const repository = governedRepository([...company, old]);
    const imported = edgeChange({
      ...{ state: "closed", title: "Imported", imported: { from: "legacy", id: "C1" } },
      ...{ actual: DONE, closed_at: "2026-03-12T10:00:00Z" },
    });
    const second = { ...imported, id: "CHG-2026-E002", file: FILE.replace("E001", "E002") };
    await repository.pullRequest([second], { at: "2026-03-02T09:00:00Z", reviews: ["gus"] });
    repository.keep();
    const audit = await repository.audit(...YEAR);
    expect(audit.changes).toEqual([]);
    expect(audit.outside).toEqual([
      { id: ID, why: "authorized before the gate held" },
      { id: "CHG-2026-E002", why: "imported from legacy, where it was approved" },
    ]);
  });

  it("is refused in a shallow clone: half of it proves nothing", async () => {
    const repository = governedRepository(company);
    await wholeLife(repository);
    const refusal = openAudit(repository.shallowClone(2), undefined, { system: 0 });
    await expect(refusal).rejects.toThrow(ItsmError);
    await expect(refusal).rejects.toThrow(/^an audit needs the whole history, and history before .+ shallow clone$/);
  });

  it("is that of the default branch, whatever is checked out", async () => {
    const repository = governedRepository(company);
    await wholeLife(repository);
    repository.keep();
    repository.branch("topic");
    repository.write(FILE, "Nothing of this is on the main line.\n");
    repository.commit("Topic", { at: "2026-05-01T09:00:00Z" });
    expect((await repository.audit(...YEAR)).complete).toBe(true);
  });
});

describe("the attributes", () => {
  it("look for sections that a change has", () => {
    const headings = kinds.change.sections.map(({ heading }) => heading);
    expect(headings).toEqual(
      expect.arrayContaining(["Justification", "Backout plan", "Test plan", "Post-implementation review"]),
    );
  });

  it("have the letters A to L", () => {
    expect(ATTRIBUTES.map(({ letter }) => letter).join("")).toBe("ABCDEFGHIJKL");
  });
});
