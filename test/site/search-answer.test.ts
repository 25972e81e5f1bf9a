import { describe, expect, it } from "vitest";
import { answer } from "../../site/search/answer.ts";
import { NOTHING_CHOSEN, type Question } from "../../site/search/question.ts";
import { type Brief, searchableRecord, searchOver } from "../support/search-index.ts";

const record = (id: string, title: string, more: Partial<Brief> = {}) => searchableRecord({ id, title, ...more });

/** Oldest first. */
const records = [
  record("pool", "Of all pools", { kind: "service", kindLabel: "Service", state: "live", stateLabel: "Live" }),
  record("INC-29", "Ten pool pool pool pool"),
  record("INC-1", "Pool is slow", { services: ["shop"], names: ["SD-17"] }),
  record("CHG-1", "Pool is slow", { kind: "change", kindLabel: "Change", services: ["bank"] }),
  record("INC-2", "Pool is slow", { services: ["shop", "bank"], state: "closed", stateLabel: "Closed" }),
];
const index = await searchOver(
  records,
  new Map([
    ["shop", "The shop"],
    ["bank", "The bank"],
  ]),
);
const ask = (text: string, chosen: Partial<Question["chosen"]> = {}, most = 10, hasFilters = true) =>
  answer(index, { text, chosen: { ...NOTHING_CHOSEN, ...chosen }, most, hasFilters });
const ids = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).hits.map(({ id }) => id);

describe("an answer", () => {
  it("names the record first whose id or alias was asked for, in any case, with spaces around it", async () => {
    const { hits } = await ask("  POOL ");
    expect(hits.map(({ id, isNamed }) => [id, isNamed])[0]).toEqual(["pool", true]);
    expect(hits.filter(({ isNamed }) => isNamed)).toHaveLength(1);
    const [byAlias] = (await ask("sd 17")).hits;
    expect(byAlias).toMatchObject({ id: "INC-1", isNamed: true, alias: "SD-17" });
    expect((await ask("inc-2")).hits.map(({ id, isNamed }) => [id, isNamed])).toEqual([
      ["INC-2", true],
      ["INC-29", false],
    ]);
  });

  it("puts those first whose ids begin so", async () => {
    expect(await ids("inc-2")).toEqual(["INC-2", "INC-29"]);
    expect((await ids("poo"))[0]).toBe("pool");
  });

  it("puts the newest first of what weighs the same", async () => {
    expect((await ids("slow")).slice(0, 3)).toEqual(["INC-2", "CHG-1", "INC-1"]);
  });

  it("keeps what the filters ask for: one value of each", async () => {
    expect((await ids("slow", { kind: ["incident"] })).toSorted()).toEqual(["INC-1", "INC-2"]);
    expect((await ids("slow", { kind: ["incident", "change"] })).toSorted()).toEqual(["CHG-1", "INC-1", "INC-2"]);
    expect(await ids("slow", { kind: ["incident"], service: ["bank"] })).toEqual(["INC-2"]);
    expect(await ids("slow", { state: ["closed"] })).toEqual(["INC-2"]);
    expect(await ids("slow", { state: ["nothing of the kind"] })).toEqual([]);
  });

  it("counts what each value of a filter would leave, all other filters as they are", async () => {
    const { choices, count, unfiltered } = await ask("slow", { kind: ["change"] });
    expect([count, unfiltered]).toEqual([1, 3]);
    expect(choices.kind).toEqual([
      { value: "incident", label: "Incident", count: 2 },
      { value: "change", label: "Change", count: 1 },
    ]);
    expect(choices.service).toEqual([{ value: "bank", label: "The bank", count: 1 }]);
    expect(choices.state).toEqual([{ value: "open", label: "Open", count: 1 }]);
  });

  it("keeps a value that was chosen among the choices, though it leaves nothing", async () => {
    const { choices } = await ask("slow", { service: ["ghost"], kind: ["change"] });
    expect(choices.service).toContainEqual({ value: "ghost", label: "ghost", count: 0 });
  });

  it("tells all records, newest first, where nothing was asked but filters", async () => {
    expect(await ids("", { kind: ["incident"] })).toEqual(["INC-2", "INC-1", "INC-29"]);
    expect((await ask("", {}, 0)).count).toBe(5);
  });

  it("finds nothing where only signs were asked", async () => {
    expect((await ask("* -")).count).toBe(0);
  });

  it("reads nothing of filters where there are none", async () => {
    const fresh = await searchOver(records);
    const without = { text: "slow", chosen: NOTHING_CHOSEN, most: 10, hasFilters: false };
    expect((await answer(fresh, without)).choices).toEqual({ kind: [], service: [], state: [] });
    expect(fresh.seen.join()).not.toContain("facts");
    const chosen = { ...NOTHING_CHOSEN, kind: ["change"] };
    expect((await answer(fresh, { ...without, chosen })).hits.map(({ id }) => id)).toEqual(["CHG-1"]);
  });

  it("tells no more than was asked for, and counts all", async () => {
    const { hits, count } = await ask("slow", {}, 2);
    expect([hits.length, count]).toEqual([2, 3]);
  });

  it("says when it has left out the end of a text", async () => {
    expect((await ask("pool")).isCut).toBe(false);
    expect((await ask(`pool ${" ".repeat(300)}`)).isCut).toBe(false);
    expect((await ask("pool ".repeat(2000))).isCut).toBe(true);
  });
});
