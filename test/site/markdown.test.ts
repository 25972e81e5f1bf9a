import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordSummary } from "../../core/index.ts";
import { linkerOf } from "../../site/linker.ts";
import { markdownToSafeHtml, markdownToText } from "../../site/markdown.ts";

const change: RecordSummary = {
  kind: "change",
  kindLabel: "Change",
  id: "CHG-2026-7F3K",
  title: 'Rotate "all" <certificates> & keys',
  state: "new",
  stateLabel: "New",
  phase: "planned",
  path: "changes/CHG-2026-7F3K/",
};
const linker = linkerOf([change]);
const html = (markdown: string) =>
  markdownToSafeHtml(markdown, { linker, url: (path) => `/base/${path}`, top: 2, prefix: "s-" });

/** Tags that a page gets, with their attributes. */
const tags = (markdown: string) => html(markdown).match(/<[a-z][^>]*>/gi) ?? [];

const HARMLESS = /^<(?:h[2-6]|p|br|hr|a|em|strong|del|code|pre|blockquote|ul|ol|li|div|table|thead|tbody|tr|th|td)\b/;

describe("hostile Markdown", () => {
  it.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script that never ends", "<script>alert(1)"],
    ["an event handler", '<img src=x onerror="alert(1)">'],
    ["an event handler on an unclosed tag", "<svg/onload=alert(1)//"],
    ["a javascript link", "[x](javascript:alert(1))"],
    ["a javascript link with a line break in the scheme", "[x](java\nscript:alert(1))"],
    ["a javascript link as entities", "[x](&#106;avascript&colon;alert(1))"],
    ["a javascript link in capitals", "[x](JaVaScRiPt:alert(1))"],
    ["a javascript autolink", "<javascript:alert(1)>"],
    ["a javascript reference", "[x][1]\n\n[1]: javascript:alert(1)"],
    ["a javascript picture", "![x](javascript:alert(1))"],
    ["a data link", "[x](data:text/html,<script>alert(1)</script>)"],
    ["a data picture", "![x](data:image/svg+xml;base64,PHN2Zz4=)"],
    ["a vbscript link", "[x](vbscript:msgbox(1))"],
    ["a file link", "[x](file:///etc/passwd)"],
    ["a comment that never ends", "before <!-- <b> after"],
    ["the end of a style", "</style><style>*{display:none}</style>"],
    ["the end of a CDATA section", "]]> <![CDATA[ <b> ]]>"],
    ["a base", '<base href="https://evil.example/">'],
    ["a form", '<form action="https://evil.example"><input name=x><button>Go</button></form>'],
    ["a frame", '<iframe src="https://evil.example"></iframe>'],
    ["a meta refresh", '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
    ["a math island", '<math><mtext><table><mglyph><style><img src=x onerror="alert(1)">'],
    ["a quote in a title", '[x](https://a.example "a\\" onmouseover=\\"alert(1)")'],
    ["a class in a fence", '```"><script>alert(1)</script>\nx\n```'],
  ])("gives only harmless tags for %s", (_, markdown) => {
    for (const tag of tags(markdown)) {
      expect(tag).toMatch(HARMLESS);
      expect(tag).not.toMatch(/\son\w+\s*=|javascript:|data:|vbscript:|file:|style=/i);
    }
  });

  it("shows HTML as the text that somebody wrote, so that nothing is lost", () => {
    expect(html("Call <host> & wait")).toBe("<p>Call &#x3C;host> &#x26; wait</p>");
    expect(html("<div>\nblock\n</div>")).toContain("&#x3C;div>");
  });

  it("leaves out the hints that itsm new writes", () => {
    expect(html("before\n\n<!-- Say why. -->\n\nafter")).not.toContain("Say why");
  });

  it("gives no id that the page or another text could have", () => {
    expect(html("## main\n\n## main\n\n## <a id=x>")).toContain('<h2 id="s-main">');
    expect(html("## main\n\n## main")).toContain('<h2 id="s-main-2">');
  });

  it("keeps marks that turn the reading direction within their block", () => {
    expect(html("a \u202Eb\n\nc")).toBe("<p>a \u202Eb</p>\n<p>c</p>");
  });
});

describe("Markdown", () => {
  it.each([
    ["# Top\n## Section\n### Part", ["h2", "h2", "h3"]],
    ["#### Deep\n###### Deepest", ["h4", "h6"]],
  ])("puts the headings of %j below the page's own", (markdown, levels) => {
    expect(tags(markdown).map((tag) => tag.slice(1, 3))).toEqual(levels);
  });

  it("links the ids of records that exist, and only those", () => {
    expect(html("After CHG-2026-7F3K, not CHG-2026-XXXX.")).toBe(
      '<p>After <a href="/base/changes/CHG-2026-7F3K/" title="Rotate &#x22;all&#x22; <certificates> &#x26; keys" class="whole">CHG-2026-7F3K</a>, not CHG-2026-XXXX.</p>',
    );
    expect(html("`CHG-2026-7F3K` and [CHG-2026-7F3K](https://a.example)")).not.toContain("/base/");
  });

  it("leads from the file of a record to its page, and nowhere from any other file", () => {
    expect(html("[see](../../changes/2026/CHG-2026-7F3K-rotate.md)")).toBe(
      '<p><a href="/base/changes/CHG-2026-7F3K/">see</a></p>',
    );
    expect(html("[see](../notes.md)")).toBe("<p>see</p>");
  });

  it("leads to headings of the same text", () => {
    expect(html("## Step two\n[there](#step-two) [nowhere](#nowhere)")).toContain(
      '<a href="#s-step-two">there</a> nowhere',
    );
  });

  it("tells other hosts nothing", () => {
    expect(html("[x](https://a.example)")).toContain('rel="noopener noreferrer nofollow"');
    expect(html("![Graph](https://a.example/x.png)")).toBe(
      '<p><a href="https://a.example/x.png" rel="noopener noreferrer nofollow">Picture: Graph</a></p>',
    );
  });

  it("lets tables scroll by themselves, with headings that say what they head", () => {
    const table = html("| a | b |\n| - | -: |\n| 1 | 2026-10-09 |");
    expect(table).toContain('<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>');
    expect(table).toContain('<th class="right" scope="col">b</th>');
    expect(table).toContain('<td class="right whole">2026-10-09</td>');
  });

  it("gives its words for search without marks", () => {
    expect(markdownToText("## Head\n\nSome *words*, `code`\n\n- one\n- two\n")).toBe("Head Some words, code one two");
  });

  it("gives the words of a plain line without reading it as Markdown, and they are the same", () => {
    const line = fc.string({ unit: fc.constantFrom(..."aZéß漢7 ,.;:'\"()%?/-") });
    fc.assert(
      fc.property(line, (text) => {
        // With a line break behind it, it is read as Markdown whatever it holds.
        expect(markdownToText(`x${text}`)).toBe(markdownToText(`x${text}\n`));
      }),
      { numRuns: 1000 },
    );
    expect(markdownToText("see www.example.com/a-b: it's (50%) slow?")).toBe(
      "see www.example.com/a-b: it's (50%) slow?",
    );
  });
});
