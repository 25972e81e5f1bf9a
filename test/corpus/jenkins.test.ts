import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openLedger, recordsOf } from "../../core/index.ts";
import { corpus as corpusFolder } from "../support/corpus.ts";
import { temporaryFolder } from "../support/git-repository.ts";
import { importCommand } from "../support/import-command.ts";

// The status page of the Jenkins project (MIT): 235 real files. It is no part of this repository.
const corpus = corpusFolder();

async function imported(...options: readonly string[]) {
  const out = temporaryFolder();
  const { code, out: json } = await importCommand("cstate", corpus, "--out", out, "--json", ...options);
  return { out, code, report: JSON.parse(json) };
}

it.each([
  {
    options: [],
    code: 1,
    totals: { incidents: 219, changes: 13, services: 14, stubs: 0, leftOut: 3, plannedTitles: 145 },
  },
  {
    options: ["--create-missing"],
    code: 0,
    totals: { incidents: 219, changes: 16, services: 75, stubs: 61, leftOut: 0, plannedTitles: 145 },
  },
  {
    options: ["--planned-titles"],
    code: 1,
    totals: { incidents: 74, changes: 126, services: 14, stubs: 0, leftOut: 35, plannedTitles: 0 },
  },
  {
    options: ["--create-missing", "--planned-titles"],
    code: 1,
    totals: { incidents: 74, changes: 158, services: 75, stubs: 61, leftOut: 3, plannedTitles: 0 },
  },
])("$options: every file is accounted for, and what is written checks clean", async ({ options, code, totals }) => {
  const files = readdirSync(join(corpus, "content/issues")).map((name) => `content/issues/${name}`);
  const run = await imported(...options);
  expect(run.report.entries.map(({ file }: { file: string }) => file)).toEqual(files.sort());
  expect(run.report.totals).toMatchObject({ entries: 235, unknownNames: 62, unknownUses: 374, ...totals });
  expect(run.code).toBe(code);
  const { ledger, findings } = openLedger(run.out, { system: Date.now() });
  expect(findings).toEqual([]);
  expect(recordsOf(ledger, "incident").length).toBe(totals.incidents);
  expect(recordsOf(ledger, "change").length).toBe(totals.changes);
  expect(recordsOf(ledger, "service").length).toBe(totals.services);
});

it("the slips that people made are told, none is mended in silence", async () => {
  const { report } = await imported("--create-missing");
  expect(report.totals.findings).toMatchInlineSnapshot(`
    {
      "import-by-file-name": 16,
      "import-category-untitled": 5,
      "import-change-unplanned": 16,
      "import-end-before-start": 7,
      "import-incident-without-service": 5,
      "import-nothing-affected": 1,
      "import-service-respelt": 4,
      "import-service-stub": 61,
      "import-service-unusable": 1,
      "import-team-stub": 1,
      "import-tier-assumed": 14,
      "import-time-slip": 7,
      "import-unknown-service": 1,
      "time-assumed-utc": 21,
    }
  `);
});

it("no incident ends before it began, and every record leads back to its file", async () => {
  const { out } = await imported("--create-missing");
  const { ledger } = openLedger(out, { system: Date.now() });
  const incidents = recordsOf(ledger, "incident");
  const lengths = incidents.map(
    ({ fields }) => Date.parse(fields.resolved_at ?? fields.started_at) - Date.parse(fields.started_at),
  );
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(0);
  expect(ledger.byName.get("2021-11-18-jenkins-io-outage")?.fields).toMatchObject({
    imported: { from: "cstate", id: "2021-11-18-jenkins-io-outage" },
  });
});

it("a second run changes nothing", async () => {
  const { out } = await imported("--create-missing");
  const before = temporaryFolder();
  cpSync(out, before, { recursive: true });
  const { out: json } = await importCommand("cstate", corpus, "--out", out, "--create-missing", "--json");
  expect(JSON.parse(json).totals).toMatchObject({ written: 0, outcomes: { unchanged: 235 } });
  const texts = (root: string) => [...openLedger(root, { system: 0 }).sources.values()];
  expect(texts(out)).toEqual(texts(before));
});
