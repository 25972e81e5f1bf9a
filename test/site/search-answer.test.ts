import { describe, expect, it } from "vitest";
import { answer } from "../../site/search/answer.ts";
import type { SearchDocument } from "../../site/search/documents.ts";
import { makeIndex } from "../../site/search/full-text.ts";
import { indexOf } from "../../site/search/open-index.ts";
import { NOTHING_CHOSEN, type Question } from "../../site/search/question.ts";

const document = (id: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  title,
  path: `${id}/`,
  kind: "incident",
  kindLabel: "Incident",
  state: "open",
  stateLabel: "Open",
  phase: "active",
  services: [],
  names: [],
  date: null,
  text: "",
  ...more,
});
const documents = [
  document("INC-1", "Pool is slow", { services: ["shop"], date: "2026-01-01", names: ["SD-17"] }),
  document("INC-2", "Pool is slow", {
    services: ["shop", "bank"],
    date: "2026-03-01",
    state: "closed",
    stateLabel: "Closed",
  }),
  document("CHG-1", "Pool is slow", { kind: "change", kindLabel: "Change", services: ["bank"], date: "2026-02-01" }),
  document("pool", "Of all pools", { kind: "service", kindLabel: "Service", state: "live", stateLabel: "Live" }),
  document("INC-29", "Ten pool pool pool pool"),
];
const index = indexOf(
  JSON.parse(
    JSON.stringify({
      documents,
      services: { shop: "The shop", bank: "The bank" },
      index: makeIndex(
        documents.map(({ id, title, names, text }) => ({ id, title, names, text, tags: "", services: "", body: text })),
      ),
    }),
  ),
);
const ask = (text: string, chosen: Partial<Question["chosen"]> = {}, most = 10) =>
  answer(index, { text, chosen: { ...NOTHING_CHOSEN, ...chosen }, most });
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
