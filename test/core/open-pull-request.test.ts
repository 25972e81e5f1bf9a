import { describe, expect, it } from "vitest";
import type { EvidenceFile } from "../../core/evidence/index.ts";
import { openPullRequest } from "../../core/index.ts";
import { evaluate } from "../../core/policy/index.ts";
import { githubForTest } from "../support/github/for-tests.ts";
import type { FileEdits, GitHub as StandIn } from "../support/github/index.ts";
import { company, edgeChange, MODERATE_RISK } from "../support/policy-company.ts";
import { failedRules, fileOf, requirementsOf } from "../support/policy-scene.ts";
import { connected } from "./github/connected.ts";

const PEOPLE = Object.fromEntries(["ann", "ben", "mira", "jonas", "gus", "cab"].map((login) => [login, {}]));
const CONFIG = "organisation: Acme\nclock: 2020-01-01T00:00:00Z\n";
const NOW = Date.parse("2026-03-02T09:00:00Z");
const CHANGE = edgeChange({ state: "scheduled" });
const [CHANGE_FILE, CHANGE_TEXT] = fileOf(CHANGE);

function base(more: FileEdits = {}): FileEdits {
  return { "itsm.config.yaml": CONFIG, ...Object.fromEntries(company.map(fileOf)), ...more };
}

function aRepository(files: FileEdits = base()): Promise<StandIn> {
  return githubForTest({ files, people: PEOPLE, clock: "2026-03-02T09:00:00Z" });
}

function open(standIn: StandIn, files: FileEdits, branch = "topic"): number {
  standIn.push(branch, { files, by: "mira" });
  return standIn.openPullRequest({ head: branch, by: "mira" }).number;
}

describe("opening a pull request", () => {
  it("leaves changes that are over unread, where the archive is looked through, with the verdict that all would give", async () => {
    const over = Array.from({ length: 30 }, (_, index) =>
      edgeChange({ state: "closed", aliases: [`OLD-${index}`], title: `Done ${index}` }),
    ).map((change, index): [string, string] => {
      const id = `CHG-2026-${String(index).padStart(4, "0")}`;
      return [`records/changes/2026/${id}-done.md`, fileOf(change)[1]];
    });
    const standIn = await aRepository(base(Object.fromEntries(over)));
    const number = open(standIn, { [CHANGE_FILE]: CHANGE_TEXT.replace(/^aliases: .*$/m, "aliases: [old-7]") });
    const github = connected(standIn);
    const lean = await openPullRequest(github, number, { now: NOW });
    const whole = await openPullRequest(github, number, { now: NOW });
    const read = ({ ledgers }: typeof lean) =>
      [...ledgers.base.sources.keys()].filter((file) => file.includes("-done"));
    expect(read(lean)).toEqual(["records/changes/2026/CHG-2026-0007-done.md"]);
    expect(read(whole)).toHaveLength(30);
    const verdictOf = ({ facts, config, ledgers }: typeof lean) => evaluate(facts, config, ledgers, NOW);
    expect(verdictOf(lean)).toEqual(verdictOf(whole));
    expect(verdictOf(lean).headline).toContain("belongs to another record already");
  });

  it("gives all that a verdict needs: from the change on a branch to its approval", async () => {
    const standIn = await aRepository();
    const number = open(standIn, { [CHANGE_FILE]: CHANGE_TEXT });
    const github = connected(standIn);
    const before = await openPullRequest(github, number, { now: NOW });
    const waiting = evaluate(before.facts, before.config, before.ledgers, before.now);
    expect(waiting.outcome).toBe("waiting");
    expect(requirementsOf(waiting)).toEqual({ [`${CHANGE.id}/change_team`]: false });
    standIn.review(number, { by: "ben", state: "APPROVED" });
    const { facts, config, ledgers, now } = await openPullRequest(github, number, { now: NOW });
    expect(evaluate(facts, config, ledgers, now)).toMatchObject({ outcome: "pass" });
  });

  it("says what it was judged by", async () => {
    const standIn = await aRepository();
    const number = open(standIn, { [CHANGE_FILE]: CHANGE_TEXT });
    const opened = await openPullRequest(connected(standIn), number, { now: NOW });
    expect(opened).toMatchObject({
      policySource: "base",
      policyBlob: expect.stringMatching(/^[0-9a-f]{40}$/),
      base: { tip: standIn.tip() },
      config: { organisation: "Acme" },
      pullRequest: { number, headSha: opened.facts.head },
    });
  });

  it("judges by the time it is given, whatever clock the configuration pins", async () => {
    const standIn = await aRepository();
    const number = open(standIn, { [CHANGE_FILE]: CHANGE_TEXT });
    const { now, config } = await openPullRequest(connected(standIn), number, { now: NOW });
    expect(config.clock).toBe("2020-01-01T00:00:00Z");
    expect(now).toBe(NOW);
  });

  it("lays the head's files over the tip of the base, which has moved on since", async () => {
    const standIn = await aRepository(
      base({ "records/services/old.md": aService("Old"), "records/services/kept.md": aService("Kept") }),
    );
    const number = open(standIn, { "records/services/old.md": null, "records/services/new.md": aService("New") });
    standIn.push("main", { files: { "records/services/kept.md": aService("Kept, edited") }, by: "gus" });
    const { ledgers } = await openPullRequest(connected(standIn), number, { now: NOW });
    const titles = (side: typeof ledgers.base) => side.ledger.records.map(({ fields }) => fields.title);
    expect(titles(ledgers.base)).toEqual(expect.arrayContaining(["Old", "Kept, edited"]));
    expect(titles(ledgers.proposed)).toEqual(expect.arrayContaining(["New", "Kept, edited"]));
    expect(titles(ledgers.proposed)).not.toContain("Old");
    expect(titles(ledgers.base)).not.toContain("New");
  });

  it("finds what is wrong with the head's files, and what is wrong only beside the base's", async () => {
    const standIn = await aRepository();
    const number = open(standIn, {
      "records/services/broken.md": "---\ntitle: 7\n---\n",
      "records/services/binary.md": Buffer.from([0, 1, 2]),
      "records/services/link.md": { mode: "120000", content: "/etc/passwd" },
      "records/services/lost.md": aService("Lost", "nobody"),
    });
    const { ledgers } = await openPullRequest(connected(standIn), number, { now: NOW });
    const rules = new Map(ledgers.proposed.findings.map(({ file, rule }) => [file, rule]));
    expect(rules.get("records/services/binary.md")).toBe("file-nul");
    expect(rules.get("records/services/link.md")).toBe("file-symlink");
    expect(rules.get("records/services/lost.md")).toBe("link-dangling");
    expect(rules.has("records/services/broken.md")).toBe(true);
    expect(ledgers.base.findings).toEqual([]);
  });

  it("asks GitHub for the bytes of nothing but records and the configuration", async () => {
    const standIn = await aRepository(base({ "src/secret.ts": "base\n" }));
    const number = open(standIn, { "src/secret.ts": "head\n", "tools/run.sh": "rm\n", [CHANGE_FILE]: CHANGE_TEXT });
    await openPullRequest(connected(standIn), number, { now: NOW });
    const blobs = standIn.requests
      .filter(({ path }) => path.includes("/git/blobs/"))
      .map(({ path }) => path.slice(-40));
    const files = await connected(standIn).filesAt(standIn.tip("topic"), ["src", "tools"]);
    for (const { blob } of files) expect(blobs).not.toContain(blob);
    expect(blobs.length).toBeGreaterThan(0);
  });

  it("reads for one pull request what its verdict needs, and the base once for all others into it", async () => {
    const standIn = await aRepository();
    const [one, two] = [open(standIn, { [CHANGE_FILE]: CHANGE_TEXT }), open(standIn, { "README.md": "x\n" }, "other")];
    const github = connected(standIn);
    const first = await openPullRequest(github, one, { now: NOW });
    const second = await openPullRequest(github, two, { now: NOW });
    const third = await openPullRequest(github, one, { now: NOW });
    expect(third.ledgers.base).toBe(second.ledgers.base);
    const verdictOf = ({ facts, config, ledgers }: typeof first) => evaluate(facts, config, ledgers, NOW);
    expect(verdictOf(third)).toEqual(verdictOf(first));
  });

  it("is closed by the verdict where a list is cut, and at once where GitHub fails", async () => {
    const standIn = await aRepository();
    const number = open(standIn, { [CHANGE_FILE]: CHANGE_TEXT });
    standIn.review(number, { by: "ben", state: "APPROVED" });
    standIn.faults.next({ match: /\/pulls\/\d+\/files/, kind: "empty" });
    const { facts, config, ledgers } = await openPullRequest(connected(standIn), number, { now: NOW });
    expect(failedRules(evaluate(facts, config, ledgers, NOW))).toContain("gate-complete");
    standIn.faults.next({ match: /\/tarball|\/git\/blobs/, kind: "status", status: 503, times: 999 });
    await expect(openPullRequest(connected(standIn), number, { now: NOW })).rejects.toThrow("GitHub failed");
    standIn.faults.clear();
  });
});

describe("the configuration", () => {
  it("is that of the base: a pull request does not loosen the rules that it is judged by", async () => {
    const standIn = await aRepository();
    const loose = `${CONFIG}policy: { approvals_expire_after_days: 366 }\nrisk: { moderate_from: 999, high_from: 1000 }\n`;
    const number = open(standIn, { "itsm.config.yaml": loose, [CHANGE_FILE]: CHANGE_TEXT });
    const { config, ledgers } = await openPullRequest(connected(standIn), number, { now: NOW });
    expect(config.policy.approvals_expire_after_days).toBe(90);
    expect(config.risk.moderate_from).toBe(26);
    expect(ledgers.proposedConfig).toMatchObject({ config: { policy: { approvals_expire_after_days: 366 } } });
  });

  it("leaves the risk of a change as the base counts it, although the pull request counts otherwise", async () => {
    const risky = edgeChange({ assessment: { ...MODERATE_RISK } });
    const [file, text] = fileOf(risky);
    const standIn = await aRepository();
    const loose = `${CONFIG}risk: { moderate_from: 999, high_from: 1000 }\n`;
    const number = open(standIn, { "itsm.config.yaml": loose, [file]: text });
    const { ledgers } = await openPullRequest(connected(standIn), number, { now: NOW });
    const change = ledgers.proposed.ledger.records.find(({ id }) => id === risky.id);
    expect(change?.derived).toMatchObject({ risk: "moderate" });
  });

  it("is built in where the base has none yet, and carries the name of the repository's owner", async () => {
    const standIn = await aRepository({ "README.md": "hello\n" });
    const number = open(standIn, { "itsm.config.yaml": CONFIG, ...Object.fromEntries(company.map(fileOf)) });
    const opened = await openPullRequest(connected(standIn), number, { now: NOW });
    expect(opened).toMatchObject({ policySource: "built-in", policyBlob: null, config: { organisation: "wattlinie" } });
    expect(opened.ledgers.base.ledger.records).toEqual([]);
    const verdict = evaluate(opened.facts, opened.config, opened.ledgers, NOW);
    expect(verdict.outcome).not.toBe("pass");
  });

  it("is refused where that of the base is bad, with its findings: nobody can tell what may be merged", async () => {
    const standIn = await aRepository(base({ "itsm.config.yaml": "organisation: Acme\npolicy: none\n" }));
    const number = open(standIn, { "itsm.config.yaml": CONFIG });
    await expect(openPullRequest(connected(standIn), number, { now: NOW })).rejects.toMatchObject({
      message: expect.stringContaining("itsm.config.yaml of the base branch is not right"),
      findings: [expect.objectContaining({ file: "itsm.config.yaml", line: 2 })],
    });
  });

  it.each([
    ["a link", { mode: "120000", content: "other.yaml" }, "file-symlink"],
    ["broken", "organisation: [\n", undefined],
    ["deleted", null, "record-deleted"],
  ] as const)("that is proposed is told as wrong where it is %s", async (_, edit, rule) => {
    const standIn = await aRepository();
    const number = open(standIn, { "itsm.config.yaml": edit });
    const { facts, config, ledgers } = await openPullRequest(connected(standIn), number, { now: NOW });
    const { proposedConfig } = ledgers;
    const findings = "findings" in proposedConfig ? proposedConfig.findings : [];
    expect(findings).not.toEqual([]);
    if (rule) expect(findings).toMatchObject([{ rule, file: "itsm.config.yaml" }]);
    expect(evaluate(facts, config, ledgers, NOW).outcome).toBe("blocked");
  });
});

describe("evidence of earlier approvals", () => {
  function evidence(of: Partial<Approved> = {}): EvidenceFile {
    const { record = CHANGE.id, pullRequest = 700, at = "2026-03-01T09:00:00Z", merge = "a".repeat(40) } = of;
    return {
      path: `evidence/${record}/${merge}.json`,
      json: `${JSON.stringify(evidenceText(record, pullRequest, at, merge), null, 2)}\n`,
    };
  }

  async function withEvidence(...files: EvidenceFile[]) {
    const standIn = await aRepository();
    const github = connected(standIn);
    await github.appendEvidence(files, "Evidence");
    const number = open(standIn, { [CHANGE_FILE]: CHANGE_TEXT });
    return { standIn, github, number };
  }

  it("is read for the records that the pull request touches", async () => {
    const { github, number } = await withEvidence(evidence(), evidence({ record: "CHG-2026-0ZZZ" }));
    const { facts } = await openPullRequest(github, number, { now: NOW });
    expect(facts.earlier).toEqual([
      {
        record: CHANGE.id,
        act: "approved",
        why: null,
        requirement: `${CHANGE.id}/change_team`,
        login: "ann",
        id: 5,
        at: "2026-03-01T08:00:00Z",
      },
    ]);
  });

  it("leaves out that of this very pull request, and what was merged after the instant", async () => {
    const own = evidence({ pullRequest: 1, merge: "b".repeat(40) });
    const { github, number } = await withEvidence(own, evidence({ at: "2026-03-03T09:00:00Z" }));
    expect(number).toBe(1);
    expect((await openPullRequest(github, number, { now: NOW, asOf: NOW })).facts.earlier).toEqual([]);
    expect((await openPullRequest(github, number, { now: NOW })).facts.earlier).toHaveLength(1);
  });

  it("that cannot be read closes the gate", async () => {
    const { github, number } = await withEvidence({ ...evidence(), json: "{}\n" });
    await expect(openPullRequest(github, number, { now: NOW })).rejects.toMatchObject({
      message: expect.stringContaining("evidence of earlier approvals cannot be read"),
      findings: [expect.objectContaining({ file: evidence().path })],
    });
  });
});

describe("a pull request that is merged, or in the queue", () => {
  it("is opened as it was before the merge", async () => {
    const standIn = await aRepository();
    const number = open(standIn, { [CHANGE_FILE]: CHANGE_TEXT });
    standIn.review(number, { by: "ben", state: "APPROVED" });
    const tip = standIn.tip();
    standIn.merge(number, { method: "squash", by: "gus" });
    standIn.deleteBranch("topic", { by: "gus" });
    const {
      facts,
      config,
      ledgers,
      base: from,
    } = await openPullRequest(connected(standIn), number, { now: NOW, asOf: NOW });
    expect(from.tip).toBe(tip);
    expect(ledgers.base.ledger.byKey.has(`change:${CHANGE.id}`)).toBe(false);
    expect(evaluate(facts, config, ledgers, NOW).outcome).toBe("pass");
  });

  it("is opened with what the merge group makes of it", async () => {
    const standIn = await aRepository();
    const number = open(standIn, { [CHANGE_FILE]: CHANGE_TEXT });
    standIn.review(number, { by: "ben", state: "APPROVED" });
    const { headSha } = standIn.enqueue(number, { by: "gus" });
    const { facts, config, ledgers } = await openPullRequest(connected(standIn), number, {
      now: NOW,
      mergeGroup: { head: headSha },
    });
    expect(facts.mergeGroup?.blobs[CHANGE_FILE]).toBe(facts.files.items[0]?.blob);
    expect(evaluate(facts, config, ledgers, NOW).outcome).toBe("pass");
  });
});

// --- internal ---

interface Approved {
  readonly record: string;
  readonly pullRequest: number;
  readonly at: string;
  readonly merge: string;
}

function aService(title: string, owner = "shop"): string {
  return `---\ntitle: ${title}\nstate: live\nowner: ${owner}\ntier: 2\nsince: 2025-01-01\n---\n`;
}

/** Evidence as the product writes it, with one approval by ann. */
function evidenceText(record: string, number: number, at: string, merge: string) {
  const sha = "c".repeat(40);
  const vote = {
    login: "ann",
    id: 5,
    by: "review",
    review: 1,
    commit: sha,
    at: "2026-03-01T08:00:00Z",
    as: "approver",
    insteadOf: null,
  };
  return {
    schemaVersion: 1,
    repository: "wattlinie/itsm",
    record: { kind: "change", id: record, file: CHANGE_FILE, blob: sha, title: "x" },
    move: { from: null, to: "scheduled", fields: [], sections: [], material: [] },
    pullRequest: {
      number,
      title: "x",
      url: "https://github.com/wattlinie/itsm/pull/700",
      author: { login: "mira", id: 1 },
    },
    head: sha,
    merge: { commit: merge, at, by: null, base: sha, commits: [merge], method: "squash" },
    policy: { blob: sha, commit: sha },
    outcome: "pass",
    headline: "x",
    agreement: "authorization",
    type: "normal",
    risk: "low",
    requirements: [
      {
        id: `${record}/change_team`,
        what: "x",
        because: "x",
        agreement: "authorization",
        count: 1,
        satisfied: true,
        votes: [vote],
      },
    ],
    conditions: [],
    segregation: { contributors: [], parties: [], violations: [] },
    digest: { approved: null, merged: null, equal: false },
    files: [],
    retrospectiveDue: null,
    tool: { name: "itsm-as-code", version: "0.1.0" },
  };
}
