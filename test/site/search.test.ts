import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf, marked } from "../../site/search/excerpt.ts";
import { fold, foldWords, runsOf } from "../../site/search/fold.ts";
import { nameKey, nameWords } from "../../site/search/names.ts";
import { slipsTo } from "../../site/search/near.ts";
import { LONGEST, searchedPart } from "../../site/search/question.ts";
import { searchableRecord, searchOver } from "../support/search-index.ts";

const record = (id: string, title: string, text = "", names: readonly string[] = [], tags = "", linked = "") =>
  searchableRecord({ id, title, text, names, tags, linked });
const records = [
  record("CHG-2026-7F3K", "Rotate the certificates of the edge", "New keys for every listener.", [], "", "Edge"),
  record(
    "INC-2026-2P4H",
    "Web booking is down",
    "Überlauf im Pool; certificate mentioned once.",
    ["SD-20418", "INC0010023"],
    "storm",
  ),
  record("KB-2026-AAAA", "Restart the pool", "Wait for the queue."),
  record("INC-2026-JAJA", "予約管理システムが停止", "東京のデータセンターで障害。VPN接続も不可。"),
  record("INC-2026-K0K0", "예약시스템이 느립니다", "서울 데이터센터의 장애입니다."),
];
const index = await searchOver(records);
const idsIn = async (all: typeof records, query: string) => {
  const { found } = await (await searchOver(all)).find(query);
  return found.map(({ position }) => all[position]?.document.id);
};
const ids = (query: string) => idsIn(records, query);

/** Any string at all, halves of letters and controls among them. */
const anything = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

describe("the search", () => {
  it.each([
    ["an id", "CHG-2026-7F3K", ["CHG-2026-7F3K"]],
    ["an id in small letters", "inc-2026-2p4h", ["INC-2026-2P4H"]],
    ["an id without its dashes", "inc20262p4h", ["INC-2026-2P4H"]],
    ["the end of an id", "2p4h", ["INC-2026-2P4H"]],
    ["the beginning of an id", "inc-2026-2p", ["INC-2026-2P4H"]],
    ["an alias", "SD-20418", ["INC-2026-2P4H"]],
    ["the number of an alias", "20418", ["INC-2026-2P4H"]],
    ["the number of an alias without its zeros", "10023", ["INC-2026-2P4H"]],
    ["a tag", "storm", ["INC-2026-2P4H"]],
    ["a word of the title", "booking", ["INC-2026-2P4H"]],
    ["the beginning of a word", "certif", ["CHG-2026-7F3K", "INC-2026-2P4H"]],
    ["another form of a word", "certificate", ["CHG-2026-7F3K", "INC-2026-2P4H"]],
    ["a word without its accents", "uberlauf", ["INC-2026-2P4H"]],
    ["a service", "edge", ["CHG-2026-7F3K"]],
    ["several words, which must all be there", "pool queue", ["KB-2026-AAAA"]],
    ["a word with a slip", "certifikates", ["CHG-2026-7F3K", "INC-2026-2P4H"]],
    ["a word with two letters swapped", "bokoing", ["INC-2026-2P4H"]],
    ["the beginning of a word with a slip in it", "certifk", ["CHG-2026-7F3K", "INC-2026-2P4H"]],
    ["a slip in one word of two", "web bookign", ["INC-2026-2P4H"]],
    ["a word within a text without spaces", "管理", ["INC-2026-JAJA"]],
    ["a longer one", "データセンター", ["INC-2026-JAJA"]],
    ["a single letter of it", "障", ["INC-2026-JAJA"]],
    ["the last letter of it", "害", ["INC-2026-JAJA"]],
    ["Latin letters glued to others", "vpn", ["INC-2026-JAJA"]],
    ["a Korean word within a longer one", "시스템", ["INC-2026-K0K0"]],
    ["nothing", "  ", []],
    ["what is nowhere", "zebra", []],
    ["letters of such a text in another order", "理管", []],
    ["the signs of lunr's own language", "+title:foo* ~3 ^", []],
    ["a word as it is, whatever signs stand around it", "+title:booking^9 -down~2 *", []],
    ["signs alone", "* - ^ ~9 : +", []],
    ["emoji", "🚢👩‍🚀🇺🇦", []],
    ["a word whose beginning is a star", "*rtificates", ["CHG-2026-7F3K", "INC-2026-2P4H"]],
    ["a word with a star within, in another form", "cer*cates", ["CHG-2026-7F3K", "INC-2026-2P4H"]],
    ["a word with a star at its end, in another form", "certificates*", ["CHG-2026-7F3K", "INC-2026-2P4H"]],
    ["a part of an id, and a star in another", "inc-2026-*p4", ["INC-2026-2P4H"]],
    ["stars in the wrong order", "c*tific*cer", []],
    ["words with a star between them", "pool*queue", ["KB-2026-AAAA"]],
  ])("finds by %s", async (_, query, expected) => {
    expect((await ids(query)).toSorted()).toEqual(expected.toSorted());
  });

  it("puts ids before titles, and titles before texts", async () => {
    expect((await ids("certificate"))[0]).toBe("CHG-2026-7F3K");
    expect(await idsIn([record("A-1", "About b-2"), record("B-2", "Something")], "b-2")).toEqual(["B-2", "A-1"]);
  });

  it("forgives no slip where the word is right somewhere, and then reads no lexicon", async () => {
    const two = await searchOver([record("A-1", "Boat"), record("B-2", "Boot")]);
    const found = async (query: string) => (await two.find(query)).found.map(({ position }) => position);
    expect(await found("boot")).toEqual([1]);
    expect(two.seen.join()).not.toContain("lexicon");
    expect(await found("baat")).toEqual([0]);
    expect(two.seen.join()).toContain("lexicon");
  });

  it("never fails, whatever is asked", async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (query) => {
        await index.find(query);
        await index.named(nameKey(query));
      }),
      { numRuns: 500 },
    );
  });

  it("finds every record by its own title", async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (title) => {
        fc.pre(foldWords(title).length > 0);
        expect(await idsIn([record("A-1", title), record("B-2", "Another")], title)).toContain("A-1");
      }),
    );
  });
});

describe("words", () => {
  it.each([
    ["Überlauf, CHG-2026: Приём ½", ["uberlauf", "chg", "2026", "прием", "1", "2"]],
    ["Straße İzmir Łódź", ["strasse", "izmir", "lodz"]],
    ["予約管理 x", ["予約", "約管", "管理", "理", "x"]],
    ["VPN接続2号", ["vpn", "接続", "続", "2", "号"]],
    ["ｶﾞｽ", ["ガス", "ス"]],
    ["नमस्ते", ["नमस्ते"]],
    ["😀 — «»", []],
  ])("of any script are folded: %s", (text, expected) => {
    expect(foldWords(text)).toEqual(expected);
  });

  it("are folded once: folding again changes nothing", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(runsOf(text).flatMap(runsOf)).toEqual(runsOf(text));
      }),
    );
  });

  it("are apart by the slips between them", () => {
    expect(slipsTo("certifk", "certificate", 2)).toBe(1);
    expect(slipsTo("abcd", "abdc", 2)).toBe(1);
    expect(slipsTo("booking", "booking", 2)).toBe(0);
    expect(slipsTo("zebra", "booking", 2)).toBe(3);
  });
});

describe("names", () => {
  it("are the same however they are written", () => {
    expect(nameKey(" chg 2026_7f3k ")).toBe(nameKey("CHG-2026-7F3K"));
    expect(nameWords("INC0010023")).toEqual(["inc0010023", "0010023", "10023"]);
    expect(nameWords("SD-20418")).toEqual(["sd", "20418", "sd20418"]);
  });
});

describe("an excerpt", () => {
  it("is cut around what was found, and marks it", () => {
    const pieces = excerptOf(`${"before ".repeat(60)}the <b>Certificate</b> ends ${"after ".repeat(60)}`, [
      "certificate",
    ]);
    expect(pieces.find(({ isMarked }) => isMarked)?.text).toBe("Certificate");
    expect(pieces.map(({ text }) => text).join("")).toMatch(/^… before .*<b>Certificate<\/b> ends .* …$/);
  });

  it("marks a word within a text without spaces, and cuts such a text as well", async () => {
    const [found] = (await index.find("管理")).found;
    const title = marked(records[3]?.document.title ?? "", new Set(found?.words));
    expect(title.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("")).toBe(
      "予約[管理]システムが停止",
    );
    const long = excerptOf(`${"前".repeat(500)}管理${"後".repeat(500)}`, ["管理"]);
    expect(long.map(({ text }) => text).join("").length).toBeLessThan(300);
    expect(long.some(({ isMarked }) => isMarked)).toBe(true);
  });

  it("says the text as it stands, whatever matches in it", () => {
    fc.assert(
      fc.property(anything, anything, (text, query) => {
        const wanted = new Set([...foldWords(query), ...runsOf(query), ...foldWords(text).slice(0, 2)]);
        expect(
          marked(text, wanted)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
        excerptOf(text.repeat(20), [...wanted]);
      }),
    );
  });
});

describe("what is searched of a text", () => {
  it("is its beginning, and never half a letter", () => {
    expect(searchedPart("  a b  ")).toBe("a b");
    expect(searchedPart("x".repeat(10_000))).toHaveLength(LONGEST);
    expect(searchedPart(`x${"🚢".repeat(5000)}`).isWellFormed()).toBe(true);
  });
});
