import fc from "fast-check";
import { expect, it } from "vitest";
import { assemble } from "../../../core/assemble.ts";
import { readConfig } from "../../../core/config.ts";
import { hasErrors } from "../../../core/finding.ts";
import { aSite, planned } from "../../support/cstate-site.ts";

const FIELDS = ["title", "date", "resolved", "resolvedWhen", "severity", "affected", "informational", "draft", "other"];

const moment = fc.oneof(
  fc
    .date({ min: new Date("2015-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.stringMatching(
    /^20[0-9]{2}-[01]?[0-9]-[0-3]?[0-9][T ][0-2]?[0-9]:[0-5][0-9](:[0-6][0-9])?(Z|[+-][0-2][0-9]:?[0-5]0)?$/,
  ),
);

const value = fc.oneof(
  { weight: 4, arbitrary: moment },
  {
    weight: 3,
    arbitrary: fc.constantFrom("down", "disrupted", "notice", "checkout.example.com", "Mail Relay", "nothing"),
  },
  { weight: 3, arbitrary: fc.boolean() },
  fc.string({ unit: "binary" }),
  fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.constant(null)), { maxLength: 4 }),
  fc.jsonValue({ maxDepth: 2 }),
);

const frontmatter = fc.record(Object.fromEntries(FIELDS.map((field) => [field, value])), { requiredKeys: [] });
const written = fc
  .tuple(
    frontmatter,
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("", "# a\n", "```\n## b\n", "---\n", "<<<<<<< x\n"),
  )
  .map(([fields, text, start]) => {
    const lines = Object.entries(fields).map(([field, each]) => `${field}: ${JSON.stringify(each)}`);
    return `---\n${lines.join("\n")}\n---\n${start}${text}`;
  });
const anyText = fc.oneof({ weight: 8, arbitrary: written }, fc.string({ unit: "binary" }));

it("an import never throws, accounts for every entry, and writes only what passes the check", () => {
  fc.assert(
    fc.property(
      fc.array(anyText, { maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
      (texts, createMissing, plannedTitles) => {
        const site = aSite(Object.fromEntries(texts.map((text, i) => [`2020-01-0${i + 1}-x.md`, text])));
        const { report, writes } = planned(site, { createMissing, plannedTitles });
        expect(report.entries.length).toBe(texts.length);
        const [config, ...sources] = writes;
        const read = config ? readConfig(config) : undefined;
        if (!read || !("config" in read)) throw new Error("no configuration");
        expect(
          assemble({ sources, findings: [] }, read.config).findings.filter((finding) => hasErrors([finding])),
        ).toEqual([]);
        for (const item of report.entries)
          expect(item.outcome === "written" || hasErrors(item.findings), item.outcome).toBe(true);
        const again = planned(
          site,
          { createMissing, plannedTitles },
          { config: read.config, read: { sources, findings: [] } },
        );
        expect(again.writes).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
