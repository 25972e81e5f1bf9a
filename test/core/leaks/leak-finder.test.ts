import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finderOf, SHORTEST } from "../../../core/leaks/find.ts";
import { leakFinder } from "../../../core/leaks/index.ts";
import { buildLedger } from "../../../core/ledger.ts";
import { aChange, anIncident, aProblem } from "../../support/records.ts";

const SECRET = "The vendor forgot to renew the contract";

function finder(records: Parameters<typeof buildLedger>[0], published: readonly string[] = []) {
  const find = leakFinder(buildLedger(records).ledger, published);
  return (text: string) => find(Buffer.from(text, "utf8"))?.text;
}

describe("a leak", () => {
  const hidden = anIncident("INC-2026-HHHH", { title: SECRET, visibility: "internal" });
  const shown = anIncident("INC-2026-PPPP", {
    title: "Logins fail for some readers",
    visibility: "public",
    state: "canceled",
    cancel_reason: "Somebody had pulled the wrong cable",
  });

  it("is a text of an internal record, wherever it stands", () => {
    const find = finder([hidden, shown]);
    expect(find(`<p>${SECRET}</p>`)).toBe(SECRET);
    expect(find(SECRET)).toBe(SECRET);
    expect(find(`${"x".repeat(5000)}${SECRET}`)).toBe(SECRET);
    expect(find(SECRET.slice(1))).toBeUndefined();
  });

  it("is an id of an internal record, and no other", () => {
    const find = finder([hidden, shown]);
    expect(find("see INC-2026-HHHH.")).toBe("INC-2026-HHHH");
    expect(find("see INC-2026-PPPP and INC-2026-ZZZZ")).toBeUndefined();
    expect(find("INC-2026-HHHHX")).toBeUndefined();
  });

  it("is what a public record says in a field that is internal", () => {
    const find = finder([shown]);
    expect(find("Somebody had pulled the wrong cable")).toBe("Somebody had pulled the wrong cable");
    expect(find("Logins fail for some readers")).toBeUndefined();
  });

  it("is none where the public reads the same elsewhere", () => {
    const same = aProblem("PRB-2026-AAAA", { title: SECRET, visibility: "public" });
    expect(finder([hidden, same])(SECRET)).toBeUndefined();
    expect(finder([hidden], [`Note: ${SECRET}, alas.`])(SECRET)).toBeUndefined();
    expect(finder([hidden], ["See INC-2026-HHHH"])("INC-2026-HHHH")).toBeUndefined();
  });

  it("is told with the file that holds it", () => {
    const change = aChange("CHG-2026-QQQQ", { title: "Move everything to another provider" });
    const find = leakFinder(buildLedger([change]).ledger, []);
    expect(find(Buffer.from("Move everything to another provider"))).toMatchObject({ file: change.file });
  });
});

describe("finding texts", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "é", " "), maxLength: 60 });

  it("finds what a plain search finds, and nothing else", () => {
    const wanted = fc.array(
      fc.string({ unit: fc.constantFrom("a", "b", "é", " "), minLength: SHORTEST, maxLength: 30 }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(wanted, fc.array(letters, { maxLength: 6 }), fc.nat(6), (texts, parts, where) => {
        const text = [...parts.slice(0, where), ...texts.slice(0, 1), ...parts.slice(where)].join("b");
        const found = new Set(
          [...finderOf(texts.map((one) => ({ text: one, file: "" })))(Buffer.from(text))].map((one) => one.text),
        );
        expect(found).toEqual(new Set(texts.filter((one) => text.includes(one))));
      }),
      { numRuns: 500 },
    );
  });
});
