import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { circlesIn } from "../../core/cycles.ts";
import { findRecord, getRecord, openLedger, recordsOf } from "../../core/index.ts";
import { type Files, INCIDENT, incidentText, smallRepository } from "../support/temp-folder.ts";

const open = (files: Files = {}) => openLedger(smallRepository(files), { system: 0 });
const service = (needs: string) =>
  `---\ntitle: S\nstate: live\nowner: platform\ntier: 3\ndepends_on: [${needs}]\n---\n`;

describe("the ledger", () => {
  it("links records both ways", () => {
    const { ledger } = open({ [INCIDENT]: incidentText() });
    const checkout = getRecord(ledger, "service", "checkout");
    const incident = getRecord(ledger, "incident", "INC-2026-7F3K");
    if (!checkout || !incident) throw new Error("both records are in the small repository");
    expect(ledger.linksFrom.get(incident)?.map(({ to, field }) => [to.id, field])).toEqual([
      ["platform", "owner"],
      ["checkout", "affects[].service"],
    ]);
    expect(ledger.linksTo.get(checkout)?.map(({ from, back }) => [from.id, back])).toEqual([
      ["INC-2026-7F3K", "incidents"],
    ]);
  });

  it.each(["INC-2026-7F3K", "inc-2026-7f3k", "INC0010023", "incident:INC-2026-7F3K", "incidents/INC-2026-7F3K"])(
    "finds a record by %s",
    (name) => {
      const { ledger } = open({ [INCIDENT]: incidentText({ aliases: "[INC0010023]" }) });
      expect(findRecord(ledger, name)?.id).toBe("INC-2026-7F3K");
    },
  );

  it("keeps names of different kinds apart", () => {
    const { ledger } = open({ "records/teams/edge.md": "---\ntitle: Edge team\nstate: active\n---\n" });
    expect(findRecord(ledger, "team:edge")?.kind).toBe("team");
    expect(findRecord(ledger, "service:edge")?.kind).toBe("service");
  });

  it("finds nothing by names of JavaScript's own", () => {
    const { ledger } = open();
    for (const name of ["__proto__", "constructor", "toString", ""]) expect(findRecord(ledger, name)).toBeUndefined();
  });

  it("derives the priority of an incident, and stores it nowhere", () => {
    const [incident] = recordsOf(
      open({ [INCIDENT]: incidentText({ impact: "high", urgency: "high" }) }).ledger,
      "incident",
    );
    expect(incident?.derived).toEqual({ priority: "P1" });
    expect(incident?.fields).not.toHaveProperty("priority");
  });

  it("tells an alias that two records claim", () => {
    const other = "records/incidents/2026/INC-2026-0000-other.md";
    const { findings } = open({
      [INCIDENT]: incidentText({ aliases: "[A1]" }),
      [other]: incidentText({ aliases: "[a1]" }),
    });
    expect(findings).toMatchObject([{ rule: "alias-duplicate", line: 9, column: 11 }]);
  });

  it("tells an alias that is the id of another record", () => {
    const { findings } = open({ [INCIDENT]: incidentText({ aliases: "[edge]" }) });
    expect(findings).toMatchObject([{ rule: "alias-duplicate", file: INCIDENT }]);
  });

  it("tells a circle of dependencies once, with its whole way", () => {
    const { findings } = open({
      "records/services/a.md": service("b"),
      "records/services/b.md": service("c"),
      "records/services/c.md": service("a"),
    });
    expect(findings).toMatchObject([{ rule: "link-cycle", file: "records/services/a.md", line: 6, column: 14 }]);
    expect(findings[0]?.message).toContain("a → b → c → a");
  });

  it("tells a record that names itself", () => {
    expect(open({ "records/services/a.md": service("a") }).findings).toMatchObject([
      { rule: "link-self", line: 6, column: 14 },
    ]);
  });

  it("takes the word all of a freeze for every service", () => {
    const freeze =
      "---\ntitle: Year end\nstate: announced\nowner: platform\nservices: all\nwindow: { start: 2026-12-20T00:00:00Z, end: 2026-12-31T00:00:00Z }\n---\n";
    expect(open({ "records/freezes/year-end.md": freeze }).findings).toEqual([]);
  });
});

describe("circles in a graph", () => {
  const graph = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 25 }).map((edges) => {
    const next = new Map<string, string[]>();
    for (const [from, to] of edges) next.set(`${from}`, [...(next.get(`${from}`) ?? []), `${to}`]);
    return next;
  });

  it("are found where a name leads back to itself, and only there", () => {
    fc.assert(
      fc.property(graph, (next) => {
        const follow = (name: string) => next.get(name) ?? [];
        const reaches = (from: string, to: string): boolean => {
          const seen = new Set<string>();
          const queue = [...follow(from)];
          for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
            if (name === to) return true;
            if (!seen.has(name)) queue.push(...follow(name));
            seen.add(name);
          }
          return false;
        };
        const circles = circlesIn(next.keys(), follow);
        expect(circles.length > 0).toBe([...next.keys()].some((name) => reaches(name, name)));
        for (const circle of circles)
          for (const [index, name] of circle.entries())
            expect(follow(name)).toContain(circle[(index + 1) % circle.length]);
      }),
    );
  });

  it("do not overflow the stack on a chain of a hundred thousand", () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `${index}`);
    expect(circlesIn(names, (name) => (name === "99999" ? [] : [`${Number(name) + 1}`]))).toEqual([]);
  });
});
