import { describe, expect, it } from "vitest";
import { excerptOf } from "../../site/search/excerpt.ts";
import { foldWords } from "../../site/search/fold.ts";
import { finderIn, makeIndex } from "../../site/search/full-text.ts";

const record = (id: string, title: string, body = "", names = "", services = "") => ({
  id,
  title,
  body,
  names,
  services,
});
const records = [
  record("CHG-2026-7F3K", "Rotate the certificates of the edge", "New keys for every listener.", "", "Edge"),
  record("INC-2026-2P4H", "Web booking is down", "Überlauf im Pool; certificate mentioned once.", "SD-20418 storm"),
  record("KB-2026-AAAA", "Restart the pool", "Wait for the queue."),
];
const find = finderIn(JSON.parse(JSON.stringify(makeIndex(records))));
const ids = (query: string) => find(query).map(({ position }) => records[position]?.id);

describe("the search", () => {
  it.each([
    ["an id", "CHG-2026-7F3K", ["CHG-2026-7F3K"]],
    ["an id in small letters", "inc-2026-2p4h", ["INC-2026-2P4H"]],
    ["the end of an id", "2p4h", ["INC-2026-2P4H"]],
    ["an alias", "SD-20418", ["INC-2026-2P4H"]],
    ["a tag", "storm", ["INC-2026-2P4H"]],
    ["a word of the title", "booking", ["INC-2026-2P4H"]],
    ["the beginning of a word", "certif", ["CHG-2026-7F3K", "INC-2026-2P4H"]],
    ["another form of a word", "certificate", ["CHG-2026-7F3K", "INC-2026-2P4H"]],
    ["a word without its accents", "uberlauf", ["INC-2026-2P4H"]],
    ["a service", "edge", ["CHG-2026-7F3K"]],
    ["several words, which must all be there", "pool queue", ["KB-2026-AAAA"]],
    ["a word with a slip", "certifikates", ["CHG-2026-7F3K"]],
    ["nothing", "  ", []],
    ["what is nowhere", "zebra", []],
    ["the signs of lunr's own language", "+title:foo* ~3 ^", []],
  ])("finds by %s", (_, query, expected) => {
    expect(ids(query).toSorted()).toEqual(expected.toSorted());
  });

  it("puts titles before texts", () => {
    expect(ids("certificate")[0]).toBe("CHG-2026-7F3K");
  });

  it("folds words of any script", () => {
    expect(foldWords("Überlauf, CHG-2026: Приём ½")).toEqual(["uberlauf", "chg", "2026", "прием", "1", "2"]);
  });

  it("cuts an excerpt around what was found, and marks it", () => {
    const pieces = excerptOf(`${"before ".repeat(60)}the <b>Certificate</b> ends ${"after ".repeat(60)}`, [
      "certificate",
    ]);
    expect(pieces.find(({ isMarked }) => isMarked)?.text).toBe("Certificate");
    expect(pieces.map(({ text }) => text).join("")).toMatch(/^… before .*<b>Certificate<\/b> ends .* …$/);
  });
});
