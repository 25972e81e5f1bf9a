import { describe, expect, it } from "vitest";
import { type CardParts, cardText, fitTogether } from "../../core/card.ts";

const card = (key: string, parts: Partial<CardParts> = {}) =>
  cardText({ key, aliases: [], links: [], chains: [], ...parts });
const incident = (parts: Partial<CardParts> = {}) => card("incident:INC-2026-7F3K", parts);
const edge = card("service:edge");
const needs = (key: string, to: string) => card(key, { links: [to], chains: [`depends_on ${to}`] });

interface Case {
  readonly cards: readonly string[];
  readonly needed?: readonly string[];
  readonly broken?: readonly string[];
}

function fits({ cards, needed = [], broken = [] }: Case): boolean {
  return fitTogether(cards, needed, new Set(broken));
}

describe("cards of records", () => {
  it.each<[string, Case]>([
    ["nothing", { cards: [] }],
    ["a link to a record", { cards: [incident({ links: ["service:edge"] }), edge] }],
    [
      "a link to a record that did not pass",
      { cards: [incident({ links: ["service:edge"] })], broken: ["service:edge"] },
    ],
    ["aliases of their own", { cards: [incident({ aliases: ["a", "b"] }), card("service:edge", { aliases: ["c"] })] }],
    [
      "a chain with an end",
      { cards: [needs("service:a", "service:b"), needs("service:b", "service:c"), card("service:c")] },
    ],
    ["the same name for two kinds", { cards: [edge, card("team:edge")] }],
    ["what the configuration needs", { cards: [card("team:platform")], needed: ["team:platform"] }],
  ])("fit together with %s", (_, given) => {
    expect(fits(given)).toBe(true);
  });

  it.each<[string, Case]>([
    ["two of one key", { cards: [incident(), incident()] }],
    ["a link to nobody", { cards: [incident({ links: ["service:edge"] })] }],
    ["an alias of two", { cards: [incident({ aliases: ["a"] }), card("service:edge", { aliases: ["a"] })] }],
    ["an alias that is written twice", { cards: [incident({ aliases: ["a", "a"] })] }],
    ["an alias that is a service", { cards: [incident({ aliases: ["edge"] }), edge] }],
    [
      "an alias that is a numbered record",
      { cards: [incident(), card("service:edge", { aliases: ["inc-2026-7f3k"] })] },
    ],
    ["a record that names itself", { cards: [needs("service:a", "service:a")] }],
    ["a chain without an end", { cards: [needs("service:a", "service:b"), needs("service:b", "service:a")] }],
    ["a need that nobody meets", { cards: [edge], needed: ["team:platform"] }],
    ["a need for a record that did not pass", { cards: [edge], needed: ["team:platform"], broken: ["team:platform"] }],
  ])("are in doubt with %s", (_, given) => {
    expect(fits(given)).toBe(false);
  });
});
