import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { itsm } from "../support/cli.ts";
import { INCIDENT, incidentText, smallRepository, writeFiles } from "../support/temp-folder.ts";

const withIncident = (fields = {}) => smallRepository({ [INCIDENT]: incidentText(fields) });
const textIn = (cwd: string) => readFileSync(join(cwd, INCIDENT), "utf8");

describe("itsm new", () => {
  it("writes a record that passes check, and prints its path", async () => {
    const cwd = smallRepository();
    const { code, stdout } = await itsm(
      [
        "new",
        "incident",
        "Checkout is slow",
        "--affects",
        "service: checkout, level: major_outage",
        "--impact",
        "high",
      ],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^records\/incidents\/2026\/INC-2026-....-checkout-is-slow\.md\n$/);
    expect(readFileSync(join(cwd, stdout.trim()), "utf8")).toContain(
      "affects:\n  - service: checkout\n    level: major_outage\n",
    );
    expect((await itsm(["check"], { cwd })).code).toBe(0);
  });

  it("names in a pipe what is missing, with the options that give it", async () => {
    const { code, stdout, stderr } = await itsm(["new", "change", "--state", "scheduled"], { cwd: smallRepository() });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain('"a title"');
    expect(stderr).toContain("--type …   standard, normal, emergency");
    expect(stderr).toContain("--services …   checkout, edge");
    expect(stderr).toContain('--section "Justification=…"');
  });

  it("refuses what would not be right, and writes nothing", async () => {
    const cwd = smallRepository();
    const { code, stderr } = await itsm(["new", "incident", "X", "--impact", "enormous", "--started-at", "yesterday"], {
      cwd,
    });
    expect(code).toBe(1);
    expect(stderr).toContain("error[field-value] impact");
    expect(stderr).toContain("error[field-format] started_at");
    expect(readdirSync(join(cwd, "records")).sort()).toEqual(["services", "teams"]);
  });

  it("writes nothing in a dry run, and does not overwrite a record", async () => {
    const cwd = smallRepository();
    const [dry, taken, nameless] = await Promise.all([
      itsm(["new", "team", "Shop", "--dry-run"], { cwd }),
      itsm(["new", "team", "Platform"], { cwd }),
      itsm(["new", "team", "日本"], { cwd }),
    ]);
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringMatching(/^---\ntitle: Shop\nstate: active\n/)]);
    expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining("exists already")]);
    expect([nameless.code, nameless.stderr]).toEqual([2, expect.stringContaining("--slug")]);
    expect(readdirSync(join(cwd, "records/teams"))).toEqual(["platform.md"]);
  });
});

describe("itsm move", () => {
  it("changes the lines that it must, and says what it set", async () => {
    const cwd = withIncident();
    const before = textIn(cwd).split("\n");
    const { code, stdout, stderr } = await itsm(
      ["move", "INC-2026-7F3K", "resolved", "--set", "resolution.code=fixed"],
      { cwd },
    );
    expect([code, stdout]).toEqual([0, `${INCIDENT}\n`]);
    expect(stderr).toBe("INC-2026-7F3K: in_progress → resolved. Set to now: resolved_at.\n");
    const after = textIn(cwd).split("\n");
    expect(after.filter((line) => !before.includes(line))).toEqual([
      "state: resolved",
      "resolved_at: 2026-11-20T12:00:00Z",
      "resolution: { code: fixed }",
    ]);
    expect(before.filter((line) => !after.includes(line))).toEqual(["state: in_progress"]);
  });

  it("refuses what would not be right, and leaves the file as it was", async () => {
    const cwd = withIncident();
    const before = textIn(cwd);
    const table: readonly (readonly [string[], number, string])[] = [
      [["closed"], 2, "It may move to on_hold, resolved or canceled."],
      [["in_progress"], 2, "is in_progress already"],
      [["resolved"], 2, "--set resolution.code=…   fixed, workaround"],
      [["resolved", "--set", "resolution.code=magic"], 1, "error[field-value] resolution.code"],
      [
        ["resolved", "--set", "resolution.code=fixed", "--set", "resolved_at=2020-01-01T00:00:00Z"],
        1,
        "error[times-out-of-order]",
      ],
      [["canceled", "--set", "cancel_reason=a b", "--set", "owner=nobody"], 1, "error[link-dangling]"],
      [["canceled", "--set", "nonsense"], 2, "expected path=value"],
    ];
    const move = (args: readonly string[]) => itsm(["move", "INC-2026-7F3K", ...args], { cwd });
    const runs = await Promise.all(
      table.map(async ([args, exit, said]) => ({ args, exit, said, ...(await move(args)) })),
    );
    for (const { args, exit, said, code, stdout, stderr } of runs) {
      expect({ args, code, stdout }).toEqual({ args, code: exit, stdout: "" });
      expect(stderr).toContain(said);
    }
    expect(textIn(cwd)).toBe(before);
  });

  it("lists the next states where none is named, and says when there are none", async () => {
    const cwd = smallRepository({
      [INCIDENT]: incidentText(),
      "records/incidents/2026/INC-2026-0001-x.md": incidentText({ state: "canceled", cancel_reason: "twice" }),
    });
    const [open, final] = await Promise.all([
      itsm(["move", "INC-2026-7F3K"], { cwd }),
      itsm(["move", "INC-2026-0001"], { cwd }),
    ]);
    expect(open.stdout).toMatch(/on_hold +Work waits for somebody or something else\./);
    expect([final.code, final.stderr]).toEqual([0, expect.stringContaining("canceled, which is final")]);
  });

  it("tells clearly that the disk refuses, and leaves every file as it was", async () => {
    const cwd = withIncident();
    const before = textIn(cwd);
    const folder = join(cwd, INCIDENT, "..");
    chmodSync(cwd, 0o755);
    chmodSync(folder, 0o555);
    // Root may write everywhere, so it runs as nobody.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    const { code, stderr } = await itsm(["move", "INC-2026-7F3K", "canceled", "--set", "cancel_reason=twice"], {
      cwd,
      uid,
    });
    chmodSync(folder, 0o755);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/cannot be written: E\w+\n.*Nothing was changed/)]);
    expect([textIn(cwd), readdirSync(folder)]).toEqual([before, [INCIDENT.split("/").at(-1)]]);
  });
});

describe("itsm update", () => {
  it("adds an update, keeps the last status, promises the next word, and can move at once", async () => {
    const cwd = withIncident();
    const run = (...args: string[]) => itsm(["update", "INC-2026-7F3K", ...args], { cwd });
    expect((await run("We look: into it.", "--status", "identified", "--next", "30m", "--by", "@mira")).code).toBe(0);
    expect(textIn(cwd)).toContain("next_update_by: 2026-11-20T12:30:00Z");
    const later = await run(
      "All is well.",
      "--state",
      "resolved",
      "--set",
      "resolution.code=fixed",
      "--now",
      "2026-11-20T13:00:00Z",
    );
    expect(later.code).toBe(0);
    expect(textIn(cwd)).toMatchInlineSnapshot(`
      "---
      title: Checkout is slow
      state: resolved
      owner: platform
      impact: medium
      urgency: medium
      affects: [{ service: checkout, level: partial_outage }]
      started_at: 2026-11-20T09:00:00Z
      resolved_at: 2026-11-20T13:00:00Z
      updates:
        - at: 2026-11-20T12:00:00Z
          status: identified
          message: "We look: into it."
          by: mira
        - at: 2026-11-20T13:00:00Z
          status: identified
          message: All is well.
      resolution: { code: fixed }
      ---
      ## Description

      Pages do not load.
      "
    `);
  });

  it("refuses kinds without updates, and statuses that are none", async () => {
    const cwd = withIncident();
    const [service, status] = await Promise.all([
      itsm(["update", "checkout", "x"], { cwd }),
      itsm(["update", "INC-2026-7F3K", "x", "--status", "monitorin"], { cwd }),
    ]);
    expect([service.code, service.stderr]).toEqual([2, expect.stringContaining("Updates are for incidents.")]);
    expect([status.code, status.stderr]).toEqual([2, expect.stringContaining("Did you mean monitoring?")]);
  });
});

describe("itsm link", () => {
  it("links, says what fits where the kind is wrong, and takes the link away again", async () => {
    const cwd = withIncident();
    const parent = "records/incidents/2026/INC-2026-0001-big.md";
    writeFiles(cwd, { [parent]: incidentText({ title: "Big" }) });
    const before = textIn(cwd);
    const link = (...args: string[]) => itsm(["link", ...args], { cwd });
    const added = await link("INC-2026-7F3K", "parent", "inc-2026-0001");
    expect([added.code, added.stderr]).toEqual([0, "INC-2026-7F3K now has the link parent to INC-2026-0001.\n"]);
    expect(textIn(cwd)).toContain("links: { parent: [INC-2026-0001] }\n");
    const wrong = await link("INC-2026-7F3K", "caused_by", "INC-2026-0001");
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("What fits is parent.")]);
    const circle = await link("INC-2026-0001", "parent", "INC-2026-7F3K");
    expect([circle.code, circle.stderr]).toEqual([1, expect.stringContaining("error[link-cycle]")]);
    expect((await link("INC-2026-7F3K", "parent", "INC-2026-0001", "--remove")).code).toBe(0);
    expect(textIn(cwd)).toBe(before);
  });
});
