import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { itsm } from "../support/cli.ts";
import { INCIDENT, incidentText, smallRepository, tempFolder } from "../support/temp-folder.ts";

it("JSON goes out and comes back into an empty folder as it was; a second time changes nothing", async () => {
  const root = smallRepository({ [INCIDENT]: incidentText() });
  const [file, copy] = [join(tempFolder(), "itsm.json"), join(tempFolder(), "copy")];
  expect(await itsm(["export", "--format", "json", "--out", file], { cwd: root })).toMatchObject({
    code: 0,
    stdout: "",
  });
  expect(await itsm(["import", "itsm", file, "--out", copy], { cwd: root })).toMatchObject({ code: 0 });
  for (const name of ["itsm.config.yaml", INCIDENT, "records/services/checkout.md", "records/teams/platform.md"])
    expect(readFileSync(join(copy, name), "utf8")).toBe(readFileSync(join(root, name), "utf8"));
  const again = await itsm(["import", "itsm", file, "--out", copy], { cwd: root });
  expect(again.stderr).toContain("0 written, 4 unchanged");
}, 60_000);

it("a table of one kind to the standard output, a database to a file", async () => {
  const root = smallRepository({ [INCIDENT]: incidentText() });
  const table = await itsm(["export", "--format", "csv", "--kind", "incident"], { cwd: root });
  expect(table.stdout.split("\r\n")[0]).toMatch(/^id,title,visibility,/);
  expect(table.stdout).toContain("INC-2026-7F3K,Checkout is slow,");
  const file = join(tempFolder(), "itsm.sqlite");
  expect((await itsm(["export", "--format", "sqlite", "--out", file], { cwd: root })).code).toBe(0);
  const database = new DatabaseSync(file, { readOnly: true });
  expect(database.prepare("SELECT count(*) AS count FROM records").get()).toEqual({ count: 4 });
  database.close();
}, 60_000);

it("a record with errors is left out, and said", async () => {
  const root = smallRepository({ [INCIDENT]: incidentText({ state: "odd" }) });
  const ran = await itsm(["export", "--format", "json"], { cwd: root });
  expect([ran.code, JSON.parse(ran.stdout).records.length]).toEqual([1, 3]);
  expect(ran.stderr).toContain("1 file with errors left out");
}, 60_000);

it("what cannot be meant is refused with what to do", async () => {
  const root = smallRepository();
  const out = join(root, "old.sqlite");
  writeFileSync(out, "");
  for (const [args, said] of [
    [["--format", "csv"], "a table holds one kind"],
    [["--format", "sqlite"], "--out itsm.sqlite"],
    [["--format", "sqlite", "--out", out], "is there already"],
    [["--format", "xml"], "json"],
  ] as const) {
    const ran = await itsm(["export", ...args], { cwd: root });
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(said)]);
  }
  expect(existsSync(out)).toBe(true);
}, 60_000);
