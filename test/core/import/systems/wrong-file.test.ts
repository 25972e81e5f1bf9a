import { expect, it } from "vitest";
import type { SystemName } from "../../../../core/import/index.ts";
import { fixture, input, plannedFrom } from "../../../support/import-files.ts";

const LOGIN = "<!DOCTYPE html>\n<html><head><title>Log in</title></head><body></body></html>";
const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]);
const jira = fixture("jira.csv");

it.each<[string, SystemName, ReturnType<typeof input>, string, string]>([
  ["a page to log in", "servicenow", input(LOGIN), "is a web page, not CSV", "Log in first"],
  ["a page to log in", "statuspage", input(LOGIN), "is a web page, not JSON", "Log in first"],
  ["JSON", "jira", fixture("statuspage.json"), "is JSON: expected CSV", "Choose CSV"],
  ["CSV", "pagerduty", jira, "is no JSON", "Choose JSON"],
  ["an export of another system", "servicenow", jira, "is no export of ServiceNow", "itsm import jira"],
  [
    "an export of another system",
    "jira",
    fixture("servicenow-change.csv"),
    "no export of Jira",
    "itsm import servicenow",
  ],
  [
    "an export of another system",
    "pagerduty",
    fixture("upptime.json"),
    "no export of PagerDuty",
    "itsm import upptime",
  ],
  ["an export of another system", "itsm", fixture("statuspage.json"), "no export of", "itsm import statuspage"],
  ["a table of something else", "jira", input("a,b\n1,2\n"), "is no export of Jira", "a column Issue key"],
  ["JSON of something else", "statuspage", input('{"a":1}'), "no export of Statuspage", "/api/v2/incidents.json"],
  ["JSON that was cut off", "upptime", input('[{"number":1,'), "no JSON that can be read", "Export it again"],
  [
    "a quotation mark that is never closed",
    "jira",
    input('Summary,Issue key,Issue Type\n"a,b,c\n'),
    "no CSV",
    "quotation",
  ],
  ["nothing", "jira", input(""), "is empty", "Export it again"],
  ["blanks", "pagerduty", input(" \n\n"), "is empty", "Export it again"],
  ["a workbook", "servicenow", input(zip), "an Excel workbook", "CSV"],
  ["bytes", "upptime", input(Uint8Array.from([1, 2, 0, 3])), "is no text", "CSV or JSON"],
  ["a table without a mapping", "csv", jira, "a CSV needs a mapping", "--mapping"],
])("%s, taken for an export of %s, is refused with a word that helps", async (_, system, file, message, hint) => {
  await expect(plannedFrom(system, [file])).rejects.toMatchObject({
    name: "ItsmError",
    message: expect.stringContaining(message),
    hint: expect.stringContaining(hint),
  });
});

it("an export of nothing is no mistake", async () => {
  const plan = await plannedFrom("jira", [input("Summary,Issue key,Issue Type\n")]);
  expect(plan.report.totals).toMatchObject({ entries: 0, leftOut: 0 });
});
