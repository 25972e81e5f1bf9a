import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { conflictsAt, openLedger, recordsOf, snapshot } from "../core/index.ts";
import { kindList, statesOf } from "../schemas/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const company = openLedger(root, { system: 0 });

describe("the sample company", () => {
  it("has nothing wrong", () => {
    expect(company.findings).toEqual([]);
  });

  it("has its clock pinned, and says so", () => {
    expect(company.clock).toBe("pinned");
    expect(new Date(company.now).toISOString()).toBe("2026-11-20T09:20:00.000Z");
  });

  it.each(kindList)("shows a $name in each of its states", (kind) => {
    const seen = new Set((company.ledger.byKind.get(kind.name) ?? []).map(({ fields }) => fields.state as string));
    const neverShown: { readonly [kind: string]: readonly string[] } = { team: ["retired"] };
    expect(statesOf(kind.lifecycle).filter((state) => !seen.has(state))).toEqual(neverShown[kind.name] ?? []);
  });

  it("shows changes of every type, with every outcome", () => {
    const changes = recordsOf(company.ledger, "change").map(({ fields }) => fields);
    expect(new Set(changes.map(({ type }) => type))).toEqual(new Set(["standard", "normal", "emergency"]));
    expect(new Set(changes.flatMap(({ close_code }) => close_code ?? []))).toEqual(
      new Set(["successful", "successful_with_issues", "unsuccessful", "backed_out"]),
    );
  });

  it("shows a conflict between two changes, and a change within a freeze", () => {
    const conflicts = conflictsAt(company.ledger, company.now);
    expect(conflicts.map(({ rule }) => rule).sort()).toEqual(["dependent-service", "freeze"]);
  });

  it("links every kind of record to others", () => {
    const linked = new Set(
      company.ledger.records.filter((record) => company.ledger.linksFrom.has(record)).map(({ kind }) => kind),
    );
    expect(linked).toEqual(new Set(kindList.map(({ name }) => name)));
  });

  it("gives the same snapshot however often it is opened", () => {
    const again = openLedger(root, { system: 1 });
    expect(JSON.stringify(snapshot(again, "internal"))).toBe(JSON.stringify(snapshot(company, "internal")));
  });
});
