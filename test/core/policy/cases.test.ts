import { describe, expect, it } from "vitest";
import { PullRequestFactsSchema } from "../../../core/policy/index.ts";
import {
  aTeam,
  company,
  edgeChange,
  governance,
  MODERATE_RISK,
  platform,
  restart,
} from "../../support/policy-company.ts";
import {
  account,
  failedRules,
  fileOf,
  refusals,
  requirementsOf,
  type Scene,
  type SceneOptions,
  scene,
} from "../../support/policy-scene.ts";
import { aChange, aFreeze, anIncident, aService, HIGH_RISK, LOW_RISK } from "../../support/records.ts";

const ID = "CHG-2026-E001";
const TEAM = `${ID}/change_team`;
const BOARD = `${ID}/change_authority`;
const noreply = (login: string) => ({ name: login, email: `1+${login}@users.noreply.github.com`, login });

/** What the evidence of an earlier pull request tells. */
const approvedBefore = (login: string, requirement: string, at: string) =>
  ({ record: ID, act: "approved", requirement, why: null, login, id: 1, at }) as const;
const wroteBefore = (login: string) =>
  ({
    record: ID,
    act: "contributed",
    requirement: null,
    why: "helped to write it before",
    login,
    id: null,
    at: "2026-03-01T00:00:00Z",
  }) as const;

/** A pull request by mira that plans a normal change of low risk; Platform's approvers are ann and ben. */
function planned(options: Partial<SceneOptions> = {}, change = edgeChange()): Scene {
  return scene({ base: company, ...options }).push([change]);
}

const outcome = (played: Scene, instant?: string) => played.verdict(instant).outcome;
const config = (policy: string) => `organisation: Testing\npolicy:\n${policy.replace(/^/gm, "  ")}\n`;

describe("who approves", () => {
  it("1: an author never approves the own change", () => {
    const played = planned({ author: "ann" }).review("ann");
    expect(outcome(played)).toBe("waiting");
    expect(refusals(played.verdict(), "ann")).toEqual(["nobody approves their own pull request"]);
    expect(outcome(planned({ author: "ann" }).review("ben"))).toBe("pass");
  });

  it.each(["requested_by", "implementer"] as const)(
    "2: the %s never approves, before or after an edit of the name",
    (role) => {
      const named = edgeChange({ [role]: "ann" });
      expect(outcome(planned({}, named).review("ann"))).toBe("waiting");
      const renamed = scene({ base: [...company, named] }).push([
        edgeChange({ [role]: "ben", services: ["edge", "mail"] }),
      ]);
      expect(renamed.review("ann").verdict().outcome).not.toBe("pass");
      expect(refusals(renamed.verdict(), "ann")[0]).toMatch(/^is its (requester|implementer)$/);
    },
  );

  it("3: whoever committed or pushed to the branch does not approve; GitHub's own committer is nobody", () => {
    const pushed = planned().push([["docs/a.md", "a"]], { by: "ann", author: "mira" });
    expect(refusals(pushed.review("ann").verdict(), "ann")[0]).toMatch(/^pushed [0-9a-f]{7}$/);
    const committed = planned().push([["docs/a.md", "a"]], { by: "mira", author: "mira", committer: "ann" });
    expect(refusals(committed.review("ann").verdict(), "ann")[0]).toMatch(/^committed /);
    const web = planned().push([["docs/a.md", "a"]], { committer: "web" });
    expect(outcome(web.review("ann"))).toBe("pass");
  });

  it("4: a co-author, or whose suggestion was applied, does not approve", () => {
    const played = planned()
      .push([["docs/a.md", "a"]], { coAuthors: [noreply("ann")] })
      .review("ann");
    expect(refusals(played.verdict(), "ann")[0]).toMatch(/^is a co-author of commit /);
    expect(outcome(played.review("ben"))).toBe("pass");
  });

  it("3: nobody approves what they drafted in an earlier pull request", () => {
    const drafted = scene({ base: [...company, edgeChange({ state: "new" })], author: "jonas" })
      .push([edgeChange()])
      .with({ earlier: [wroteBefore("ann")] });
    expect(refusals(drafted.review("ann").verdict(), "ann")).toEqual(["helped to write it before"]);
    expect(outcome(drafted.review("ben"))).toBe("pass");
  });

  it("5: a commit that belongs to no account closes the gate, whoever approves", () => {
    const author = planned()
      .push([["docs/a.md", "a"]], { author: null, committer: "web" })
      .review("ann");
    expect(failedRules(author.verdict())).toEqual(["gate-attributed"]);
    const stranger = { name: "A tool", email: "tool@example.com", login: null };
    const coAuthor = planned()
      .push([["docs/a.md", "a"]], { coAuthors: [stranger] })
      .review("ann");
    expect(failedRules(coAuthor.verdict())).toEqual(["gate-attributed"]);
    const known = planned({ config: config("tools: [Tool@example.com]") });
    expect(outcome(known.push([["docs/a.md", "a"]], { coAuthors: [stranger] }).review("ann"))).toBe("pass");
  });
});

describe("what an approval binds to", () => {
  it("6: an edit after the approval makes it stale; taking the edit back makes it count again", () => {
    const played = planned().review("ann");
    const approved = played.head();
    expect(outcome(played)).toBe("pass");
    played.push([edgeChange({ tags: ["later"] })]);
    expect(outcome(played)).toBe("waiting");
    expect(refusals(played.verdict(), "ann")[0]).toMatch(/^the content changed since [0-9a-f]{7} was approved/);
    expect(outcome(played.forcePush(approved))).toBe("pass");
  });

  it("7: updating the branch keeps the approval, also by the reviewer; a conflict solved in it does not", () => {
    const played = planned()
      .review("ann")
      .baseMoves([anIncident("A")]);
    expect(outcome(played.updateBranch("mira"))).toBe("pass");
    expect(outcome(played.baseMoves([anIncident("B")]).updateBranch("ann"))).toBe("pass");
    expect(outcome(played.updateBranch("mira").push([edgeChange({ tags: ["solved"] })]))).toBe("waiting");
  });

  it("7: whoever settles a conflict in a merge is an author of what comes of it", () => {
    const played = planned()
      .baseMoves([anIncident("A")])
      .mergeBase("ann", [edgeChange({ tags: ["settled"] })]);
    expect(refusals(played.review("ann").verdict(), "ann")[0]).toMatch(/^is the author of commit /);
    expect(outcome(played.review("ben"))).toBe("pass");
  });

  it("7: where the base changed the same file meanwhile, the branch must be updated and approved again", () => {
    const base = [...company, edgeChange({ state: "new" })];
    const played = scene({ base })
      .push([edgeChange()])
      .review("ann")
      .baseMoves([edgeChange({ state: "new", tags: ["other"] })]);
    expect(failedRules(played.verdict())).toEqual(["gate-up-to-date"]);
    played.mergeBase("mira", [edgeChange({ tags: ["other"] })]);
    expect(outcome(played)).toBe("waiting");
    expect(outcome(played.review("ann"))).toBe("pass");
  });

  it("8: a clean rebase keeps the approval; where the approved commit cannot be read, it is stale", () => {
    const played = planned()
      .review("ann")
      .baseMoves([anIncident("A")])
      .rebase("mira");
    expect(outcome(played)).toBe("pass");
    const lost = planned().review("ann", "APPROVED", { commit: "0".repeat(40) });
    lost.with({ diffs: { ...lost.facts().diffs, ["0".repeat(40)]: null } });
    expect(refusals(lost.verdict(), "ann")).toEqual(["what was approved can no longer be read; approve again"]);
  });

  it("9: a comment after an approval leaves it alone", () => {
    expect(outcome(planned().review("ann").review("ann", "COMMENTED").review("ann", "PENDING"))).toBe("pass");
  });

  it("10: an approval before a dismissed objection does not come back to life", () => {
    const played = planned().review("ann").review("ann", "CHANGES_REQUESTED").dismiss("ann", "ann");
    expect(outcome(played)).toBe("waiting");
    expect(outcome(planned().review("ann").dismiss("ann", "mira"))).toBe("waiting");
  });

  it("11: an objection of somebody who is asked blocks until that person or governance lifts it, also when stale", () => {
    const played = planned().review("ben").review("ann", "CHANGES_REQUESTED");
    expect(failedRules(played.verdict())).toEqual(["gate-objection"]);
    played.push([edgeChange({ tags: ["mended"] })]).review("ben");
    expect(failedRules(played.verdict())).toEqual(["gate-objection"]);
    expect(outcome(planned().review("ann", "CHANGES_REQUESTED").dismiss("ann", "mira").review("ben"))).toBe("blocked");
    expect(outcome(planned().review("ann", "CHANGES_REQUESTED").dismiss("ann", "gus").review("ben"))).toBe("pass");
    expect(outcome(planned().review("ann", "CHANGES_REQUESTED").review("ann"))).toBe("pass");
    expect(outcome(planned().review("sid", "CHANGES_REQUESTED").review("ann"))).toBe("pass");
  });

  it("11: who may lift an objection is said by the base, not by the pull request", () => {
    const power = aTeam("governance", { gus: ["approver"], gil: ["approver"], sid: ["approver"] });
    const played = planned()
      .push([power])
      .review("ben", "CHANGES_REQUESTED")
      .dismiss("ben", "sid")
      .review("ann")
      .review("gus");
    expect(failedRules(played.verdict())).toEqual(["gate-objection"]);
  });

  it("12: an approval waits while its reviewer is asked again, unless the policy says otherwise", () => {
    const asked = planned()
      .review("ann")
      .with({ requestedReviewers: ["Ann"] });
    expect(refusals(asked.verdict(), "ann")).toEqual(["a new review was asked for"]);
    const relaxed = planned({ config: config("re_request_withdraws: false") }).review("ann");
    expect(outcome(relaxed.with({ requestedReviewers: ["ann"] }))).toBe("pass");
  });
});

describe("who counts", () => {
  it("13: membership is that of the base at the moment of the verdict", () => {
    const played = planned().review("ann");
    expect(outcome(played)).toBe("pass");
    played.baseMoves([aTeam("platform", { ben: ["approver"], mira: [], jonas: [] })]);
    expect(refusals(played.verdict(), "ann")).toEqual(["is not an approver of platform"]);
  });

  it("14: members of included teams count, however deep; circles are findings of the ledger and end", () => {
    const nested = [
      aTeam("platform", {}, { includes: ["shop"] }),
      aTeam("shop", {}, { includes: ["crew"] }),
      aTeam("crew", { deep: ["approver"] }),
    ];
    const others = company.filter(({ id }) => id !== "platform" && id !== "shop");
    expect(outcome(planned({ base: [...others, ...nested], author: "sid" }).review("deep"))).toBe("pass");
  });

  it("15: bots never approve, even where a team names them", () => {
    const robot = planned().review("ann", "APPROVED", { user: { ...account("ann"), type: "Bot" } });
    expect(refusals(robot.verdict(), "ann")).toEqual(["bots never approve"]);
  });

  it("16: a bot's pull request names the person for whom it acts, who does not approve", () => {
    const bot = { author: "intake[bot]", authorType: "Bot" as const };
    expect(outcome(planned(bot).review("ann"))).toBe("pass");
    expect(
      refusals(
        planned(bot, edgeChange({ requested_by: "ann" }))
          .review("ann")
          .verdict(),
        "ann",
      ),
    ).toEqual(["is its requester"]);
    const [path, text] = fileOf(edgeChange());
    const unnamed = scene({ base: company, ...bot })
      .push([[path, text.replace(/^requested_by: .*\n/m, "")]])
      .review("ann");
    expect(failedRules(unnamed.verdict())).toEqual(["gate-records"]);
  });

  it("17: a pull request from a fork is judged by the same teams; strangers count for nothing", () => {
    const fork = planned({ author: "stranger" });
    expect(outcome(fork.review("other-stranger"))).toBe("waiting");
    expect(outcome(fork.review("ann"))).toBe("pass");
  });

  it("18: what an administrator merged past the gate is judged as of its merge, so that it shows", () => {
    const bypassed = planned().with({ state: "merged" });
    expect(bypassed.verdict()).toMatchObject({ outcome: "waiting", conditions: [] });
  });

  it("19: nothing in the facts can stand for a check: what is not known is refused", () => {
    const forged = { ...planned().facts(), checks: [{ name: "itsm/gate", conclusion: "success" }] };
    expect(PullRequestFactsSchema.safeParse(forged).success).toBe(false);
  });

  it("20: the same head in two pull requests is judged for each by its own author and reviews", () => {
    const first = planned().review("ann");
    const second = planned({ author: "ann" });
    expect(second.head()).toBe(first.head());
    expect([outcome(first), outcome(second)]).toEqual(["pass", "waiting"]);
  });
});

describe("what may be merged", () => {
  it("21: a merge queue that holds another content than was approved is blocked", () => {
    const played = planned().review("ann");
    const blobs = Object.fromEntries(played.facts().files.items.map(({ path, blob }) => [path, blob]));
    const group = (more: object) => ({ mergeGroup: { head: "1".repeat(40), blobs: { ...blobs, ...more } } });
    expect(outcome(played.with(group({})))).toBe("pass");
    const [path = ""] = Object.keys(blobs);
    expect(failedRules(played.with(group({ [path]: "2".repeat(40) })).verdict())).toEqual(["gate-merge-group"]);
    expect(failedRules(played.with({ mergeGroup: { head: "1".repeat(40), blobs: {} } }).verdict())).toEqual([
      "gate-merge-group",
    ]);
  });

  it("22: policy and teams are read from the base, and editing them needs governance", () => {
    const own = scene({ base: company, author: "mira" }).push([
      aTeam("platform", { mira: ["approver"], sid: ["approver"] }),
      edgeChange(),
    ]);
    expect(requirementsOf(own.review("sid").verdict())).toEqual({ governance: false, [TEAM]: false });
    expect(outcome(own.review("ann").review("gus"))).toBe("pass");
    const policy = scene({ base: company }).push([["itsm.config.yaml", config("governance: shop")]]);
    expect(requirementsOf(policy.review("sue").verdict())).toEqual({ governance: false });
    expect(outcome(policy.review("gil"))).toBe("pass");
    expect(
      outcome(
        scene({ base: company, author: "gus" })
          .push([
            { ...governance, body: "Other.\n" },
            { ...restart, body: `${restart.body}\nOther.\n` },
          ])
          .review("gus"),
      ),
    ).toBe("waiting");
  });

  it("22: a policy that would lock everybody out is blocked, and who gains power is told", () => {
    const locked = scene({ base: company })
      .push([["itsm.config.yaml", config("governance: nobody")]])
      .review("gus");
    expect(failedRules(locked.verdict())).toEqual(["gate-policy"]);
    const gains = scene({ base: company }).push([
      aTeam("governance", { gus: ["approver"], gil: ["approver"], sid: ["approver"] }),
    ]);
    expect(gains.verdict().conditions).toContainEqual(
      expect.objectContaining({ state: "warning", what: "After this sid may act as approver of governance." }),
    );
  });

  it("23: the first policy is judged by the built-in one, which nobody satisfies by accident", () => {
    const first = scene({ base: [] }).push([["itsm.config.yaml", config("governance: governance")], governance]);
    const verdict = first.review("gus").verdict();
    expect(verdict.outcome).toBe("blocked");
    expect(verdict.requirements[0]?.deadlock).toMatch(
      /no active team governance on the base branch.*administrator merges it once/,
    );
  });

  it("24: a renamed file is the same record; one that leaves records/ is a deletion", () => {
    const base = [...company, edgeChange()];
    const { file } = edgeChange();
    const text = scene({ base }).push([edgeChange()]);
    const renamed = { ...edgeChange(), file: file.replace("made-up", "another-name") };
    const moved = scene({ base, author: "mira" }).push([[file, null], renamed]);
    expect(moved.verdict()).toMatchObject({
      outcome: "pass",
      records: [{ agreement: "entitlement", move: { renamedFrom: file } }],
    });
    expect(
      failedRules(
        scene({ base })
          .push([
            [file, null],
            ["old/change.md", text.facts().title],
          ])
          .verdict(),
      ),
    ).toEqual(["gate-deletion"]);
  });

  it("25: a record is not deleted", () => {
    const { file } = edgeChange();
    const played = scene({ base: [...company, edgeChange()] })
      .push([[file, null]])
      .review("ann")
      .review("gus");
    expect(failedRules(played.verdict())).toEqual(["gate-deletion"]);
  });

  it("26: every record needs its own approvals; one reviewer may satisfy several", () => {
    const other = aChange("E002", { services: ["mail"], team: "shop", owner: "shop", implementer: "sid" });
    const played = scene({ base: company }).push([edgeChange(), other]).review("ann");
    expect(requirementsOf(played.verdict())).toEqual({ [TEAM]: true, "CHG-2026-E002/change_team": false });
    expect(outcome(played.review("sue"))).toBe("pass");
    const same = scene({ base: company }).push([
      edgeChange(),
      aChange("E003", { services: ["edge"], window: { start: "2026-04-01T00:00:00Z", end: "2026-04-01T01:00:00Z" } }),
    ]);
    expect(outcome(same.review("ann"))).toBe("pass");
    const strict = scene({ base: company, config: config("most_changes: 1") })
      .push([edgeChange(), other])
      .review("ann")
      .review("sue");
    expect(failedRules(strict.verdict())).toEqual(["gate-size"]);
  });

  it("27: nothing to merge is no success; a pull request without records is", () => {
    expect(failedRules(scene({ base: company }).verdict())).toEqual(["gate-complete"]);
    expect(outcome(scene({ base: company, author: "stranger" }).push([["README.md", "Hello."]]))).toBe("pass");
  });

  it.each(["files", "commits", "reviews", "pushes", "changedOnBase"] as const)(
    "28: a list of %s that was cut closes the gate",
    (list) => {
      const played = planned().review("ann");
      const cut = played.with({ [list]: { ...played.facts()[list], complete: false } });
      expect(failedRules(cut.verdict())).toEqual(["gate-complete"]);
    },
  );

  it("28: a head whose content cannot be read in full closes the gate", () => {
    const played = planned().review("ann");
    played.with({ diffs: { ...played.facts().diffs, [played.head()]: null } });
    expect(failedRules(played.verdict())).toEqual(["gate-complete"]);
  });

  it("29: an edit in the browser is the author's; line ends and marks of other editors are read", () => {
    const [path, text] = fileOf(edgeChange());
    const played = scene({ base: company }).push([[path, `\uFEFF${text.replaceAll("\n", "\r\n").trimEnd()}`]], {
      committer: "web",
    });
    expect(outcome(played.review("ann"))).toBe("pass");
  });

  it("30: only reviews count: a comment that says approve does not", () => {
    expect(outcome(planned().review("ann", "COMMENTED"))).toBe("waiting");
  });
});

describe("time", () => {
  it("31: an approval expires, and must last until the planned start", () => {
    const short = config("approvals_expire_after_days: 5");
    const played = planned({ config: short }).review("ann");
    expect(refusals(played.verdict(), "ann")[0]).toMatch(/expires before the planned start/);
    const near = planned({ config: short, now: "2026-03-08T09:00:00Z" }).review("ann");
    expect(outcome(near)).toBe("pass");
    expect(near.verdict().validUntil).toBe("2026-03-10T22:00:00.000Z");
    const old = planned(
      { now: "2025-11-01T09:00:00Z" },
      edgeChange({ window: { start: "2026-12-01T00:00:00Z", end: "2026-12-01T01:00:00Z" } }),
    );
    expect(refusals(old.review("ann").verdict("2026-03-01T00:00:00Z"), "ann")).toEqual([
      "the approval has expired; approve again",
    ]);
  });

  it("32: a window that is over blocks, one that has begun warns; a freeze blocks or asks its team", () => {
    const played = planned().review("ann");
    expect(failedRules(played.verdict("2026-03-11T00:00:00Z"))).toEqual(["gate-window"]);
    expect(played.verdict("2026-03-10T22:30:00Z").records[0]?.conditions).toMatchObject([
      { rule: "gate-window", state: "warning" },
    ]);
    const window = { start: "2026-03-10T00:00:00Z", end: "2026-03-12T00:00:00Z" };
    const frozen = [...company, aFreeze("spring", { window })];
    expect(failedRules(planned({ base: frozen }).review("ann").verdict())).toEqual(["gate-freeze"]);
    const excepted = [...company, aFreeze("spring", { window, may_approve: ["change-authority"] })];
    const asked = planned({ base: excepted }).review("ben");
    expect(requirementsOf(asked.verdict())).toEqual({ [TEAM]: true, [`${ID}/freeze:spring`]: false });
    expect(outcome(asked.review("cab"))).toBe("pass");
    const lifted = planned({ base: frozen })
      .push([aFreeze("spring", { window, state: "lifted" })])
      .review("ann")
      .review("gus");
    expect(failedRules(lifted.verdict())).toEqual(["gate-freeze"]);
  });

  it("32: who approved the change does not give the exception from a freeze by the same approval", () => {
    const window = { start: "2026-03-10T00:00:00Z", end: "2026-03-12T00:00:00Z" };
    const base = [...company, aFreeze("spring", { window, may_approve: ["platform"] })];
    const played = planned({ base }).review("ann");
    expect(outcome(played)).toBe("waiting");
    expect(outcome(played.review("ben"))).toBe("pass");
  });

  it("32: an exception from a freeze holds for the work, until the plan changes", () => {
    const window = { start: "2026-03-10T00:00:00Z", end: "2026-03-12T00:00:00Z" };
    const base = [...company, aFreeze("spring", { window, may_approve: ["change-authority"] }), edgeChange()];
    const [now, freeze] = ["2026-03-10T22:00:00Z", `${ID}/freeze:spring`];
    const earlier = [approvedBefore("cab", freeze, "2026-03-01T00:00:00Z")];
    const begun = scene({ base, author: "jonas", now }).push([edgeChange({ state: "implementing" })]);
    expect(requirementsOf(begun.verdict())).toMatchObject({ [freeze]: false });
    expect(outcome(begun.with({ earlier }))).toBe("pass");
    const longer = edgeChange({ window: { start: "2026-03-10T22:00:00Z", end: "2026-03-11T22:00:00Z" } });
    const replanned = scene({ base, now: "2026-03-02T00:00:00Z" }).push([longer]).with({ earlier });
    expect(requirementsOf(replanned.verdict())).toEqual({ [TEAM]: false, [freeze]: false });
  });

  it("33: an emergency needs somebody on duty now, and somebody else in retrospect before it is closed", () => {
    const urgent = edgeChange({ type: "emergency", state: "implementing" });
    const now = "2026-03-10T22:10:00Z";
    const going = scene({ base: company, author: "jonas", now }).push([urgent]);
    expect(requirementsOf(going.verdict())).toEqual({ [`${BOARD}:duty`]: false });
    expect(outcome(going.review("cab"))).toBe("waiting");
    expect(outcome(going.review("eve"))).toBe("pass");
    const review = edgeChange({ type: "emergency", state: "review" });
    const closed = edgeChange({ type: "emergency", state: "closed" });
    const earlier = [approvedBefore("eve", `${BOARD}:duty`, now)];
    const closing = scene({ base: [...company, review], author: "jonas", now: "2026-03-11T09:00:00Z" })
      .push([closed])
      .with({ earlier });
    expect(refusals(closing.review("eve").verdict(), "eve")).toEqual(["approved it before"]);
    expect(outcome(closing.review("cab"))).toBe("pass");
    expect(closing.verdict("2026-03-20T09:00:00Z").records[0]?.conditions).toMatchObject([
      { rule: "gate-retrospective", state: "warning" },
    ]);
    const hidden = scene({ base: [...company, review], author: "jonas" }).push([
      edgeChange({ type: "normal", state: "closed" }),
    ]);
    expect(requirementsOf(hidden.verdict())).toEqual({ [`${ID}/retrospective`]: false });
  });

  it("34: a right handed on counts within its days, is told, and falls with its owner's bars; it is not handed on again", () => {
    const delegation = (start: string, end: string) => ({ from: "ann", to: "sid", start, end, reason: "leave" });
    const base = (start: string, end: string, more: readonly ReturnType<typeof delegation>[] = []) => [
      ...company.filter(({ id }) => id !== "platform"),
      aTeam("platform", { ann: ["approver"], ben: ["approver"] }, { delegations: [delegation(start, end), ...more] }),
    ];
    const [day, next] = ["2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z"];
    const lent = planned({ base: base(day, next) }).review("sid");
    expect(lent.verdict().records[0]?.requirements[0]?.votes[0]).toMatchObject({
      login: "sid",
      insteadOf: "ann",
      as: "approver of platform, for ann until 2026-03-03",
    });
    expect(outcome(lent, next)).toBe("waiting");
    expect(outcome(planned({ base: base(next, "2026-03-09T00:00:00Z") }).review("sid"))).toBe("waiting");
    expect(
      refusals(
        planned({ base: base(day, next), author: "ann" })
          .review("sid")
          .verdict(),
        "sid",
      ),
    ).toEqual(["would decide for ann, who opened the pull request"]);
    const chain = [{ from: "sid", to: "sue", start: day, end: next, reason: "leave" }];
    expect(outcome(planned({ base: base(day, next, chain) }).review("sue"))).toBe("waiting");
  });

  it("35: two requirements need two people, found by matching and not by order", () => {
    const risky = edgeChange({ assessment: MODERATE_RISK });
    const one = planned({}, risky).review("ann");
    expect(Object.values(requirementsOf(one.verdict())).filter(Boolean)).toHaveLength(1);
    const matched = one.review("ben");
    expect(requirementsOf(matched.verdict())).toEqual({ [TEAM]: true, [BOARD]: true });
    expect(matched.verdict().records[0]?.requirements.map(({ votes }) => votes.map(({ login }) => login))).toEqual([
      ["ben"],
      ["ann"],
    ]);
    expect(outcome(planned({}, risky).review("ben").review("ann"))).toBe("pass");
  });

  it("35: whose approval counts for one requirement is not told that it does not count for the other", () => {
    const one = planned({}, edgeChange({ assessment: MODERATE_RISK })).review("cab");
    expect(requirementsOf(one.verdict())).toEqual({ [TEAM]: false, [BOARD]: true });
    expect(refusals(one.verdict(), "cab")).toEqual([]);
    expect(refusals(one.review("sue").verdict(), "sue")).toEqual(["is not an approver of platform"]);
  });

  it("36: logins do not care for case; the number of the account is kept", () => {
    const shouted = planned().review("ANN");
    expect(shouted.verdict().records[0]?.requirements[0]?.votes[0]).toMatchObject({
      login: "ANN",
      id: account("ANN").id,
    });
    expect(outcome(shouted)).toBe("pass");
    expect(outcome(planned({ author: "Ann" }).review("ANN"))).toBe("waiting");
  });

  it("37: a draft waits, a closed pull request is over", () => {
    expect(failedRules(planned().review("ann").with({ draft: true }).verdict())).toEqual(["gate-open"]);
    expect(failedRules(planned().review("ann").with({ state: "closed" }).verdict())).toEqual(["gate-open"]);
  });

  it("38: a verdict names the commit that it is about", () => {
    const played = planned().review("ann");
    expect(played.verdict()).toMatchObject({ head: played.head(), digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it.each([".github/workflows/itsm-doorbell.yml", ".github/CODEOWNERS", "CODEOWNERS", "records/.gitattributes"])(
    "39: an edit of %s needs governance",
    (path) => {
      const played = scene({ base: company, author: "ann" })
        .push([[path, "x"]])
        .review("ben");
      expect(requirementsOf(played.verdict())).toEqual({ governance: false });
      expect(outcome(played.review("gus"))).toBe("pass");
    },
  );

  it("40: where the last person who could approve may not, the verdict says so and what opens the way", () => {
    const alone = [
      ...company.filter(({ id }) => id !== "platform"),
      aTeam("platform", { ann: ["approver"], mira: [] }),
    ];
    const verdict = planned({ base: alone, author: "ann" }).verdict();
    expect(verdict.outcome).toBe("blocked");
    expect(verdict.records[0]?.requirements[0]).toMatchObject({
      eligible: [],
      deadlock: expect.stringMatching(/^Nobody is left.*ann opened the pull request.*delegation/),
    });
    const pair = [
      ...company.filter(({ id }) => id !== "platform" && id !== "change-authority"),
      aTeam("platform", { ann: ["approver"] }),
      aTeam("change-authority", { ann: ["approver"] }),
    ];
    expect(planned({ base: pair }, edgeChange({ assessment: MODERATE_RISK })).verdict().outcome).toBe("blocked");
  });

  it("41: one voice a person, the latest", () => {
    const twice = edgeChange({ assessment: HIGH_RISK });
    const played = planned({}, twice).review("ann").review("ann").review("ann");
    expect(Object.values(requirementsOf(played.verdict())).filter(Boolean)).toHaveLength(1);
  });

  it("42: a verdict is about a record's content, wherever it comes from", () => {
    const [first, second] = [planned(), planned({ author: "jonas" })];
    expect(first.verdict().digest).toBe(second.verdict().digest);
    expect(second.verdict().pullRequest).toBe(7);
  });
});

describe("moves that need nobody else", () => {
  const incident = anIncident("A", { owner: "shop", affects: [{ service: "edge", level: "major_outage" }] });
  const update = { ...incident, body: `${incident.body}\nMore.\n` };
  const base = [...company, incident];

  it.each([
    ["a member of the team that owns it", "sid", "pass"],
    ["a member of a team whose service is hit", "mira", "pass"],
    ["anybody on duty", "eve", "pass"],
    ["a stranger", "stranger", "waiting"],
  ])("an incident is updated by %s", (_who, author, expected) => {
    expect(outcome(scene({ base, author }).push([update]))).toBe(expected);
  });

  it("nobody entitles themselves by the edit, and a stranger's commit takes the author's word away", () => {
    const own = anIncident("A", { ...incident.fields, assignee: "stranger" });
    expect(outcome(scene({ base, author: "stranger" }).push([own]))).toBe("waiting");
    const mixed = scene({ base, author: "sid" })
      .push([update])
      .push([{ ...incident, body: "Gone.\n" }], { by: "stranger" });
    expect(outcome(mixed)).toBe("waiting");
    expect(outcome(mixed.review("sue"))).toBe("pass");
  });

  it("a commit that belongs to no account takes the author's word away, and nothing more", () => {
    const played = scene({ base, author: "sid" }).push([update], { author: null, committer: "web" });
    expect(outcome(played)).toBe("waiting");
    expect(outcome(played.review("sue"))).toBe("pass");
  });

  it("a change is begun and finished by its implementer, and not by who approved it", () => {
    const base = [...company, edgeChange({ implementer: "jonas" })];
    const begun = edgeChange({ state: "implementing" });
    const now = "2026-03-10T22:00:00Z";
    expect(outcome(scene({ base, author: "jonas", now }).push([begun]))).toBe("pass");
    const earlier = [approvedBefore("jonas", TEAM, "2026-03-01T00:00:00Z")];
    expect(failedRules(scene({ base, author: "jonas", now }).push([begun]).with({ earlier }).verdict())).toEqual([
      "gate-implementer",
    ]);
  });

  it("a standard change needs nobody while it stays within its model", () => {
    const standard = (more = {}) => edgeChange({ type: "standard", model: "restart", assessment: undefined, ...more });
    expect(outcome(planned({}, standard()))).toBe("pass");
    expect(outcome(planned({ author: "stranger" }, standard({ requested_by: "stranger" })))).toBe("waiting");
    const long = { start: "2026-03-10T22:00:00Z", end: "2026-03-10T23:01:00Z" };
    for (const [more, word] of [
      [{ services: ["edge", "mail"] }, "touches mail"],
      [{ window: long }, "takes 61 minutes"],
      [{ outage: "major_outage" }, "declares the outage major_outage"],
      [{ assessment: HIGH_RISK }, "is of high risk"],
      [{ window: { start: "2028-01-01T00:00:00Z", end: "2028-01-01T00:30:00Z" } }, "the last day of restart"],
      [{ model: "other" }, "follows no model"],
    ] as const) {
      const verdict = planned({ base: [...company, aService("other")] }, standard(more)).verdict();
      expect(verdict.records[0]?.conditions.map(({ what }) => what).join(), word).toContain(word);
      expect(verdict.outcome).toBe("blocked");
    }
  });

  it("a standard change does not bring its own model", () => {
    const own = { ...restart, id: "own", file: "records/models/own.md" };
    const change = edgeChange({ type: "standard", model: "own", assessment: undefined });
    const played = scene({ base: company }).push([own, change]).review("gus");
    expect(failedRules(played.verdict())).toEqual(["gate-model"]);
  });

  it("an edit of an approved change does not choose its own approvers", () => {
    const base = [...company, edgeChange()];
    const taken = edgeChange({ team: "shop", services: ["edge", "mail"] });
    const played = scene({ base }).push([taken]).review("sue");
    expect(refusals(played.verdict(), "sue")).toEqual(["is not an approver of platform"]);
  });

  it("a material edit of an approved change needs approval again, at the higher of both risks", () => {
    const base = [...company, edgeChange({ assessment: MODERATE_RISK })];
    const lowered = scene({ base }).push([edgeChange({ assessment: LOW_RISK })]);
    expect(requirementsOf(lowered.verdict())).toEqual({ [TEAM]: false, [BOARD]: false });
    expect(outcome(scene({ base }).push([edgeChange({ assessment: MODERATE_RISK, tags: ["typo"] })]))).toBe("pass");
  });

  it("a collision warns, and blocks where either change is of high risk", () => {
    const other = aChange("E009", { services: ["edge"] });
    expect(outcome(planned({ base: [...company, other] }).review("ann"))).toBe("pass");
    const high = aChange("E009", { services: ["edge"], assessment: HIGH_RISK });
    expect(
      failedRules(
        planned({ base: [...company, high] })
          .review("ann")
          .verdict(),
      ),
    ).toEqual(["gate-conflict"]);
  });

  it("a record that says an import wrote it needs governance", () => {
    const imported = anIncident("B", { imported: { from: "cstate", id: "x.md" } });
    const played = scene({ base: company, author: "mira" }).push([imported]);
    expect(requirementsOf(played.verdict())).toMatchObject({ governance: false });
    expect(platform.id).toBe("platform");
  });
});
