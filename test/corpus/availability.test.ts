import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openLedger, snapshot } from "../../core/index.ts";
import { foundByMinutes, toldBySnapshot } from "../support/compare-with-minutes.ts";
import { corpus } from "../support/corpus.ts";
import { importCommand } from "../support/import-command.ts";
import type { ModelCompany } from "../support/minute-by-minute.ts";
import { longLivedFolder } from "../support/temp-folder.ts";

/** The weights of the preset statuspage, in tenths. */
const TENTHS = { major_outage: 10, partial_outage: 3, degraded_performance: 0 };
let root: string;
let company: ModelCompany;

beforeAll(async () => {
  root = longLivedFolder();
  await importCommand("cstate", corpus(), "--out", root, "--create-missing", "--planned-titles");
  onTheMinute(root);
  company = companyIn(root);
});

describe.each(["2021-04-01T00:00:00Z", "2022-11-30T12:34:00Z", "2023-07-01T23:59:00Z", "2025-01-01T00:00:00Z"])(
  "the Jenkins project's services on %s",
  (now) => {
    it("are as available as a look at every minute finds, each of their days too", () => {
      const opened = openLedger(root, { system: 0, given: Date.parse(now) });
      const told = snapshot(opened, "internal");
      const live = told.status.services.map(({ service }) => service.id);
      expect(live.length).toBeGreaterThan(60);
      const rule = { now: Date.parse(now), tenths: TENTHS };
      for (const service of company.services.filter(({ id }) => live.includes(id)))
        expect(toldBySnapshot(told, service.id), service.id).toEqual(foundByMinutes(company, service, rule));
      expect(hurtServices(told)).toBeGreaterThan(2);
    });
  },
);

// --- internal ---

/** So many services were down at some time of the year: without any the comparison would prove little. */
function hurtServices({ views }: ReturnType<typeof snapshot>): number {
  return views.services.filter(({ availability }) => availability.some(({ downtimeMs }) => downtimeMs > 0)).length;
}

function recordFiles(folder: string): string[] {
  return readdirSync(join(folder, "records"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => join(folder, "records", path));
}

/** Moves every instant in the records to the minute in which it lies. */
function onTheMinute(folder: string): void {
  for (const path of recordFiles(folder))
    writeFileSync(path, readFileSync(path, "utf8").replace(/(T\d\d:\d\d):\d\d(?=Z|[+-]\d\d:)/g, "$1:00"));
}

/** The company as its files tell it, read by a YAML library and nothing of ours. */
function companyIn(folder: string): ModelCompany {
  const read = (kind: string) =>
    recordFiles(folder)
      .filter((path) => path.includes(`/records/${kind}/`))
      .map((path) => {
        const name = path.replace(/^.*\//, "").replace(/\.md$/, "");
        const id = /^[A-Z]+-\d{4}-\w{4}/.exec(name)?.[0] ?? name;
        return { id, ...parse(readFileSync(path, "utf8").split(/^---$/m)[1] ?? "") };
      });
  return { services: read("services"), incidents: read("incidents"), changes: read("changes") };
}
