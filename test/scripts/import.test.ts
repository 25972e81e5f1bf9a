import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openLedger } from "../../core/index.ts";
import { entryText, SITE } from "../support/cstate-site.ts";
import { importCommand } from "../support/import-command.ts";
import { type Files, smallRepository, tempFolder, writeFiles } from "../support/temp-folder.ts";

function site(entries: Files, more: Files = {}): string {
  const files = Object.entries(entries).map(([name, text]) => [`content/issues/${name}`, text]);
  return tempFolder({ "config.yml": SITE, ...Object.fromEntries(files), ...more });
}

const GOOD = { "2024-03-04-down.md": entryText() };
const BAD = { "2024-03-05-bad.md": entryText({ date: "2023-07-94T13:00" }) };

/** All files below a folder with when they were written. */
function stamps(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .sort()
    .map((file) => `${file} ${statSync(join(root, file)).mtimeMs}`);
}

it("makes a new repository that checks clean; a second run touches nothing", async () => {
  const [from, out] = [site(GOOD), join(tempFolder(), "new")];
  const run = await importCommand("cstate", from, "--out", out);
  expect([run.code, run.out]).toEqual([0, ""]);
  expect(run.talk).toContain("1 entry: 1 incident, 0 changes, 0 left out");
  const { findings, checked } = openLedger(out, { system: Date.now() });
  expect([findings, checked]).toEqual([[], 4]);
  const before = stamps(out);
  const again = await importCommand("cstate", from, "--out", out);
  expect(again.talk).toContain("0 written, 1 unchanged, 0 kept");
  expect(stamps(out)).toEqual(before);
});

it("ends with 1 where a record was left out, and the report says which and why", async () => {
  const out = tempFolder();
  const report = join(tempFolder(), "report");
  const run = await importCommand("cstate", site({ ...GOOD, ...BAD }), "--out", out, "--report", `${report}.json`);
  expect(run.code).toBe(1);
  const document = JSON.parse(readFileSync(`${report}.json`, "utf8"));
  expect(document).toMatchObject({ schemaVersion: 1, kind: "import", totals: { entries: 2, leftOut: 1 } });
  expect(JSON.stringify(document)).not.toContain(out);
  await importCommand("cstate", site({ ...GOOD, ...BAD }), "--out", out, "--report", `${report}.txt`);
  expect(readFileSync(`${report}.txt`, "utf8")).toContain("content/issues/2024-03-05-bad.md: left-out");
  expect(readFileSync(`${report}.txt`, "utf8")).toContain("error 3:7 import-start-unknown: date is no moment");
});

it("a dry run writes nothing, and --json gives one document", async () => {
  const out = join(tempFolder(), "new");
  const run = await importCommand("cstate", site(GOOD), "--out", out, "--dry-run", "--json");
  expect(JSON.parse(run.out)).toMatchObject({ schemaVersion: 1, kind: "import", dryRun: true });
  expect(run.talk).toContain("1 would be written");
  expect(existsSync(out)).toBe(false);
});

it("writes into the repository that is there, and leaves its configuration alone", async () => {
  const root = smallRepository();
  const config = readFileSync(join(root, "itsm.config.yaml"), "utf8");
  const { code } = await importCommand("cstate", site(GOOD), "--owner", "platform", "--root", root);
  expect(code).toBe(0);
  expect(readFileSync(join(root, "itsm.config.yaml"), "utf8")).toBe(config);
  expect(existsSync(join(root, "records/teams/operations.md"))).toBe(false);
  const { ledger, findings } = openLedger(root, { system: 0 });
  expect(findings).toEqual([]);
  expect(ledger.byName.get("2024-03-04-down")?.kind).toBe("incident");
});

it("a link in the source is never followed", async () => {
  const from = site(GOOD, { "secret.md": entryText({ title: "Secret" }) });
  symlinkSync("../../secret.md", join(from, "content/issues/2024-03-06-link.md"));
  const run = await importCommand("cstate", from, "--out", tempFolder(), "--json");
  expect(run.code).toBe(1);
  expect(run.out).not.toContain("Secret");
  expect(JSON.parse(run.out).entries[1]).toMatchObject({ outcome: "left-out", findings: [{ rule: "file-symlink" }] });
});

it("a folder of entries behind a link is not read", async () => {
  const from = tempFolder({ "config.yml": SITE });
  symlinkSync(join(site(GOOD), "content"), join(from, "content"));
  const run = await importCommand("cstate", from, "--out", tempFolder());
  expect([run.code, run.talk]).toEqual([1, expect.stringContaining("symbolic link")]);
});

it("a folder of records behind a link is not written to", async () => {
  const [root, elsewhere] = [smallRepository(), tempFolder({ "2020/x.txt": "" })];
  symlinkSync(elsewhere, join(root, "records/incidents"));
  const run = await importCommand("cstate", site(GOOD), "--owner", "platform", "--root", root);
  expect(run.code).toBe(1);
  expect(readdirSync(elsewhere)).toEqual(["2020"]);
});

it.each([
  [["cstate", "nowhere"], 2, "this is no cState site"],
  [["nagios", "."], 2, "cstate"],
  [["statuspage", "."], 2, "it is a folder"],
  [["jira", "nowhere.csv"], 2, "there is no such file"],
  [["cstate", ".", "--tier", "9"], 2, "Expected 1, 2, 3 or 4"],
  [["cstate", ".", "--owner", "Our Team"], 2, "slug"],
  [["cstate", ".", "--time-zone", "Mars"], 2, "time zone"],
])("itsm import %s ends with %i", async (args, code, said) => {
  const run = await importCommand(...args, "--out", tempFolder());
  expect(run.code).toBe(code);
  if (said !== "cstate") expect(run.talk).toContain(said);
});

it("a configuration of the target that is not right ends the import before anything is written", async () => {
  const root = smallRepository({ "itsm.config.yaml": "organisation: 7\n" });
  const before = stamps(root);
  const { code } = await importCommand("cstate", site(GOOD), "--out", root);
  expect([code, stamps(root)]).toEqual([3, before]);
});

it("a record that was edited is kept", async () => {
  const [from, out] = [site(GOOD), tempFolder()];
  await importCommand("cstate", from, "--out", out);
  const file = openLedger(out, { system: 0 }).ledger.byName.get("2024-03-04-down")?.file ?? "";
  const edited = readFileSync(join(out, file), "utf8").replace("Pages do not load.", "It was DNS.");
  writeFiles(out, { [file]: edited });
  const run = await importCommand("cstate", from, "--out", out);
  expect([run.code, readFileSync(join(out, file), "utf8")]).toEqual([0, edited]);
  expect(run.talk).toContain("1 kept");
  await importCommand("cstate", from, "--out", out, "--overwrite");
  expect(readFileSync(join(out, file), "utf8")).not.toBe(edited);
});

it("an export of another system goes the same way: a second run touches nothing, an edited record is kept", async () => {
  const out = join(tempFolder(), "new");
  const file = fileURLToPath(new URL("../fixtures/import/servicenow-incident.csv", import.meta.url));
  const args = [
    "servicenow",
    file,
    "--out",
    out,
    "--organisation",
    "Example",
    "--create-missing",
    "--level",
    "partial_outage",
  ];
  const run = await importCommand(...args, "--time-zone", "Europe/Vienna");
  expect([run.code, run.out]).toEqual([0, ""]);
  expect(run.talk).toContain("times without an offset are those of Europe/Vienna: --time-zone");
  const { findings, ledger } = openLedger(out, { system: Date.now() });
  expect(findings).toEqual([]);
  expect(ledger.byName.get("inc0010001")?.fields).toMatchObject({ started_at: "2024-03-04T08:15:00+01:00" });
  const before = stamps(out);
  const again = await importCommand(...args, "--time-zone", "Europe/Vienna");
  expect(again.talk).toContain("0 written, 4 unchanged, 0 kept");
  expect(stamps(out)).toEqual(before);
  const elsewhere = await importCommand(...args, "--time-zone", "Asia/Tokyo");
  expect(elsewhere.talk).toContain("0 written, 0 unchanged, 4 kept");
});

it("a new repository of a system that does not say whose it is needs a name", async () => {
  const file = fileURLToPath(new URL("../fixtures/import/jira.csv", import.meta.url));
  const run = await importCommand("jira", file, "--out", join(tempFolder(), "new"));
  expect([run.code, run.talk]).toEqual([2, expect.stringContaining("--organisation NAME")]);
});
