import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownToSafeHtml, markdownToText } from "../../site/markdown.ts";
import { momentOnPage, periodOnPage } from "../../site/page-times.ts";
import { momentText, periodText } from "../../site/times.ts";

const zone = fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe");
const instant = fc
  .integer({ min: Date.parse("1990-01-01T00:00:00Z"), max: Date.parse("2037-12-31T00:00:00Z") })
  .map((at) => new Date(at).toISOString());

describe("what the pages tell quickly", () => {
  it("is the moment that is told to browsers", () => {
    fc.assert(
      fc.property(instant, zone, fc.option(instant, { nil: undefined }), (at, where, now) => {
        expect(momentOnPage(at, where, now)).toEqual(momentText(at, where, now));
      }),
    );
  });

  it("is the period that is told to browsers", () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 0, max: 400 * 86_400_000 }),
        zone,
        fc.option(instant, { nil: undefined }),
        (start, length, where, now) => {
          const end = new Date(Date.parse(start) + length).toISOString();
          expect(periodOnPage(start, end, where, now)).toEqual(periodText(start, end, where, now));
        },
      ),
    );
  });

  it("is the HTML and the words of a text by the road that reads Markdown", () => {
    const bits =
      "a|word| | |.|. |: |:|www.|WWW.|http://x.y|me@x.y|-|- |(|)|'|\"|?|%|–|1.|1)|12|!|![|é|日本|;|,|#|*|_|`|INC-2026-7F3K";
    const text = fc.array(fc.constantFrom(...bits.split("|")), { maxLength: 8 }).map((parts) => parts.join(""));
    const linker = { find: () => undefined, cut: (words: string) => [words] };
    const how = { linker, url: (path: string) => path, top: 3, prefix: "p-" } as const;
    fc.assert(
      fc.property(text, (markdown) => {
        // A text of several lines never takes the short way; an empty one at its end says nothing.
        expect(markdownToSafeHtml(markdown, how)).toBe(markdownToSafeHtml(`${markdown}\n`, how));
        expect(markdownToText(markdown)).toBe(markdownToText(`${markdown}\n`));
      }),
      { numRuns: 2000 },
    );
  });
});
