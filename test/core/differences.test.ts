import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataDifferences, differences } from "../../core/differences.ts";
import { buildLedger } from "../../core/ledger.ts";
import { movesBetween, type Side } from "../../core/moves.ts";
import { openLedger } from "../../core/open.ts";
import type { AnyRecord } from "../../core/record.ts";
import { aChange, affect, anIncident, aService, HIGH_RISK, LOW_RISK } from "../support/records.ts";

const ZONE = "Europe/Berlin";

/** What is told of a field, or undefined. */
function words(before: AnyRecord | undefined, after: AnyRecord | undefined, path: string): string | undefined {
  return differences(before, after, ZONE).find((each) => each.path === path)?.words;
}

function withBody<Kept extends AnyRecord>(record: Kept, body: string): Kept {
  return { ...record, body };
}

const window = { start: "2026-12-01T22:00:00+01:00", end: "2026-12-01T23:00:00+01:00" };

describe("what differs between two versions of a record", () => {
  it("is told with the name of the field and both values in words", () => {
    const before = aChange("A", { state: "new", outage: "none" });
    const after = aChange("A", { state: "scheduled", outage: "degraded_performance", requested_by: "jonas" });
    expect(differences(before, after, ZONE)).toMatchObject([
      {
        path: "state",
        label: "State",
        how: "edited",
        before: "New",
        after: "Scheduled",
        words: "from New to Scheduled",
      },
      { path: "requested_by", label: "Requested by", words: "from mira to jonas", material: false },
      { path: "outage", label: "Outage", words: "from none to degraded performance", material: true },
    ]);
  });

  it("stands in the order of the schema, then come facts, sections, the file", () => {
    const before = aChange("A", { title: "One", assessment: LOW_RISK });
    const after = withBody(
      { ...aChange("A", { title: "Two", assessment: HIGH_RISK }), file: "records/changes/2026/CHG-2026-000A-new.md" },
      before.body.replace("Text.", "Other."),
    );
    const told = differences(before, after, ZONE);
    expect(told.map(({ of }) => of).filter((of, index, all) => of !== all[index - 1])).toEqual([
      "field",
      "fact",
      "section",
      "file",
    ]);
    expect(told[0]?.words).toBe("from One to Two");
    expect(told.find(({ of }) => of === "fact")).toMatchObject({ label: "Resulting risk", words: "from low to high" });
  });

  it("tells a period as one, by the organisation's clock and in UTC", () => {
    const after = aChange("A", { window: { ...window, end: "2026-12-02T00:30:00+01:00" } });
    expect(words(aChange("A", { window }), after, "window")).toBe(
      "from 2026-12-01 22:00 – 23:00 Europe/Berlin (21:00 – 22:00 UTC), 1 h to 2026-12-01 22:00 – 2026-12-02 00:30 Europe/Berlin (2026-12-01 21:00 – 23:30 UTC), 2 h 30 min",
    );
  });

  it("tells a moment that is only written otherwise", () => {
    const after = aChange("A", { window: { ...window, start: "2026-12-01T21:00:00Z" } });
    expect(words(aChange("A", { window }), after, "window")).toMatch(/^written otherwise: .*21:00:00Z/);
  });

  it("tells lists by what came and went", () => {
    const before = aChange("A", { services: ["checkout", "edge"] });
    expect(words(before, aChange("A", { services: ["edge", "fares", "tills"] }), "services")).toBe(
      "added fares, tills; removed checkout",
    );
    expect(words(before, aChange("A", { services: ["edge", "checkout"] }), "services")).toBe(
      "the same, in another order",
    );
  });

  it("flattens maps, each part under its own name", () => {
    const after = aChange("A", {
      assessment: { ...LOW_RISK, tested: "partly" },
      links: { problem: ["PRB-2026-0001"] },
    });
    const told = differences(aChange("A"), after, ZONE);
    expect(told.map(({ path, label, words: text }) => [path, label, text])).toEqual([
      ["assessment.tested", "Assessment tested", "from yes to partly"],
      ["links.problem", "Problem", "added PRB-2026-0001"],
    ]);
  });

  it("knows entries of a list by their name", () => {
    const before = anIncident("A", { affects: [affect("checkout"), affect("edge")] });
    const after = anIncident("A", { affects: [affect("edge", "partial_outage"), affect("fares")] });
    expect(differences(before, after, ZONE).map(({ path, label, words: text }) => [path, label, text])).toEqual([
      ["affects[0]", "Affects", "removed checkout · major outage"],
      ["affects[0].level", "Affects edge: level", "from major outage to partial outage"],
      ["affects[1]", "Affects", "added fares · major outage"],
    ]);
  });

  it("tells an update that was added", () => {
    const updates = [
      { at: "2026-03-10T10:30:00Z", status: "identified", message: "A disk\nis full.", by: "mira" },
    ] as const;
    expect(words(anIncident("A"), anIncident("A", { updates: [...updates] }), "updates[0]")).toBe(
      "added an update: 2026-03-10 11:30 Europe/Berlin (10:30 UTC) · identified · A disk is full. · by mira",
    );
  });

  it("quotes free text, and tells longer text line by line", () => {
    const before = aChange("A", { public_summary: "Short." });
    expect(words(before, aChange("A", { public_summary: "A few words." }), "public_summary")).toBe(
      "from “Short.” to “A few words.”",
    );
    const [told] = differences(before, aChange("A", { public_summary: "Short.\nAnd\nlonger." }), ZONE);
    expect(told).toMatchObject({ words: "edited: 2 lines added", lines: { added: 2, removed: 0 } });
  });

  it("says of a new record what says something, and of one that is gone what it was", () => {
    const told = differences(undefined, aService("edge", { depends_on: ["dns"] }), ZONE);
    expect(told.map(({ path }) => path)).not.toContain("tags");
    expect(told.find(({ path }) => path === "depends_on")?.words).toBe("added dns");
    expect(words(aService("edge"), undefined, "owner")).toBe("removed; it was platform");
  });
});

describe("sections of the body", () => {
  const record = aChange("A");

  it("are told line by line, and whether they count for approval", () => {
    const after = withBody(record, record.body.replace("## Backout plan\nText.", "## Backout plan\nOther.\n\nMore."));
    expect(differences(record, after, ZONE)).toMatchObject([
      {
        path: "## Backout plan",
        label: "Backout plan",
        words: "edited: 2 lines added, 1 removed",
        material: true,
        lines: {
          lines: [
            { sign: "-", text: "Text." },
            { sign: "+", text: "Other." },
            { sign: "+", text: "More." },
          ],
        },
      },
    ]);
  });

  it("are told when they come and go", () => {
    const after = withBody(record, record.body.replace("## Test plan\nText.", "## Notes\nOne.\nTwo."));
    expect(differences(record, after, ZONE).map(({ path, words: text }) => [path, text])).toEqual([
      ["## Notes", "added, 2 lines"],
      ["## Test plan", "removed, 1 line"],
    ]);
  });

  it("hide nothing: not a second section of the same heading, nor text below another kind of heading", () => {
    const body = `${record.body}\n## backout plan\nNothing.\n\n# Aside\nHidden.\n`;
    const told = differences(record, withBody(record, body), ZONE);
    expect(told).toMatchObject([
      { label: "backout plan (2)", how: "added", material: true },
      { path: "(text)", how: "added", lines: { lines: [{ text: "# Aside" }, { text: "Hidden." }] } },
    ]);
  });

  it("are the same where only white space differs around them", () => {
    expect(differences(record, withBody(record, `\n\n${record.body}\n\n`), ZONE)).toEqual([]);
  });

  it("show so many lines and count the others", () => {
    const long = Array.from({ length: 50 }, (_, index) => `line ${index}`).join("\n");
    const [told] = differences(record, withBody(record, `${record.body}\n## Notes\n${long}`), ZONE);
    expect(told?.lines).toMatchObject({ added: 50, more: 30 });
    expect(told?.lines?.lines).toHaveLength(20);
  });
});

describe("any two versions of a record", () => {
  const records = openLedger(new URL("../..", import.meta.url).pathname, { system: 0 }).ledger.records;
  const byKind = [...Map.groupBy(records, ({ kind }) => kind).values()];

  /** Two records of one kind, and a third between them that takes each field from one of the two. */
  const pair = fc
    .constantFrom(...byKind)
    .chain((ofKind) =>
      fc.tuple(fc.constantFrom(...ofKind), fc.constantFrom(...ofKind), fc.infiniteStream(fc.boolean())),
    )
    .map(([one, other, coin]) => {
      const fields = Object.fromEntries(
        Object.entries({ ...one.fields, ...other.fields }).flatMap(([name]) => {
          const from: { readonly [field: string]: unknown } = coin.next().value ? one.fields : other.fields;
          return Object.hasOwn(from, name) ? [[name, from[name]]] : [];
        }),
      );
      // Fields of records of the same kind: each is one that the schema parsed.
      const after = {
        ...other,
        id: one.id,
        file: one.file,
        fields: { ...fields, title: other.fields.title },
      } as AnyRecord;
      return { before: one, after };
    });

  const side = (record: AnyRecord): Side => ({
    ledger: buildLedger([record]).ledger,
    sources: new Map([[record.file, { file: record.file, text: "" }]]),
  });

  it("differ in nothing where they are the same", () => {
    for (const record of records) expect(differences(record, record, ZONE)).toEqual([]);
  });

  it("differ in every field and section that a move names", () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const [move] = movesBetween(side(before), side(after)).moves;
        const told = differences(before, after, ZONE);
        const fields = new Set(told.filter(({ of }) => of === "field").map(({ path }) => path.split(/[.[]/, 1)[0]));
        expect([...fields].toSorted()).toEqual([...(move?.fields ?? [])].toSorted());
        const sections = told.filter(({ of }) => of === "section").map(({ label }) => label);
        for (const heading of move?.sections ?? [])
          expect(heading === "(text)" || sections.includes(heading)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("are told in lines, each with a name", () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        for (const { label, words: text } of differences(before, after, ZONE)) {
          expect(label).toMatch(/\S/);
          expect(text).not.toMatch(/\n|undefined|\[object/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("plain data that is no record", () => {
  it("is told the same way", () => {
    const before = { policy: { approvals: { low: [{ from: "team", count: 1 }] } }, clock: "2026-11-20T10:20:00+01:00" };
    const after = { policy: { approvals: { low: [{ from: "team", count: 2 }] } } };
    expect(dataDifferences(before, after, ZONE).map(({ label, words: text }) => `${label}: ${text}`)).toEqual([
      "Policy approvals low 1: count: from 1 to 2",
      "Clock: removed; it was 2026-11-20 10:20 Europe/Berlin (09:20 UTC)",
    ]);
  });
});
