import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { domainWords } from "../../site/domain-words.ts";
import { domain } from "../../site/language/en/domain.ts";
import { numberText, percentText } from "../../site/numbers.ts";
import { aroundNames, calm, enumerate, fieldWords, kindWords, stateWords, valueWords } from "../../site/words.ts";

const release = { name: "release", label: "Release", labels: "Releases", means: "A version." };
const incident = { name: "incident", label: "Outage", labels: "Outages", means: "Something broke." };
const german = domainWords({
  language: "de",
  domain: {
    ...domain,
    kinds: {
      ...domain.kinds,
      incident: { one: "Störung", many: "Störungen", none: "Keine.", means: "Etwas ist kaputt." },
    },
    fields: { ...domain.fields, started_at: "Beginn" },
    values: { ...domain.values, degraded_performance: "Eingeschränkt" },
    pageStatus: { ...domain.pageStatus, "All Systems Operational": "Alles läuft" },
  },
});

describe("names in another language", () => {
  it("are those of the language", () => {
    expect(german.kindWords(incident).many).toBe("Störungen");
    expect(german.fieldWords("started_at")).toBe("Beginn");
    expect(german.valueWords("degraded_performance")).toBe("Eingeschränkt");
    expect(german.calm("All Systems Operational")).toBe("Alles läuft");
  });

  it("are the schema's English where nobody translated them", () => {
    expect(german.kindWords(release)).toMatchObject({ one: "Release", many: "Releases" });
    expect(german.stateWords("release", { name: "built", label: "Built", means: "Made." }).word).toBe("Built");
    expect(german.columnWords("release", { field: "built_at", heading: "Built on" })).toBe("Built on");
    expect(german.tieWords("release", "links.changes", "here")).toBeUndefined();
    expect(german.fieldWords("links.shipped_at")).toBe("Shipped");
    expect(german.valueWords("half_done")).toBe("Half done");
    expect(german.calm("All Ships In Port")).toBe("All ships in port");
    expect(german.calm("Noch keine Services")).toBe("Noch keine Services");
  });

  it("are never those of a JavaScript object", () => {
    expect(german.fieldWords("constructor")).toBe("Constructor");
    expect(german.valueWords("toString")).toBe("toString");
  });
});

describe("names in English", () => {
  it("are those of the schema, which an organisation may have changed", () => {
    expect(kindWords(incident)).toMatchObject({ one: "Outage", many: "Outages", means: "Something broke." });
    expect(stateWords("incident", { name: "new", label: "Fresh", means: "Just in." })).toEqual({
      word: "Fresh",
      means: "Just in.",
    });
  });

  it("read as before", () => {
    expect(fieldWords("next_update_by")).toBe("Next update by");
    expect(fieldWords("affects[].service")).toBe("Service");
    expect(fieldWords("slo")).toBe("SLO");
    expect(valueWords("degraded_performance")).toBe("Degraded performance");
    expect(valueWords("island-card")).toBe("island-card");
    expect(calm("Partial System Outage")).toBe("Partial system outage");
  });
});

describe("several names", () => {
  it("are said as people say them", () => {
    expect(enumerate([])).toBe("");
    expect(enumerate(["a"])).toBe("a");
    expect(enumerate(["a", "b"])).toBe("a and b");
    expect(enumerate(["a", "b", "c"])).toBe("a, b and c");
    expect(enumerate(["a", "b", "c", "d"])).toBe("a, b and 2 more");
    expect(enumerate(["a", "b", "c", "d"], 6)).toBe("a, b, c and d");
  });

  it("stand in their order with words around them", () => {
    expect(aroundNames(0)).toEqual([]);
    expect(aroundNames(3)).toEqual([0, ", ", 1, " and ", 2]);
  });
});

describe("numbers", () => {
  it("are written as the language writes them", () => {
    expect(numberText(1234.5)).toBe("1,234.5");
  });

  it("never promise more than was kept", () => {
    expect(percentText(99.999)).toBe("99.99 %");
    expect(percentText(99.99999999999)).toBe("99.99 %");
    expect(percentText(99.57)).toBe("99.57 %");
    expect(percentText(100, 2)).toBe("100.00 %");
    expect(percentText(87.5)).toBe("87.5 %");
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
        const shown = Number.parseFloat(percentText(percent));
        expect(shown).toBeLessThanOrEqual(percent + 1e-7);
        expect(shown).toBeGreaterThan(percent - 0.01 - 1e-7);
      }),
    );
  });
});
