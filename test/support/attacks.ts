// Texts that attack whoever shows them; if one succeeds, it opens a dialog or asks evil.example.

/** Attacks of one line. */
export const ATTACKS: readonly string[] = [
  `"><script>alert(1)</script>`,
  `'"--><svg/onload=alert(1)>`,
  `</script><script>alert(1)</script></title></style></textarea>`,
  `]]><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>`,
  `{{constructor.constructor('alert(1)')()}} \${alert(1)} <%= alert(1) %>`,
  "<img src=x onerror=alert(1)>",
  `![x](https://evil.example/x.png "onerror=alert(1)") ![y](y" onerror="alert(1))`,
  "[link](javascript:alert(1)) [two](JaVaScRiPt&#58;alert(1)) <javascript:alert(1)>",
  "javascript:alert(1)//@everyone",
  "[data](data:text/html,<script>alert(1)</script>) data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "@everyone & &amp; &lt;b&gt; &#60;script&#62;alert(1)&#60;/script&#62; <b>bold",
  "🚢👩‍🚀🇺🇦 ½ ﷽ שלום مرحبا Z̸̧a̴l̷g̶o",
  "W".repeat(300),
  `=HYPERLINK("https://evil.example/","x")`,
  "'; DROP TABLE records; --",
  "<style>*{display:none}</style><link rel=stylesheet href=https://evil.example/x.css>",
  "<iframe src=https://evil.example/></iframe><base href=https://evil.example/>",
  "<form action=https://evil.example/><input autofocus onfocus=alert(1)>",
  `https://evil.example/${"a".repeat(250)}`,
  "END:VEVENT BEGIN:VEVENT \\n \\; , SUMMARY:x",
  "| cell | --- *b* _i_ `code` # h > q - [ ] x ~~~ ```",
  `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
  "%3Cscript%3Ealert(1)%3C/script%3E ../../../etc/passwd %00 ?a=b&c=d#e",
];

/** All of them as one text of several lines, with what no line may hold: marks of direction, foreign ends of lines. */
export const ALL_ATTACKS = [
  ...ATTACKS,
  "\u202Eturned\u202C \u2066isolated\u2069 \u200Fmark line\u2028line paragraph\u2029paragraph\ttab",
  "~~~html\n<script>alert(1)</script>\n~~~",
  `| a | ${"b".repeat(80)} |\n| --- | --- |\n| <img src=x onerror=alert(1)> | [x](javascript:alert(1)) |`,
  "<details open ontoggle=alert(1)>\n\n# One\n\n##### Five\n\n</details>",
  '[ref]: javascript:alert(1) "title"\n\n[ref]',
  `- ${"> ".repeat(20)}deep\n`,
].join("\n\n");
