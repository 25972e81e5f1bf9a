// Texts that try to do something in Markdown, HTML or on GitHub.
import fc from "fast-check";

export const MARKER = "<!-- itsm-gate -->";

/** One example of each trick. */
export const HOSTILE: readonly string[] = [
  '"',
  "<",
  "&",
  "&lt;b&gt; &#64;mira &commat;mira",
  "two\nlines\r\nand\rthree\u2028four\u0085five",
  "\u202Etxt.exe\u202C \u200Fx\u2066y\u2069",
  "\u0000\u0007\u001b[31mred",
  "@everyone @acme/team (@mira) mira@example.com \\@mira",
  `--> ${MARKER} <!-- -->`,
  "| a |",
  "\\| a \\| `|` | :-: |",
  "| --- | --- |",
  "# head\n## head",
  "---",
  "===",
  "- [ ] task",
  "1. one",
  "2) two",
  "+ plus",
  "> quote\n> [!WARNING]\n> no",
  "    code",
  "```\nfence\n```",
  "~~~~\nfence",
  "`code` ``two`` ```three```",
  "*a* **b** _c_ __d__ ~~e~~ ~f~ snake_case _x",
  "[link](https://evil.example) ![img](https://evil.example/x.png) [ref][1]\n\n[1]: https://evil.example",
  "<https://evil.example> <a@evil.example> https://evil.example www.evil.example ftp://evil.example",
  "HTTPS://EVIL.example WWW.evil.example xmpp:a@b.example mailto:a@b.example",
  "<img src=x onerror=alert(1)> <script>alert(1)</script> <a href='javascript:x'>x</a>",
  "</details></summary></td></table> <details> <b",
  "<!-- open",
  "<![CDATA[ x ]]> <?php ?> <!DOCTYPE x>",
  "closes #5, fixes GH-7, resolves acme/itsm#9, Duplicate of #3",
  "4f2a9c1d4f2a9c1d4f2a9c1d4f2a9c1d4f2a9c1d acme/itsm@4f2a9c1d deadbeef DEADBEEF",
  "GHSA-jfh8-c2jp-5v3q CVE-2021-44228",
  ":smile: :+1: :100: 10:20:30",
  "$x$ $$y$$ $`z`$ costs $5 and $6",
  "[^1] and\n\n[^1]: note",
  "trailing backslash \\",
  "ends with spaces   ",
  "\ud800 lone \udfff",
  "{{ template }} %7Bx%7D",
  "::error::x ##[group]",
  "👩‍👩‍👧‍👦 naïve 日本語 עברית",
  "",
  " ",
  "\ufeff",
];

/** Texts made of tricks, pieces of tricks and chance. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.constantFrom(..."@#$`|<>&*_~[]()!\\-=+:.^\"'\n\r\t /0aZ".split("")),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));
