import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Ajv } from "ajv";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Finding } from "../../core/index.ts";
import { annotations } from "../../scripts/format/annotations.ts";
import { findingText } from "../../scripts/format/findings.ts";
import { sarifLog } from "../../scripts/format/sarif.ts";
import { summaryText } from "../../scripts/format/summary.ts";
import { collect, itsm, start } from "../support/cli.ts";
import { gitRepository } from "../support/git-repository.ts";
import { sarifSchema } from "../support/sarif-schema.ts";
import { INCIDENT, incidentText, smallRepository, writeFiles } from "../support/temp-folder.ts";

const FINDING: Finding = {
  rule: "field-value",
  level: "error",
  file: "records/services/edge.md",
  line: 3,
  column: 8,
  message: 'state has a word that is not allowed: expected live, got "lvie"',
  mend: "Did you mean live?",
};
const plain = (_: string, text: string) => text;

describe("itsm check", () => {
  it("says on stderr that nothing is wrong, and nothing on stdout", async () => {
    expect(await itsm(["check"], { cwd: smallRepository() })).toEqual({
      code: 0,
      stdout: "",
      stderr: "3 records, nothing wrong.\n",
    });
  });

  it("tells what is wrong, where, with the line, how to mend it, and fails", async () => {
    const cwd = smallRepository({ [INCIDENT]: incidentText({ state: "in_progres" }) });
    const { code, stdout, stderr } = await itsm(["check"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe("4 records, 1 error in 1 file.\n");
    expect(stdout).toMatchInlineSnapshot(`
      "error[field-value] state has a word that is not allowed: expected new, in_progress, on_hold, resolved, closed or canceled, got "in_progres"
        records/incidents/2026/INC-2026-7F3K-checkout-is-slow.md:3:8
            2 | title: Checkout is slow
          > 3 | state: in_progres
              |        ^
            4 | owner: platform
        mend: Did you mean in_progress?
        itsm explain field-value

      "
    `);
  });

  it("gives one JSON document without absolute paths", async () => {
    const cwd = smallRepository({ [INCIDENT]: incidentText({ state: "in_progres" }) });
    const { code, stdout } = await itsm(["check", "--json"], { cwd });
    expect(code).toBe(1);
    expect(stdout).not.toContain(cwd);
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      kind: "check",
      checked: 4,
      findings: [
        {
          rule: "field-value",
          level: "error",
          file: INCIDENT,
          line: 3,
          column: 8,
          message: expect.stringContaining("state has a word"),
          mend: "Did you mean in_progress?",
        },
      ],
    });
  });

  it("shows only findings at the paths named, from whatever folder, and refuses a path that holds nothing", async () => {
    const cwd = smallRepository({
      [INCIDENT]: incidentText({ state: "x" }),
      "records/services/bad.md": "---\ntitle: Bad\n---\n",
    });
    const here = { cwd: join(cwd, "records") };
    const [some, none, nowhere] = await Promise.all([
      itsm(["check", "incidents", "--json"], here),
      itsm(["check", "records/teams", "--json"], here),
      itsm(["check", "elsewhere"], here),
    ]);
    const files = JSON.parse(some.stdout).findings.map(({ file }: Finding) => file);
    expect([...new Set(files)]).toEqual([INCIDENT]);
    expect([none.code, JSON.parse(none.stdout).findings]).toEqual([0, []]);
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining("no record at or below elsewhere")]);
  });

  it("fails for warnings only when it is strict", async () => {
    const cwd = smallRepository({ "records/services/notes.txt": "x" });
    const [mild, strict] = await Promise.all([itsm(["check"], { cwd }), itsm(["check", "--strict"], { cwd })]);
    expect([mild.code, strict.code]).toEqual([0, 1]);
    expect(mild.stdout).toContain("warning[file-unexpected]");
  });

  it("tells a bad configuration in the format asked for, and ends with 3", async () => {
    const cwd = smallRepository({ "itsm.config.yaml": "organisation: 7\n" });
    const { code, stdout, stderr } = await itsm(["check", "--json"], { cwd });
    expect(code).toBe(3);
    expect(JSON.parse(stdout).findings[0].file).toBe("itsm.config.yaml");
    expect(stderr).toContain("itsm.config.yaml is not right");
  });

  it("judges the moves since a revision as well", async () => {
    const repository = gitRepository();
    const files = smallRepository();
    for (const file of [
      "itsm.config.yaml",
      "records/teams/platform.md",
      "records/services/edge.md",
      "records/services/checkout.md",
    ])
      repository.write(file, readFileSync(join(files, file)));
    repository.write(INCIDENT, incidentText({ state: "new" }));
    repository.commit("Base");
    repository.write(INCIDENT, incidentText({ state: "on_hold", hold: "{ reason: awaiting_vendor }" }));
    const how = { cwd: repository.root };
    const [without, since, unknown] = await Promise.all([
      itsm(["check"], how),
      itsm(["check", "--since", "HEAD"], how),
      itsm(["check", "--since", "nope"], how),
    ]);
    expect(without.code).toBe(0);
    expect([since.code, since.stdout]).toEqual([1, expect.stringContaining("may not move from new to on_hold")]);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('"nope" names no commit')]);
  });

  it("shows at most so many findings, and says how many more there are", async () => {
    const cwd = smallRepository({ "records/services/bad.md": "---\nx: 1\ny: 2\n---\n" });
    const { stdout, stderr } = await itsm(["check", "--json", "--max", "1"], { cwd });
    expect(JSON.parse(stdout).findings).toHaveLength(1);
    expect(stderr).toMatch(/… and \d+ more findings\./);
  });
});

describe("itsm check --watch", () => {
  it("judges again at every save, also by rename, after a deletion and with a broken configuration, until Ctrl-C", async () => {
    const cwd = smallRepository({ [INCIDENT]: incidentText() });
    const child = start(["check", "--watch"], { cwd });
    onTestFinished(() => void child.kill("SIGKILL"));
    const [out, err] = [collect(child, "stdout"), collect(child, "stderr")];
    const rounds = () => err().match(/^checked: .*$/gm) ?? [];
    const next = async (act: () => void) => {
      const before = rounds().length;
      const began = performance.now();
      act();
      while (rounds().length === before) await wait(2);
      return { took: performance.now() - began, said: rounds().at(-1) };
    };
    const path = join(cwd, INCIDENT);
    const replace = (text: string) => {
      writeFileSync(join(cwd, "records/.new"), text);
      renameSync(join(cwd, "records/.new"), path);
    };
    expect((await next(() => {})).said).toBe("checked: 4 records, nothing wrong.");
    await wait(100);
    const broken = await next(() => writeFileSync(path, incidentText({ state: "x" })));
    expect(broken.said).toBe("checked: 4 records, 1 error in 1 file.");
    expect(out()).toContain(`${INCIDENT}:3:8`);
    expect((await next(() => replace(incidentText()))).said).toContain("nothing wrong");
    expect((await next(() => replace(incidentText({ state: "y" })))).said).toContain("1 error");
    expect((await next(() => rmSync(path))).said).toBe("checked: 3 records, nothing wrong.");
    expect((await next(() => writeFiles(cwd, { "itsm.config.yaml": "organisation: 7\n" }))).said).toContain(
      "nothing; waiting",
    );
    expect((await next(() => writeFiles(cwd, { "itsm.config.yaml": "organisation: E\n" }))).said).toContain(
      "nothing wrong",
    );
    expect((await next(() => writeFiles(cwd, { [INCIDENT]: incidentText() }))).said).toContain("4 records");
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.on("exit", resolve));
    expect(code).toBe(130);
    // 100 ms is the promise; a loaded machine gets some slack.
    expect(broken.took).toBeLessThan(500);
  });
});

describe("findings as text", () => {
  it("have no frame where there is no source, and none of the control characters of a file name or message", () => {
    const text = findingText(
      { ...FINDING, message: "a\u001b[31mb", file: "records/\u001b]0;x\u0007.md" },
      undefined,
      plain,
    );
    expect(text).not.toContain("\u001b");
    expect(text).toContain("records/�]0;x�.md:3:8");
  });

  it("are counted by level and file", () => {
    const warning: Finding = { ...FINDING, level: "warning", file: "records/teams/x.md" };
    expect(summaryText(62, [FINDING, FINDING, FINDING, warning])).toBe("62 records, 3 errors, 1 warning in 2 files.");
    expect(summaryText(1, [])).toBe("1 record, nothing wrong.");
  });
});

describe("findings for GitHub", () => {
  it("escape what would end a property or a line, errors first", () => {
    const odd: Finding = { ...FINDING, level: "warning", file: "a:b,c%.md", message: "50 %\r\nnext: x, y" };
    expect(annotations([odd, FINDING]).split("\n")).toEqual([
      '::error file=records/services/edge.md,line=3,col=8,title=field-value::state has a word that is not allowed: expected live, got "lvie". Did you mean live?',
      "::warning file=a%3Ab%2Cc%25.md,line=3,col=8,title=field-value::50 %25%0D%0Anext: x, y. Did you mean live?",
    ]);
  });
});

describe("findings as SARIF", () => {
  const validate = new Ajv({ allErrors: true }).compile(sarifSchema);

  it("are a valid log, whatever the file is called and however many there are", () => {
    for (const findings of [
      [],
      [FINDING],
      [FINDING, { ...FINDING, file: "records/ä b%.md", rule: "made-up", level: "note" as const }],
    ]) {
      validate(sarifLog(findings));
      expect(validate.errors).toBeNull();
    }
  });

  it("are found wrong by the same schema when they are", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: {}, results: [{ level: "fatal" }] }] })).toBe(false);
  });

  it("name each rule once, and point at it", () => {
    const log = JSON.stringify(sarifLog([FINDING, FINDING]));
    expect(log.match(/"id":"field-value"/g)).toHaveLength(1);
    expect(log).toContain('"uri":"records/services/edge.md"');
  });
});
