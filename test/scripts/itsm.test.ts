import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import type { CommandModule } from "../../scripts/command.ts";
import { collect, itsm, start } from "../support/cli.ts";
import { INCIDENT, incidentText, smallRepository, tempFolder } from "../support/temp-folder.ts";

const scripts = fileURLToPath(new URL("../../scripts", import.meta.url));
const commands = readdirSync(`${scripts}/commands`).map((file) => file.replace(".ts", ""));

/** Tells on stderr which of the heavy modules are loaded. */
const SPY = `import { registerHooks } from "node:module";
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (/zod|gray-matter|yaml|simple-git|core.index/.test(found.url)) console.error(found.url);
    return found;
  },
});`;

async function helpOf(name: string): Promise<string> {
  const module: CommandModule = await import(`../../scripts/commands/${name}.ts`);
  let help = "";
  const command = new Command(name).configureOutput({ writeOut: (text) => (help += text) });
  module.declare(command);
  command.outputHelp();
  return help;
}

describe("itsm", () => {
  it("shows its help, examples first, when nothing is asked", async () => {
    const { code, stdout } = await itsm([], { cwd: tempFolder() });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Examples:\n {2}itsm check/);
    for (const name of commands) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  it.each(commands)("begins the help of %s with examples, then the usage", async (name) => {
    expect(await helpOf(name)).toMatch(new RegExp(`^Examples:\\n(  .*\\n)+\\nUsage: ${name} `));
  });

  it("loads no schema, no parser and no git for its help", async () => {
    const folder = tempFolder({ "spy.mjs": SPY });
    const { code, stderr } = await itsm(["--help"], { cwd: folder, preload: `${folder}/spy.mjs` });
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("answers a word that it does not know with what was probably meant, and the exit code of a usage error", async () => {
    const cwd = smallRepository({ [INCIDENT]: incidentText() });
    const table: readonly (readonly [string[], string])[] = [
      [["chek"], "Did you mean check?"],
      [["check", "--formt", "json"], "Did you mean --format?"],
      [["check", "--format", "xml"], "Allowed choices are text, json, github, sarif"],
      [["list", "incidnt"], "Did you mean incident?"],
      [["list", "--state", "reslved"], "Did you mean resolved?"],
      [["list", "--service", "chekout"], "Did you mean checkout?"],
      [["show", "INC-2026-7F3X"], "Did you mean INC-2026-7F3K?"],
      [["move", "INC-2026-7F3K", "reslved"], "Did you mean resolved?"],
      [["explain", "field-valeu"], "Did you mean field-value?"],
      [["schema", "chnge"], "Did you mean change?"],
      [["new", "incidnt"], "Did you mean incident?"],
      [["health", "--now", "yesterday"], "--now is no instant"],
    ];
    const runs = await Promise.all(table.map(async ([args, said]) => ({ args, said, ...(await itsm(args, { cwd })) })));
    for (const { args, said, code, stdout, stderr } of runs) {
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: "" });
      expect(stderr).toContain(said);
      expect(stderr).not.toContain("    at ");
    }
  });

  it("ends with 3 where there is no ITSM repository", async () => {
    const { code, stderr } = await itsm(["list"], { cwd: tempFolder() });
    expect([code, stderr]).toEqual([3, expect.stringContaining("this is not an ITSM repository")]);
  });

  it("finds the repository from a folder within it, or by --root, before or behind the command", async () => {
    const root = smallRepository();
    const elsewhere = tempFolder();
    const runs = await Promise.all([
      itsm(["check"], { cwd: `${root}/records/teams` }),
      itsm(["--root", root, "check"], { cwd: elsewhere }),
      itsm(["check", "--root", root], { cwd: elsewhere }),
    ]);
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(Array(3).fill([0, "3 records, nothing wrong.\n"]));
  });

  it("colours where it is asked to, and never where NO_COLOR says so", async () => {
    const cwd = smallRepository({ [INCIDENT]: incidentText({ state: "x" }) });
    const runs = await Promise.all([
      itsm(["check"], { cwd }),
      itsm(["check", "--color", "always"], { cwd }),
      itsm(["check"], { cwd, env: { FORCE_COLOR: "1" } }),
      itsm(["check"], { cwd, env: { FORCE_COLOR: "1", NO_COLOR: "1" } }),
    ]);
    expect(runs.map(({ stdout }) => stdout.includes("\u001b["))).toEqual([false, true, true, false]);
  });

  it("ends quietly when its reader has seen enough", async () => {
    const child = start(["explain", "--json"], { cwd: smallRepository() });
    const stderr = collect(child, "stderr");
    child.stdout?.destroy();
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, stderr()]).toEqual([0, ""]);
  });

  it("calls a bug a bug, with the stack and where to report it", async () => {
    const folder = tempFolder({ "bug.mjs": "Map.groupBy = () => { throw new Error('planted'); };" });
    const { code, stdout, stderr } = await itsm(["health"], { cwd: smallRepository(), preload: `${folder}/bug.mjs` });
    expect([code, stdout]).toEqual([70, ""]);
    expect(stderr).toMatch(/planted[\s\S]* at [\s\S]*bug in itsm[\s\S]*report/);
  });
});

describe("commands that read", () => {
  const reading: readonly (readonly [string[], string])[] = [
    [["check", "--json"], "check"],
    [["list", "--json"], "list"],
    [["show", "checkout", "--json"], "record"],
    [["calendar", "--json"], "calendar"],
    [["health", "--json"], "health"],
    [["metrics", "--json"], "metrics"],
    [["explain", "--json"], "rules"],
    [["schema", "--json"], "kinds"],
    [["history", "checkout", "--json"], "history"],
    [["move", "INC-2026-7F3K", "--json"], "move"],
  ];

  it("give one document without absolute paths", async () => {
    const cwd = smallRepository({ [INCIDENT]: incidentText() });
    const runs = await Promise.all(reading.map(async ([args, kind]) => ({ kind, ...(await itsm(args, { cwd })) })));
    for (const { kind, code, stdout } of runs) {
      expect({ kind, code }).toEqual({ kind, code: 0 });
      expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, kind });
      expect(stdout).not.toContain(cwd);
    }
  });

  it("list what is open in a pipe as tab-separated lines, and all with --all", async () => {
    const cwd = smallRepository({
      [INCIDENT]: incidentText(),
      "records/incidents/2026/INC-2026-0001-old.md": incidentText({
        title: "Old",
        state: "canceled",
        cancel_reason: "twice",
      }),
    });
    const [open, all, none] = await Promise.all([
      itsm(["list", "incident"], { cwd }),
      itsm(["list", "incident", "--all", "--service", "checkout", "--owner", "platform"], { cwd }),
      itsm(["list", "incident", "--tag", "x"], { cwd }),
    ]);
    expect(open.stdout).toBe(
      "kind\tid\tstate\towner\ttitle\tpriority\taffects[].service\tstarted_at\tresolved_at\n" +
        "incident\tINC-2026-7F3K\tin_progress\tplatform\tCheckout is slow\tP3\tcheckout\t2026-11-20T09:00:00Z\t\n",
    );
    expect(all.stdout.trim().split("\n")).toHaveLength(3);
    expect(none.stdout.trim().split("\n")).toHaveLength(1);
  });

  it("show a record with its links both ways, and tell a broken one by its findings", async () => {
    const cwd = smallRepository({ [INCIDENT]: incidentText(), "records/services/bad.md": "---\ntitle: Bad\n---\n" });
    const [shown, broken] = await Promise.all([itsm(["show", "checkout"], { cwd }), itsm(["show", "bad"], { cwd })]);
    expect(shown.stdout).toContain("incidents:\n  INC-2026-7F3K  Checkout is slow (in progress)");
    expect(shown.stdout).toContain("depends on:\n  edge  Edge (live)");
    expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining("records/services/bad.md")]);
  });

  it("say how everything is, and why", async () => {
    const cwd = smallRepository({ [INCIDENT]: incidentText() });
    const { stdout } = await itsm(["health"], { cwd });
    expect(stdout).toMatch(/checkout +partial outage +INC-2026-7F3K for 3 h/);
    expect(stdout).toMatch(/edge +operational/);
  });

  it("tell on stderr that there is no history, and give none", async () => {
    const { code, stdout, stderr } = await itsm(["history", "checkout"], { cwd: smallRepository() });
    expect([code, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("this folder is not in a Git repository");
  });

  it("print a JSON Schema of a kind that tells what its states demand", async () => {
    const { stdout } = await itsm(["schema", "incident"], { cwd: tempFolder() });
    const schema = JSON.parse(stdout);
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Incident",
      type: "object",
    });
    expect(schema.properties.state.description).toContain("- on_hold: Work waits");
    expect(schema.required).toEqual(["title", "state", "owner", "started_at"]);
  });
});
