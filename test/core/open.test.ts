import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeText } from "../../core/files.ts";
import { ItsmError, openLedger, openLedgerAt } from "../../core/index.ts";
import { gitRepository } from "../support/git-repository.ts";
import { INCIDENT, incidentText, smallRepository, tempFolder } from "../support/temp-folder.ts";

function refusal(action: () => unknown): ItsmError {
  try {
    action();
  } catch (error) {
    if (error instanceof ItsmError) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

describe("opening a repository", () => {
  it("takes now from the configuration, unless another was asked for", () => {
    const root = smallRepository();
    expect(openLedger(root, { system: 5 })).toMatchObject({ clock: "pinned", now: Date.parse("2026-11-20T12:00:00Z") });
    expect(openLedger(root, { system: 5, given: 7 })).toMatchObject({ clock: "given", now: 7 });
    const real = smallRepository({ "itsm.config.yaml": "organisation: Example\n" });
    expect(openLedger(real, { system: 5 })).toMatchObject({ clock: "system", now: 5 });
  });

  it("refuses a folder that is no ITSM repository", () => {
    expect(refusal(() => openLedger(tempFolder({ "a.txt": "" }), { system: 0 }))).toMatchObject({ exitCode: 3 });
  });

  it("leaves alone what the configuration says is no record, and nothing else", () => {
    const foreign = {
      "records/archive/2019.csv": "a;b",
      "records/archive/old/plan.md": "# Plan",
      "records/services/readings.txt": "1",
      "records/services/other.txt": "1",
    };
    const ignoring = "organisation: Example\nignore: [records/archive/, records/services/readings.txt]\n";
    const filesOf = (files: Readonly<{ [file: string]: string }>) => {
      const { findings, sources } = openLedger(smallRepository(files), { system: 0 });
      return [...findings.map(({ file }) => file), ...sources.keys()].filter((file) => Object.hasOwn(foreign, file));
    };
    expect(new Set(filesOf(foreign))).toEqual(new Set(Object.keys(foreign)));
    expect(new Set(filesOf({ ...foreign, "itsm.config.yaml": ignoring }))).toEqual(
      new Set(["records/services/other.txt"]),
    );
  });

  it("refuses to leave alone what lies elsewhere", () => {
    for (const path of ["core/", "records/", "records/../core/", "/records/a"]) {
      const root = smallRepository({ "itsm.config.yaml": `organisation: Example\nignore: [${path}]\n` });
      expect(refusal(() => openLedger(root, { system: 0 })).findings).toMatchObject([
        { message: expect.stringContaining("expected a path below records/") },
      ]);
    }
  });

  it("refuses a configuration that is wrong, with its findings at their lines", () => {
    const root = smallRepository({
      "itsm.config.yaml": "organisation: Example\ntime_zne: Europe/Berlin\nclock: tomorrow\n",
    });
    const { exitCode, findings } = refusal(() => openLedger(root, { system: 0 }));
    expect(exitCode).toBe(3);
    expect(findings).toMatchObject([
      { rule: "field-format", file: "itsm.config.yaml", line: 3, column: 8 },
      { rule: "field-unknown", file: "itsm.config.yaml", line: 2, column: 1, mend: "Did you mean time_zone?" },
    ]);
  });

  it("refuses a configuration that is a link", () => {
    const root = tempFolder({ "records/teams/a.md": "---\ntitle: A\nstate: active\n---\n" });
    symlinkSync("/etc/hostname", join(root, "itsm.config.yaml"));
    expect(refusal(() => openLedger(root, { system: 0 })).findings).toMatchObject([{ rule: "file-symlink" }]);
  });

  it("leaves README.md files and hidden files alone", () => {
    const root = smallRepository({
      "records/services/README.md": "# Services",
      "records/.gitkeep": "",
      "records/services/.draft.md": "x",
    });
    expect(openLedger(root, { system: 0 }).findings).toEqual([]);
  });

  it("reads the records as they were at a revision, without touching the working tree", async () => {
    const repository = gitRepository();
    repository.write("itsm.config.yaml", "organisation: Example\n");
    repository.write("records/teams/platform.md", "---\ntitle: Platform\nstate: active\n---\n");
    repository.commit("first");
    repository.write("records/teams/platform.md", "---\ntitle: Renamed\nstate: active\n---\n");
    const { ledger } = await openLedgerAt(repository.root, "HEAD", { system: 0 });
    expect(ledger.records.map(({ fields }) => fields.title)).toEqual(["Platform"]);
    expect(readFileSync(join(repository.root, "records/teams/platform.md"), "utf8")).toContain("Renamed");
  });

  it("judges a link in a revision as one on the disk", async () => {
    const repository = gitRepository();
    repository.write("itsm.config.yaml", "organisation: Example\n");
    repository.write("records/teams/a.md", "---\ntitle: A\nstate: active\n---\n");
    symlinkSync("/etc/passwd", join(repository.root, "records/teams/b.md"));
    repository.commit("first");
    const { findings } = await openLedgerAt(repository.root, "HEAD", { system: 0 });
    expect(findings).toMatchObject([{ rule: "file-symlink", file: "records/teams/b.md" }]);
  });
});

describe("writing a file", () => {
  it("leaves nothing behind but the file", () => {
    const root = smallRepository();
    writeText(root, INCIDENT, incidentText());
    expect(readdirSync(join(root, "records/incidents/2026"))).toEqual(["INC-2026-7F3K-checkout-is-slow.md"]);
    expect(openLedger(root, { system: 0 }).findings).toEqual([]);
  });

  it("leaves everything as it was where the new file cannot take its place", () => {
    const root = tempFolder({ "records/services/edge.md/inside": "kept" });
    expect(() => writeText(root, "records/services/edge.md", "x")).toThrow();
    expect(readdirSync(join(root, "records/services"))).toEqual(["edge.md"]);
    expect(readFileSync(join(root, "records/services/edge.md/inside"), "utf8")).toBe("kept");
  });
});
