import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commentBody, type Meta } from "../../../actions/report/index.ts";
import type { RecordVerdict, Verdict } from "../../../core/policy/index.ts";
import type { AnyRecord, RecordOf } from "../../../core/record.ts";
import { aChange, aService } from "../../support/records.ts";
import {
  aBrief,
  aConflict,
  aFailure,
  aRecordVerdict,
  aRequirement,
  aVerdict,
  aVote,
  BASE,
} from "../../support/verdicts.ts";
import { allNodes, cellCounts, livingText, rendered, skeleton, visibleText } from "./as-github.ts";
import { HOSTILE, hostileText, MARKER } from "./hostile.ts";

const META: Meta = {
  repository: "acme/itsm",
  policyBlob: "9e107d9d".repeat(5),
  policyCommit: BASE,
  version: "1.2.3",
  detailsUrl: "https://github.com/acme/itsm/actions/runs/42",
  at: "2026-11-20T09:20:00Z",
};
const services = [
  aService("edge", { title: "Edge" }),
  aService("checkout", { title: "Checkout", depends_on: ["edge"] }),
];

/** The comment of a verdict over these records. */
function comment(verdict: Verdict, after: readonly AnyRecord[] = [], before: readonly AnyRecord[] = []): string {
  return commentBody(verdict, aBrief(verdict, [...services, ...before], [...services, ...after]), META, MARKER);
}

const change = aChange("A", { title: "Swap the proxy", services: ["edge"] });
const waiting = aVerdict({
  outcome: "waiting",
  headline: "Waiting for approval by an approver of Platform",
  records: [aRecordVerdict(undefined, change, { type: "normal", risk: "high", requirements: [aRequirement()] })],
});

/** Where each of these stands, all of them in this order. */
function inOrder(text: string, ...parts: readonly string[]): void {
  const places = parts.map((part) => text.indexOf(part));
  expect(places, parts.filter((_, index) => places[index] === -1).join(" · ")).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
}

describe("the comment", () => {
  it("begins with the marker, then says in one line how it stands", () => {
    expect(comment(waiting, [change])).toMatch(
      /^<!-- itsm-gate -->\n\n## ⏳ Waiting for approval by an approver of Platform \(ilka-momsen, lene-hs\)\n/,
    );
    expect(comment(aVerdict())).toContain("## ✅ May be merged: no record is touched");
    const blocked = aVerdict({ outcome: "blocked", headline: "The window is over", conditions: [aFailure()] });
    expect(comment(blocked)).toContain("## ⛔ Blocked: The window is over");
  });

  it("tells what is missing first, then what to do, then what moves, then by what it was judged", () => {
    inOrder(
      comment(waiting, [change]),
      "What is missing",
      "**An approver of Platform**",
      "What to do next",
      "/itsm recheck",
      "checks passed",
      "### `CHG-2026-000A` Swap the proxy",
      "new record: Scheduled",
      "🔴 high risk",
      "| Requested by | mira |",
      "`edge` (Edge)",
      "1 more service depends on it",
      "Implementation plan",
      "commit `4f2a9c1`",
      "policy `9e107d9`",
      "`1.2.3`",
    );
  });

  it("says of an approval who can give it, who may not, and whose does not count", () => {
    const requirement = aRequirement({
      barred: [{ login: "jonas", why: "is its implementer" }],
      refused: [
        {
          login: "lene-hs",
          review: 1,
          why: "the content changed since 1a2b3c4 was approved; approve again",
          outsider: false,
        },
        { login: "wiebke", review: 2, why: "is not an approver of Platform", outsider: true },
      ],
    });
    const body = comment(aVerdict({ outcome: "waiting", requirements: [requirement] }));
    const text = visibleText(rendered(body));
    expect(text).toContain("0 of 1 given");
    expect(text).toContain("lene-hs approved, but the content changed since 1a2b3c4 was approved; approve again.");
    expect(text).toContain("wiebke approved, but is not one of them.");
    expect(text).toContain("Not jonas (is its implementer).");
  });

  it("says what would open the way where nobody is left", () => {
    const requirement = aRequirement({ eligible: [], deadlock: "Nobody is left who may give it. Add somebody." });
    const body = comment(aVerdict({ outcome: "blocked", requirements: [requirement] }));
    inOrder(body, "| ⛔ | **An approver of Platform**", "Nobody can give it", "Nobody is left who may give it.");
  });

  it("says how to mend what blocks, and why it does", () => {
    const body = comment(aVerdict({ outcome: "blocked", conditions: [aFailure()] }));
    inOrder(body, "**The window of CHG-2026-000A was over", "To be mended", "Approval after the fact", "Plan another");
  });

  it("shows a warning without blocking", () => {
    const verdict = aVerdict({ conditions: [aFailure({ state: "warning" })] });
    inOrder(comment(verdict), "## ✅", "| ⚠️ |", "holds nothing up");
  });

  it("tells an approval that was given, by whom, on which commit, by which right", () => {
    const given = aRequirement({ satisfied: true, votes: [aVote("ilka-momsen")], eligible: [] });
    const text = visibleText(rendered(comment(aVerdict({ requirements: [given] }))));
    expect(text).toContain("Approved by ilka-momsen");
    expect(text).toContain("An approver of Platform: ilka-momsen, on commit 4f2a9c1 (approver of Platform)");
  });

  it("tells what moves field by field, and what is approved anew", () => {
    const before = aChange("A", { outage: "none" });
    const after = aChange("A", { outage: "partial_outage" });
    const body = comment(aVerdict({ records: [aRecordVerdict(before, after)] }), [after], [before]);
    inOrder(body, "replanned, stays Scheduled", "approved anew: outage", "**Outage:** from none to partial outage");
  });

  it("tells what it collides with and when, or that it does not", () => {
    const other = aChange("B", { title: "Move the proxy" });
    const collision = aConflict([other.id, change.id], { level: "block" });
    const record = aRecordVerdict(undefined, change, { type: "normal", conflicts: [collision] });
    inOrder(
      comment(aVerdict({ records: [record] }), [change, other], [other]),
      "What it collides with",
      "⛔ CHG-2026-000B and CHG-2026-000A both change checkout at the same time",
      "22:00 – 23:00 Europe/Berlin (21:00 – 22:00 UTC)",
      "(Move the proxy)",
    );
    const free = aRecordVerdict(undefined, change, { type: "normal" });
    expect(comment(aVerdict({ records: [free] }), [change])).toContain(
      "no other change that is planned, and no freeze",
    );
  });

  it("tells what moves in the configuration", () => {
    const verdict = aVerdict();
    const brief = { ...aBrief(verdict, [], []), settings: aBrief(waiting, [], [change]).records[0]?.differences ?? [] };
    inOrder(commentBody(verdict, brief, META, MARKER), "**What moves in the configuration**", "- **Owner:**");
  });

  it("is the same, byte for byte, at another time", () => {
    const brief = aBrief(waiting, services, [...services, change]);
    const later = { ...META, at: "2026-11-21T09:20:00Z" };
    expect(commentBody({ ...waiting, at: later.at }, brief, later, MARKER)).toBe(
      commentBody(waiting, brief, META, MARKER),
    );
  });

  it("links nothing but the page with details, and that only where it is an address", () => {
    const targets = (detailsUrl: string) =>
      allNodes(rendered(commentBody(waiting, aBrief(waiting, [], [change]), { ...META, detailsUrl }, MARKER))).flatMap(
        (node) => (node.type === "element" && node.tagName === "a" ? [node.properties.href] : []),
      );
    expect(targets("https://github.com/acme/itsm/runs/1")).toEqual(["https://github.com/acme/itsm/runs/1"]);
    expect(targets("javascript:alert(1)")).toEqual([]);
    expect(targets("https://x.example) [y](https://evil.example")).toEqual([]);
  });
});

describe("hostile text", () => {
  /** A verdict in which every text that people or GitHub write is this one. */
  function poisoned(text: string): string {
    const after: RecordOf<"change"> = {
      ...change,
      file: text,
      fields: { ...change.fields, title: text, public_summary: text, cancel_reason: text, requested_by: text },
      body: `## Backout plan\nx\n## Justification\n${text.replaceAll(/^#/gm, "x#")}`,
    };
    const record: RecordVerdict = {
      ...aRecordVerdict(undefined, change, {
        type: text,
        risk: text,
        conditions: [aFailure({ what: text, mend: text })],
      }),
      requirements: [
        aRequirement({ what: text, because: text, eligible: [text, text], barred: [{ login: text, why: text }] }),
        aRequirement({ satisfied: true, votes: [aVote(text, { as: text, commit: text })], eligible: [] }),
        aRequirement({ deadlock: text, what: "x", refused: [{ login: text, review: 1, why: text, outsider: false }] }),
      ],
      conflicts: [aConflict([change.id], { message: text, freeze: text })],
    };
    const verdict = aVerdict({
      outcome: "blocked",
      headline: text,
      head: text,
      baseTip: text,
      records: [{ ...record, move: { ...record.move, title: text, file: text, material: [text] } }],
      contributors: [{ login: text, why: text }],
    });
    const told = aBrief(verdict, services, [...services, after]);
    const settings = [0, 1].flatMap(() => told.records[0]?.differences.slice(0, 1) ?? []);
    const brief = { ...told, settings: settings.map((each) => ({ ...each, label: text, words: text })) };
    return commentBody(verdict, brief, { ...META, version: text, policyBlob: text }, MARKER);
  }

  /** A harmless text that is as long, with white space at the same places. */
  const harmless = (text: string) => text.replaceAll(/\S/g, "x");

  it("changes nothing but words: every element, table, row and cell is where it would be", () => {
    const holds = (text: string) => {
      // A text that says nothing leaves places empty: there is no structure to keep.
      if (text.replaceAll(/[\s\u200B\uFEFF]/g, "") === "") return;
      const body = poisoned(text);
      const [tree, plain] = [rendered(body), rendered(poisoned(harmless(text)))];
      expect(skeleton(tree)).toEqual(skeleton(plain));
      expect(cellCounts(tree)).toEqual(cellCounts(plain));
      expect(livingText(tree)).toEqual([]);
      expect(body.split(MARKER)).toHaveLength(2);
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    };
    for (const text of HOSTILE) holds(text);
    fc.assert(fc.property(hostileText, holds), { numRuns: 150 });
  });

  it("in hundreds of places where escaping makes it twenty times as long still fits", () => {
    const text = "$".repeat(500);
    const requirement = (index: number) =>
      aRequirement({ what: `${index} ${text}`, because: text, eligible: [text], barred: [{ login: text, why: text }] });
    const given = (index: number) => ({ ...requirement(index), satisfied: true, votes: [aVote(text, { as: text })] });
    const many = Array.from({ length: 200 }, (_, index) => index);
    const verdict = aVerdict({
      outcome: "blocked",
      headline: text,
      conditions: many.map((index) => aFailure({ what: `${index} ${text}`, mend: text })),
      requirements: [...many.map(requirement), ...many.map(given)],
      contributors: many.map(() => ({ login: text, why: text })),
      validUntil: "2026-12-01T21:00:00.000Z",
    });
    const [difference] = aBrief(waiting, [], [change]).records[0]?.differences ?? [];
    const settings = many.flatMap(() => (difference ? [{ ...difference, label: text, words: text }] : []));
    const body = commentBody(verdict, { ...aBrief(verdict, [], []), settings }, META, MARKER);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    inOrder(body, "What is missing", "more rows", "What moves in the configuration", "more differences", "Judged");
  });

  it("of 100 kB everywhere still fits, and the verdict is told", () => {
    for (const text of [
      "x".repeat(100_000),
      "|`<@".repeat(25_000),
      "a\n".repeat(50_000),
      "👍".repeat(50_000),
      "$".repeat(100_000),
    ]) {
      const body = poisoned(text);
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
      inOrder(body, "## ⛔ Blocked: ", "What is missing", "Judged: commit");
      expect(livingText(rendered(body))).toEqual([]);
    }
  });
});

describe("a pull request of 300 records", () => {
  const changes = Array.from({ length: 300 }, (_, index) =>
    aChange(`CHG-2026-${String(index).padStart(4, "0")}`, { title: `Swap proxy ${index}`, services: ["edge"] }),
  );
  const plan = (each: AnyRecord) => ({
    ...each,
    body: each.body.replaceAll("Text.", "A line of the plan.\n".repeat(40)),
  });
  const verdict = (requirements: (index: number) => RecordVerdict["requirements"]) =>
    aVerdict({
      outcome: "waiting",
      headline: "Waiting for approval by an approver of Platform",
      records: changes.map((each, index) =>
        aRecordVerdict(undefined, each, { type: "normal", risk: "low", requirements: requirements(index) }),
      ),
    });

  it("tells what is missing of all of them once, then as many as fit, and says how many are left out", () => {
    const body = comment(
      verdict(() => [aRequirement()]),
      changes.map(plan),
    );
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    expect(cellCounts(rendered(body)).slice(0, 2)).toEqual([5, 5]);
    inOrder(body, "## ⏳", "**An approver of Platform**", "and 289 more", "### `CHG-2026-0000`", "Judged: commit");
    expect(body).toMatch(/\*\*Shortened, because GitHub takes no longer text\.\*\* Run `itsm gate --pr 12`/);
    expect(body).toContain("`CHG-2026-0299`");
  });

  it("tells every approval that is missing, even where each record needs people of its own", () => {
    const own = (index: number) => [
      aRequirement({ what: `an approver of Team ${index % 40}`, eligible: [`lead-${index}`, `deputy-${index}`] }),
    ];
    const body = comment(verdict(own), changes.map(plan));
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    for (let team = 0; team < 40; team++) expect(body).toContain(`**An approver of Team ${team}**`);
  });

  it("counts the records for which there is not even room for a line", () => {
    const many = Array.from({ length: 1500 }, (_, index) =>
      aChange(`CHG-${2000 + Math.floor(index / 500)}-${String(index).padStart(4, "0")}`, { title: "A".repeat(80) }),
    );
    const body = comment(aVerdict({ records: many.map((each) => aRecordVerdict(undefined, each)) }), many);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(/… \d+ more records; run `itsm gate --pr 12` to see everything/);
  });

  it("puts records in front for which something is missing", () => {
    const body = comment(
      verdict((index) => (index === 250 ? [aRequirement()] : [])),
      changes.map(plan),
    );
    inOrder(body, "### `CHG-2026-0250`", "### `CHG-2026-0000`");
  });
});
