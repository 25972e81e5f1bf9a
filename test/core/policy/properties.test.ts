import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign } from "../../../core/policy/matching.ts";
import { aTeam, company, edgeChange, governance, MODERATE_RISK, platform } from "../../support/policy-company.ts";
import { account, type Scene, scene } from "../../support/policy-scene.ts";
import { aFreeze, anIncident, HIGH_RISK, LOW_RISK } from "../../support/records.ts";

type Step = (played: Scene) => unknown;

const outsider = fc.constantFrom("stranger", "sid", "sue", "robot[bot]", "STRANGER");
const opinion = fc.constantFrom("APPROVED", "CHANGES_REQUESTED", "COMMENTED", "PENDING", "DISMISSED" as const);
const takeover = (id: string) =>
  aTeam(id, { stranger: ["approver", "duty", "lead"], sid: ["approver"], sue: ["approver", "duty"] });

/** What the change may become: every version stays part of the pull request. */
const version = fc
  .record({
    type: fc.constantFrom("normal", "emergency", "standard" as const),
    state: fc.constantFrom("new", "scheduled" as const),
    assessment: fc.constantFrom(LOW_RISK, MODERATE_RISK, HIGH_RISK),
    requested_by: fc.constantFrom("stranger", "sid"),
    implementer: fc.constantFrom("stranger", "sue"),
    team: fc.constantFrom("platform", "governance", "change-authority"),
    tags: fc.uniqueArray(fc.constantFrom("a", "b", "c")),
  })
  .map(({ type, ...rest }) => edgeChange({ type, ...(type === "standard" ? { model: "restart" } : {}), ...rest }));

const otherEdit = fc.constantFrom(
  takeover("platform"),
  takeover("change-authority"),
  takeover("governance"),
  aTeam("mine", { stranger: ["approver"] }),
  aFreeze("spring", { may_approve: ["shop"] }),
  ["itsm.config.yaml", "organisation: Mine\npolicy: { governance: shop, change_authority: shop }\n"] as const,
  [".github/workflows/itsm-gate.yml", "on: push\n"] as const,
  ["docs/a.md", "a"] as const,
);

const stepByOutsiders: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(version, outsider).map(
    ([change, by]): Step =>
      (played) =>
        played.push([change], { by }),
  ),
  fc.tuple(otherEdit, outsider).map(
    ([edit, by]): Step =>
      (played) =>
        played.push([edit], { by }),
  ),
  fc.tuple(outsider, opinion).map(
    ([login, state]): Step =>
      (played) =>
        played.review(login, state),
  ),
  fc.tuple(outsider, outsider).map(
    ([login, by]): Step =>
      (played) =>
        played.dismiss(login, by),
  ),
  outsider.map(
    (by): Step =>
      (played) =>
        played.updateBranch(by),
  ),
  outsider.map(
    (by): Step =>
      (played) =>
        played.rebase(by),
  ),
  outsider.map(
    (login): Step =>
      (played) =>
        played.with({ requestedReviewers: [login] }),
  ),
  fc.integer({ min: 0, max: 9 }).map(
    (id): Step =>
      (played) =>
        played.baseMoves([anIncident(`I${id}`)]),
  ),
);

function play(played: Scene, steps: readonly Step[]): Scene {
  for (const step of steps) step(played);
  return played;
}

describe("the gate, whatever happens", () => {
  it("no sequence of pushes, reviews, dismissals and edits by outsiders gives a pass", () => {
    fc.assert(
      fc.property(version, fc.array(stepByOutsiders, { maxLength: 12 }), (change, steps) => {
        const played = scene({ base: company, author: "stranger" }).push([change]);
        expect(play(played, steps).verdict().outcome).not.toBe("pass");
      }),
      { numRuns: 400 },
    );
  });

  it("one approval by the right person is enough only after the last edit, and that same play can pass", () => {
    fc.assert(
      fc.property(fc.array(stepByOutsiders, { maxLength: 6 }), (steps) => {
        const played = scene({ base: company, author: "stranger" })
          .push([edgeChange({ requested_by: "stranger" })])
          .review("ann");
        const approved = played.facts();
        play(played, steps);
        const changed =
          played.verdict().digest !==
          scene({ base: company, author: "stranger" })
            .push([edgeChange({ requested_by: "stranger" })])
            .verdict().digest;
        expect(approved.reviews.items).toHaveLength(1);
        if (changed) expect(played.verdict().outcome).not.toBe("pass");
      }),
      { numRuns: 200 },
    );
  });

  it("a pass stays a pass under update-branch and clean rebase", () => {
    const quiet = fc.constantFrom<Step>(
      (played) => played.baseMoves([anIncident("I1")]),
      (played) => played.baseMoves([anIncident("I2", { owner: "shop" })]),
      (played) => played.updateBranch("mira"),
      (played) => played.updateBranch("ann"),
      (played) => played.rebase("mira"),
    );
    fc.assert(
      fc.property(fc.array(quiet, { maxLength: 8 }), (steps) => {
        const played = scene({ base: company }).push([edgeChange()]).review("ann");
        expect(played.verdict().outcome).toBe("pass");
        expect(play(played, steps).verdict().outcome).toBe("pass");
      }),
      { numRuns: 150 },
    );
  });

  it("adding a valid approval never turns a pass into a fail, and never takes a requirement away", () => {
    const approver = fc.constantFrom("ann", "ben", "cab", "eve", "gus", "gil", "sue", "dora", "stranger");
    const edits = fc.subarray(
      [
        edgeChange({ assessment: MODERATE_RISK }),
        { ...platform, body: "## About\nOther.\n" },
        { ...governance, body: "## About\nOther.\n" },
      ],
      { minLength: 1 },
    );
    fc.assert(
      fc.property(edits, fc.array(approver, { maxLength: 8 }), approver, (records, approvers, one) => {
        const played = scene({ base: company }).push(records);
        for (const login of approvers) played.review(login);
        const before = played.verdict();
        const after = played.review(one).verdict();
        if (before.outcome === "pass") expect(after.outcome).toBe("pass");
        const satisfied = (verdict: typeof before) =>
          [...verdict.requirements, ...verdict.records.flatMap(({ requirements }) => requirements)].filter(
            (each) => each.satisfied,
          ).length;
        expect(satisfied(after)).toBeGreaterThanOrEqual(satisfied(before));
      }),
      { numRuns: 200 },
    );
  });

  it("is the same for the same facts, whatever the order in which reviews are listed", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["ann", "ben", "cab", "sid"], { minLength: 4 }), (order) => {
        const played = scene({ base: company }).push([edgeChange({ assessment: MODERATE_RISK })]);
        for (const login of ["ann", "ben", "cab", "sid"]) played.review(login);
        const { reviews } = played.facts();
        const items = reviews.items.toSorted(
          (a, b) => order.indexOf(a.user?.login ?? "") - order.indexOf(b.user?.login ?? ""),
        );
        expect(played.with({ reviews: { complete: true, items } }).verdict().outcome).toBe("pass");
        expect(account("ann").type).toBe("User");
      }),
      { numRuns: 24 },
    );
  });
});

describe("people and places", () => {
  it("as many places are taken as any assignment could take", () => {
    const table = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, (may) => {
        const taken = assign(may.length, 4, (person, place) => may[person]?.[place] ?? false);
        const seated = taken.filter((person) => person !== null);
        expect(new Set(seated).size).toBe(seated.length);
        taken.forEach((person, place) => {
          if (person !== null) expect(may[person]?.[place]).toBe(true);
        });
        expect(seated).toHaveLength(most(may, 0));
      }),
    );
  });
});

/** The largest number of places that can be taken, by trying all. */
function most(may: readonly (readonly boolean[])[], place: number, used: ReadonlySet<number> = new Set()): number {
  if (place === 4) return 0;
  const without = most(may, place + 1, used);
  const options = may.flatMap((places, person) => (places[place] && !used.has(person) ? [person] : []));
  return Math.max(without, ...options.map((person) => 1 + most(may, place + 1, new Set([...used, person]))));
}
