import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import { assemble } from "../../../core/assemble.ts";
import { readConfig } from "../../../core/config.ts";
import { exportDocument, exportTable } from "../../../core/export/index.ts";
import { fieldOrder } from "../../../core/field-order.ts";
import { hasErrors } from "../../../core/finding.ts";
import { writeRecord } from "../../../core/frontmatter/index.ts";
import { openLedger } from "../../../core/open.ts";
import { pathOf } from "../../../core/record-path.ts";
import type { SourceFile } from "../../../core/source-file.ts";
import { findKind, type KindName, kindList, LEVELS, UPDATE_STATUSES } from "../../../schemas/index.ts";
import { input, plannedFrom } from "../../support/import-files.ts";

const house = fileURLToPath(new URL("../../..", import.meta.url));
const CONFIGURATION = "# ours\norganisation: Example\ntime_zone: Europe/Vienna\n";
const ALL = kindList.map(({ name }) => name);

/** What comes back into an empty repository, by file. */
async function back(document: object) {
  const plan = await plannedFrom("itsm", [input(JSON.stringify(document), "itsm.json")], { createMissing: false });
  return { plan, texts: new Map(plan.writes.map(({ file, text }) => [file, text])) };
}

function opened(sources: readonly SourceFile[]) {
  const read = readConfig({ file: "itsm.config.yaml", text: CONFIGURATION });
  if (!("config" in read)) throw new Error("no configuration");
  const assembled = assemble({ sources, findings: [] }, read.config);
  return { ...assembled, config: read.config };
}

function exported(sources: readonly SourceFile[]) {
  const { ledger, sources: texts, findings } = opened(sources);
  const about = { organisation: "Example", configuration: CONFIGURATION, kinds: ALL };
  return { document: exportDocument({ ledger, sources: texts, ...about }), findings };
}

it("the sample company comes back byte for byte, and a second import changes nothing", async () => {
  const { ledger, sources, config } = openLedger(house, { system: 0 });
  const document = exportDocument({
    ledger,
    sources,
    organisation: "Example",
    configuration: CONFIGURATION,
    kinds: ALL,
  });
  const { plan, texts } = await back(document);
  expect(plan.report.totals.leftOut).toBe(0);
  expect(texts.get("itsm.config.yaml")).toBe(CONFIGURATION);
  texts.delete("itsm.config.yaml");
  expect(texts).toEqual(new Map([...sources].map(([file, { text }]) => [file, text])));
  const into = { config, read: { sources: [...sources.values()], findings: [] } };
  const again = await plannedFrom("itsm", [input(JSON.stringify(document))], { into });
  expect(again.writes).toEqual([]);
  expect(again.report.totals.outcomes.unchanged).toBe(ledger.records.length);
});

const line = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => `x${text.replace(/[\p{Cc}\u2028\u2029\p{Cf}]/gu, "")}`);
const prose = fc.string({ unit: "grapheme", maxLength: 80 }).map((text) => `y${text}`);
const instant = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2025-01-01"), noInvalidDate: true })
  .map((at) => at.toISOString());
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** An incident's text as people write it: fields in any order, comments, quotes, blank lines. */
const incident = fc
  .record({
    title: line,
    started_at: fc.constant("2019-06-01T10:00:00Z"),
    impact: fc.constantFrom("high", "medium", "low"),
    updates: fc.array(fc.record({ at: instant, status: fc.constantFrom(...UPDATE_STATUSES), message: prose }), {
      maxLength: 3,
    }),
    level: fc.constantFrom(...LEVELS),
    alias: fc.uuid(),
    body: fc.oneof(fc.string({ unit: "grapheme" }), fc.constant("## Description\n\n=1+1\r\n")),
    comment: fc.boolean(),
  })
  .map(({ updates, level, alias, body, comment, ...fields }) => {
    const sorted = updates.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const affects = [{ service: "web", level }];
    const data = { ...fields, state: "new", owner: "ops", affects, updates: sorted, aliases: [alias] };
    const text = writeRecord(data, body);
    return comment ? text.replace("\nstate: new\n", '\n# a comment\n"state":   new\n\n') : text;
  });

it("any records come back byte for byte", async () => {
  const ground = [
    { file: "records/teams/ops.md", text: "---\ntitle: Ops\nstate: active\n---\n" },
    { file: "records/services/web.md", text: "---\n# why\ntitle: Web\nstate: live\nowner: ops\ntier: 1\n---\n" },
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(incident, { maxLength: 4 }), async (texts) => {
      const incidents = texts.map((text, at) => ({
        file: `records/incidents/2019/INC-2019-000${LETTERS[at]}.md`,
        text,
      }));
      const { document, findings } = exported([...ground, ...incidents]);
      fc.pre(!hasErrors(findings));
      const { texts: written } = await back(document);
      written.delete("itsm.config.yaml");
      expect(written).toEqual(new Map([...ground, ...incidents].map(({ file, text }) => [file, text])));
    }),
    { numRuns: 100 },
  );
});

it("fields that were edited in the document win; a path that leads elsewhere does not", async () => {
  const { document } = exported([
    { file: "records/teams/ops.md", text: "---\n# why\ntitle: Ops\nstate: active\n---\n" },
  ]);
  const [record] = document.records;
  const edited = { ...document, records: [{ ...record, fields: { title: "Others", state: "active" } }] };
  expect((await back(edited)).texts.get("records/teams/ops.md")).toBe("---\ntitle: Others\nstate: active\n---\n");
  for (const file of [
    "../evil.md",
    "/etc/passwd",
    "records/teams/../../evil.md",
    "records/services/ops.md",
    "x/teams/ops.md",
  ]) {
    const { texts } = await back({ ...document, records: [{ ...record, file }] });
    expect([...texts.keys()]).toEqual(["itsm.config.yaml", "records/teams/ops.md"]);
  }
  for (const id of ["../evil", "a/b", ""]) {
    const { plan } = await back({ ...document, records: [{ ...record, id }] });
    expect(plan.report.totals).toMatchObject({ leftOut: 1, written: 1 });
  }
});

it("any document never throws, and writes only what passes the check", async () => {
  const odd = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom("team", "ops", "records/teams/ops.md"));
  const record = fc.record(
    { kind: fc.constantFrom("team", "x"), id: odd, file: odd, fields: odd, body: odd, head: odd },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(record, fc.jsonValue())), async (records) => {
      const { plan } = await back({ schemaVersion: 1, kind: "export", organisation: "Example", records });
      expect(plan.report.entries.length).toBe(records.length);
      const sources = plan.writes.filter(({ file }) => file.startsWith("records/"));
      expect(opened(sources).findings.filter((finding) => hasErrors([finding]))).toEqual([]);
    }),
  );
});

it("a table is read back by a mapping, and a spreadsheet finds no formula in it", async () => {
  const { stringify } = await import("csv-stringify/sync");
  const kind = findKind("incident" satisfies KindName);
  if (!kind) throw new Error("no incidents");
  const id = "INC-2019-0000";
  const fields = {
    ...{ title: "=HYPERLINK(1)", state: "new", owner: "ops", impact: "high", started_at: "2019-06-01T10:00:00Z" },
    ...{ tags: ["night", "pool"], aliases: ["'=x"] },
  };
  const source = {
    file: pathOf(kind, id),
    text: writeRecord(fields, "## Description\n\nIt hangs.\n", { order: fieldOrder(kind) }),
  };
  const { ledger } = opened([{ file: "records/teams/ops.md", text: "---\ntitle: Ops\nstate: active\n---\n" }, source]);
  const table = exportTable(kind, ledger.byKind.get("incident") ?? []);
  expect(table[1]).toContain("'=HYPERLINK(1)");
  expect(table[1]).toContain("''=x");
  expect(table.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  const mapping = `system: table
kind: incident
id: id
fields:
  title: title
  state: state
  impact: impact
  started_at: started_at
  tags: { column: tags, split: "; " }
`;
  const plan = await plannedFrom("csv", [input(stringify(table.map((row) => [...row])))], {
    mapping: { file: "m.yaml", text: mapping },
  });
  const text = plan.writes.at(-1)?.text;
  expect(text).toContain('title: "=HYPERLINK(1)"\n');
  expect(text).toContain("tags: [night, pool]\n");
  expect(text).toContain("- aliases: '=x\n");
});
