import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble } from "../../../../core/assemble.ts";
import { ItsmError } from "../../../../core/errors.ts";
import { hasErrors } from "../../../../core/finding.ts";
import type { SystemName } from "../../../../core/import/index.ts";
import { JIRA } from "../../../../core/import/systems/jira.ts";
import { SERVICENOW } from "../../../../core/import/systems/servicenow.ts";
import type { Mapping, Rule } from "../../../../core/import/table/mapping.ts";
import { LEVELS } from "../../../../schemas/index.ts";
import { type Asked, afterwards, input, plannedFrom } from "../../../support/import-files.ts";

const moment = fc.oneof(
  fc
    .date({ min: new Date("2015-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
    .map((at) => at.toISOString()),
  fc.stringMatching(/^20[12][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]$/),
  fc.stringMatching(/^[0-3]?[0-9]\/(Jan|Feb|Mar|Oct)\/[0-9]{2} [0-9]{1,2}:[0-5][0-9] (AM|PM)$/),
);
const noise = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "",
    "# a",
    "```\n## b",
    "---",
    "<<<<<<< x\n=======\n",
    "- x: y",
    "=1+1",
    "nothing",
    "Web",
    "web",
    "https://x.example",
  ),
);

/** Mostly what a system writes there, at times anything. */
function mostly<Value>(good: fc.Arbitrary<Value>): fc.Arbitrary<Value | string> {
  return fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: noise });
}

const exact = moment.filter((text) => text.endsWith("Z"));
const MOMENT = /_at$|^(created|resolved|opened|closed|sys_created_on)$|start|end$|date/i;
const ID = fc.integer({ min: 1, max: 6 });

/** For each column of a mapping: its words, moments where it holds moments, else names and anything. */
function cellsOf(mapping: Mapping): fc.Arbitrary<{ readonly [column: string]: string }> {
  const rules = Object.values(mapping.kinds).flatMap(({ fields, services, links, sections, expected, dated }) => [
    ...[...Object.values(fields), ...Object.values(links), ...Object.values(sections), ...Object.values(expected)],
    ...[...services, dated],
  ]);
  const all: readonly Rule[] = [mapping.kind, ...rules, { columns: ["stray"] }];
  const words = new Map<string, string[]>();
  for (const { columns, words: own = {} } of all)
    for (const column of columns) words.set(column, [...(words.get(column) ?? []), ...Object.keys(own)]);
  const value = (column: string, known: readonly string[]) => {
    if (MOMENT.test(column)) return mostly(moment);
    if (known.length > 0) return mostly(fc.constantFrom(...known));
    return mostly(
      fc.constantFrom("", "Web", "web", "Normal", "Emergency", "High", "Ada", "INC1", "CHG2", "PRB3", "A-1"),
    );
  };
  const cells = Object.fromEntries([...words].map(([column, known]) => [column, value(column, known)]));
  return fc.record(cells, {
    requiredKeys: ["opened_at", "Created", ...mapping.kind.columns].filter((key) => key in cells),
  });
}

/** Rows of all columns that any of them has, each with the columns that an export must have. */
function tableOf(mapping: Mapping, prefixes: readonly string[]) {
  const id = mostly(fc.tuple(fc.constantFrom(...prefixes), ID).map(([prefix, number]) => prefix + number));
  return fc.array(fc.tuple(cellsOf(mapping), id, mostly(fc.constant("Slow"))), { maxLength: 5 }).map((rows) => {
    const needed = mapping.signature.map(({ columns }) => columns[0] ?? "");
    const columns = [...new Set([...needed, ...rows.flatMap(([cells]) => Object.keys(cells))])];
    const lines = rows.map(([cells, number, text]) =>
      columns.map((column) =>
        column === mapping.id.columns[0] ? number : /^summary|^short_desc/i.test(column) ? text : (cells[column] ?? ""),
      ),
    );
    const isThere = (line: readonly string[]) => line.some((cell) => cell !== "");
    return { text: stringify([columns, ...lines]), rows: lines.filter(isThere).length };
  });
}

const anything = fc.oneof(exact, noise, fc.jsonValue({ maxDepth: 3 }));

/** Things with these keys, each at times missing or anything at all. */
function thingsOf(required: object, keys: { readonly [key: string]: fc.Arbitrary<unknown> }, sure: readonly string[]) {
  const values = Object.entries(keys).map(([key, good]) => [
    key,
    fc.oneof({ weight: 15, arbitrary: good }, { weight: 1, arbitrary: anything }),
  ]);
  const model: { readonly [key: string]: fc.Arbitrary<unknown> } = Object.fromEntries(values);
  return fc.array(
    fc.record(model, { requiredKeys: [...sure] }).map((thing) => ({ ...required, ...thing })),
    { maxLength: 4 },
  );
}

const update = fc.record(
  {
    status: fc.constantFrom("resolved", "investigating", "in_progress", "completed", "x"),
    body: noise,
    display_at: fc.oneof(exact, anything),
    affected_components: fc.oneof(
      fc.constant(null),
      fc.array(fc.record({ name: fc.oneof(fc.constant("Web"), noise), new_status: fc.constantFrom(...LEVELS) })),
    ),
  },
  { requiredKeys: [] },
);
const text = fc.constant("Slow");
const id = ID.map((number) => `P${number}`);

const DOCUMENTS: readonly (readonly [SystemName, fc.Arbitrary<{ readonly text: string; readonly rows: number }>])[] = [
  ["servicenow", tableOf(SERVICENOW, ["INC", "CHG", "PRB", "REQ"])],
  ["jira", tableOf(JIRA, ["A-", "B-"])],
  [
    "pagerduty",
    thingsOf(
      { incident_number: 1 },
      {
        ...{ id, title: text, created_at: exact, resolved_at: exact, last_status_change_at: exact, x: anything },
        status: fc.constantFrom("triggered", "acknowledged", "resolved", "x"),
        urgency: fc.constantFrom("high", "low"),
        service: fc.record({ summary: fc.constantFrom("Web", "Mail") }),
        log_entries: fc.array(fc.record({ type: fc.constant("acknowledge_log_entry"), created_at: exact })),
      },
      ["id", "title", "status", "created_at"],
    ).map((incidents) => ({ text: JSON.stringify({ incidents }), rows: incidents.length })),
  ],
  [
    "statuspage",
    thingsOf(
      {},
      {
        ...{ id, name: text, created_at: exact, started_at: exact, resolved_at: exact },
        ...{ scheduled_for: exact, scheduled_until: exact, incident_updates: fc.array(update) },
        status: fc.constantFrom("resolved", "postmortem", "identified", "completed", "scheduled"),
        impact: fc.constantFrom("none", "minor", "major", "critical", "maintenance"),
        components: fc.array(fc.record({ name: fc.constantFrom("Web", "Mail") })),
      },
      ["id", "name", "created_at", "status"],
    ).map((incidents) => ({ text: JSON.stringify({ page: {}, incidents }), rows: incidents.length })),
  ],
  [
    "upptime",
    thingsOf(
      { number: 1, labels: [{ name: "status" }] },
      {
        ...{ number: ID, created_at: exact, closed_at: exact, comments: anything },
        title: fc.constantFrom("🛑 Web is down", "⚠️ Web has degraded performance", "Work"),
        labels: fc.constantFrom([{ name: "status" }], ["maintenance"], [{ name: "status" }, { name: "web" }], []),
        state: fc.constantFrom("closed", "open", "CLOSED"),
        body: fc.constantFrom(
          "",
          "<!--\nstart: 2024-03-01T13:00:00Z\nend: 2024-03-01T14:00:00Z\nexpectedDown: Web\n-->",
        ),
      },
      ["number", "title", "created_at"],
    ).map((issues) => ({ text: JSON.stringify(issues), rows: issues.length })),
  ],
];

describe.each(DOCUMENTS)("%s", (system, document) => {
  let written = 0;
  let refused = 0;

  it("never throws, accounts for every entry, writes only what passes the check, and nothing twice", async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.boolean(), fc.boolean(), async ({ text, rows }, createMissing, isLevelled) => {
        const asked: Asked = { createMissing, level: isLevelled ? "degraded_performance" : undefined };
        const plan = await plannedFrom(system, [input(text, "export")], asked).catch((error: unknown) => {
          if (!(error instanceof ItsmError)) throw error;
          refused += 1; // one word for the user, and nothing written
          return undefined;
        });
        if (!plan) return;
        expect(plan.report.entries.length).toBe(rows);
        written += plan.report.totals.outcomes.written;
        const there = afterwards(plan);
        if (!there.config) throw new Error("no configuration");
        const { findings } = assemble(there.read, there.config);
        expect(findings.filter((finding) => hasErrors([finding]))).toEqual([]);
        for (const { outcome, findings: told } of plan.report.entries)
          expect(outcome === "written" || told.length > 0, outcome).toBe(true);
        const again = await plannedFrom(system, [input(text, "export")], { ...asked, into: there });
        expect(again.writes).toEqual([]);
      }),
      { numRuns: 150 },
    );
    // Otherwise the documents are too odd to try anything.
    expect(written, `written, where ${refused} were refused`).toBeGreaterThan(refused);
    expect(written).toBeGreaterThan(20);
  });
});
