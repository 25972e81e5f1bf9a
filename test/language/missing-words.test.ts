import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../core/index.ts";
import { missingWords } from "../../site/language/missing-words.ts";

const english = { plain: "Title", group: { count: (n: number) => `${n}`, linked: "See {page}." } };

describe("what a language lacks", () => {
  it("is nothing where it has every word", () => {
    const german = { plain: "Titel", group: { count: (n: number) => `${n} Stück`, linked: "{page} ansehen." } };
    expect(missingWords(english, german)).toEqual([]);
  });

  it("is a word or a group that it has not", () => {
    expect(missingWords(english, { plain: "Titel", group: { linked: "{page}" } })).toEqual(["group.count is missing"]);
    expect(missingWords(english, { plain: "Titel" })).toEqual(["group is missing"]);
  });

  it("is a word of another sort", () => {
    const other = { plain: () => "Titel", group: { count: "3", linked: "{page}" } };
    expect(missingWords(english, other)).toEqual([
      "group.count is a text; expected a function",
      "plain is a function; expected a text",
    ]);
  });

  it("is a place that its sentence lost, or a text that is empty", () => {
    const other = { plain: " ", group: { count: () => "", linked: "Mehr" } };
    expect(missingWords(english, other)).toEqual([
      "group.linked has the places none; expected {page}",
      "plain is empty",
    ]);
  });

  it("is told as well of words that English does not have", () => {
    expect(missingWords({ a: "A" }, { a: "A", b: "B" })).toEqual(["b is no word of English: remove it"]);
  });
});

describe.each(LANGUAGES.filter((tag) => tag !== "en" && existsSync(folderOf(tag))))("the language %s", (tag) => {
  it("has every word that English has", async () => {
    const all = await import("../../site/language/en/index.ts");
    const own = await import(/* @vite-ignore */ `${folderOf(tag)}/index.ts`);
    expect(missingWords(all, own)).toEqual([]);
  });
});

// --- internal ---

function folderOf(tag: string): string {
  return new URL(`../../site/language/${tag}`, import.meta.url).pathname;
}
