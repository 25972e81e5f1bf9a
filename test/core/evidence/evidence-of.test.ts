// What a merge leaves behind.
import { describe, expect, it } from "vitest";
import {
  type Evidence,
  evidenceOf,
  type Merged,
  parseEvidence,
  retrospectiveDue,
} from "../../../core/evidence/index.ts";
import { differencesBetween } from "../../../core/git-branch.ts";
import { openBranch } from "../../../core/open-branch.ts";
import { evaluate } from "../../../core/policy/index.ts";
import { type FileEdit, governedRepository, type PullRequestOptions } from "../../support/governed-repository.ts";
import { company, edgeChange, platform, restart } from "../../support/policy-company.ts";
import { fileOf } from "../../support/policy-scene.ts";
import { aService } from "../../support/records.ts";

const AT = "2026-03-02T09:00:00Z";

/** The evidence of one pull request upon the company, by path. */
async function evidenceFor(edits: readonly FileEdit[], options: Partial<PullRequestOptions> = {}) {
  const repository = governedRepository(company);
  const { commit, verdict } = await repository.pullRequest(edits, { at: AT, ...options });
  const entries = new Map<string, Evidence>();
  for (const path of repository.keep()) {
    const parsed = parseEvidence(path, repository.git("show", `itsm-evidence:${path}`));
    if ("finding" in parsed) throw new Error(parsed.finding.message);
    entries.set(path.replace(commit, "<merge>"), parsed.entry.evidence);
  }
  return { repository, commit, verdict, entries };
}

describe("the evidence of a merge", () => {
  it("tells what was moved, who agreed to which content, and by which policy", async () => {
    const { repository, commit, entries } = await evidenceFor([edgeChange()], { reviews: ["ann"] });
    expect([...entries.keys()]).toEqual(["evidence/CHG-2026-E001/<merge>.json"]);
    const [evidence] = entries.values();
    const blob = repository.git("rev-parse", `${commit}:${edgeChange().file}`);
    const base = repository.git("rev-parse", `${commit}^`);
    expect(evidence).toMatchObject({
      record: { kind: "change", id: "CHG-2026-E001", file: edgeChange().file, blob, title: "E001" },
      move: { from: null, to: "scheduled" },
      pullRequest: { number: 1, author: { login: "mira" } },
      merge: { commit, at: "2026-03-02T10:00:00.000Z", base, commits: [commit], method: "squash" },
      policy: { blob: repository.git("rev-parse", `${base}:itsm.config.yaml`), commit: base },
      ...{ outcome: "pass", agreement: "authorization", type: "normal", risk: "low", conditions: [] },
      segregation: {
        contributors: [{ login: "mira", why: "opened the pull request" }],
        parties: [
          { login: "mira", why: "is its requester" },
          { login: "jonas", why: "is its implementer" },
        ],
        violations: [],
      },
      digest: { equal: true },
      files: [{ path: edgeChange().file, status: "added", approved: blob, merged: blob }],
      retrospectiveDue: null,
    });
    const { requirements, head } = evidence ?? { requirements: [], head: "" };
    expect(requirements).toMatchObject([
      { id: "CHG-2026-E001/change_team", satisfied: true, votes: [{ login: "ann", commit: head, insteadOf: null }] },
    ]);
  });

  it("is one file for each record, so that each can be shown by itself", async () => {
    const second = {
      ...edgeChange({ title: "Another" }),
      id: "CHG-2026-E002",
      file: edgeChange().file.replace("E001", "E002"),
    };
    const { entries } = await evidenceFor([edgeChange(), second], { reviews: ["ann"] });
    expect([...entries.keys()]).toEqual(["evidence/CHG-2026-E001/<merge>.json", "evidence/CHG-2026-E002/<merge>.json"]);
  });

  it("keeps a team, a service and a model of one name apart, and a team called governance from the rules", async () => {
    const changes = [
      { ...restart, id: "platform", file: "records/models/platform.md" },
      aService("platform"),
      { ...platform, id: "governance", file: "records/teams/governance.md" },
    ];
    const { entries } = await evidenceFor([...changes, ["CODEOWNERS", "* @gus\n"]], { reviews: ["gil"], by: "gus" });
    expect([...entries.keys()].sort()).toEqual([
      "evidence/governance/<merge>.json",
      "evidence/models.platform/<merge>.json",
      "evidence/services.platform/<merge>.json",
      "evidence/teams.governance/<merge>.json",
    ]);
    const rules = entries.get("evidence/governance/<merge>.json");
    expect(rules).toMatchObject({ record: null, move: null, agreement: "governance" });
    expect(rules?.requirements).toMatchObject([{ id: "governance", votes: [{ login: "gil" }] }]);
    expect(entries.get("evidence/models.platform/<merge>.json")?.requirements).toEqual(rules?.requirements);
  });

  it("speaks of governed files even where no record moves", async () => {
    const [file, text] = fileOf(aService("edge", { owner: "platform" }));
    const { entries } = await evidenceFor([[file, text.replace("title: edge", 'title: "edge"')]]);
    expect([...entries.keys()]).toEqual(["evidence/governance/<merge>.json"]);
    expect((await evidenceFor([["docs/a.md", "a\n"]])).entries.size).toBe(0);
  });

  it("tells what was merged past the gate, and what did not hold", async () => {
    const window = { start: "2026-03-01T09:00:00Z", end: "2026-03-01T10:00:00Z" };
    const { verdict, entries } = await evidenceFor([edgeChange({ window })]);
    const [evidence] = entries.values();
    expect(evidence).toMatchObject({ outcome: "blocked", headline: verdict.headline });
    expect(evidence?.conditions).toMatchObject([{ rule: "gate-window" }]);
    expect(evidence?.requirements).toMatchObject([{ satisfied: false, votes: [] }]);
  });

  it("tells where the merge brought something else than was approved", async () => {
    const other = edgeChange({ services: ["mail"] });
    const { repository, commit, entries } = await evidenceFor([edgeChange()], { reviews: ["ann"], smuggled: [other] });
    const [evidence] = entries.values();
    const merged = repository.git("rev-parse", `${commit}:${other.file}`);
    expect(evidence?.digest.equal).toBe(false);
    expect(evidence?.record?.blob).toBe(merged);
    expect(evidence?.files[0]).toMatchObject({ merged });
    expect(evidence?.files[0]?.approved).not.toBe(merged);
  });

  it("has the deadline of an emergency that was carried out", async () => {
    const started = edgeChange({ type: "emergency", state: "implementing", actual: { start: "2026-03-06T22:05:00Z" } });
    const { entries } = await evidenceFor([started], { reviews: ["eve"], at: "2026-03-06T22:10:00Z" });
    expect([...entries.values()].map(({ retrospectiveDue: due }) => due)).toEqual(["2026-03-11T23:00:00.000Z"]);
    expect(retrospectiveDue(Date.parse("2026-03-06T22:05:00Z"), 1, "Etc/UTC")).toBe("2026-03-10T00:00:00.000Z");
  });

  it("survives titles and names that want to be something else", async () => {
    const title = 'Rotate "keys" <script>alert(1)</script> | @everyone {{x}} \\';
    const { entries } = await evidenceFor([edgeChange({ title })], { reviews: ["ann"] });
    expect([...entries.values()][0]?.record?.title).toBe(title);
  });

  it("is the same bytes every time, and says so where GitHub could not list what was merged", async () => {
    const merged = await mergedByHand();
    expect(evidenceOf(merged)).toEqual(evidenceOf(structuredClone(merged)));
    const [unknown] = evidenceOf({ ...merged, merge: { ...merged.merge, diff: null } });
    const parsed = parseEvidence(unknown?.path ?? "", unknown?.json ?? "");
    expect(parsed).toMatchObject({
      entry: { evidence: { record: { blob: null }, digest: { merged: null, equal: false } } },
    });
  });
});

/** All that evidence is made of, for a pull request that nobody has reviewed. */
async function mergedByHand(): Promise<Merged> {
  const repository = governedRepository(company);
  repository.branch("topic");
  repository.write(...fileOf(edgeChange()));
  const head = repository.commit("Plan it", { by: "mira", at: AT });
  const base = repository.git("rev-parse", "main");
  const { facts, config, ledgers } = await openBranch(repository.root, { base: "main" });
  return {
    repository: "acme/itsm",
    verdict: evaluate(facts, config, ledgers, Date.parse(AT)),
    ...{ facts, config, ledgers },
    pullRequest: { number: 1, title: "Plan it", url: "https://github.com/acme/itsm/pull/1", author: null },
    merge: {
      ...{ commit: head, at: AT, by: null, base, commits: [head], method: null },
      diff: await differencesBetween(repository.root, base, head),
    },
    policy: { blob: null, commit: base },
    tool: { name: "itsm-as-code", version: "0.0.0" },
  };
}
