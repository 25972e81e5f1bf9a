// The audit that the portal shows is the one that the command gives.
import { beforeAll, describe, expect, it } from "vitest";
import type { AuditView, PortalPast } from "../../../core/past/index.ts";
import { itsm } from "../../support/cli.ts";
import { temporaryFolder } from "../../support/git-repository.ts";
import type { GovernedRepository } from "../../support/governed-repository.ts";
import { pastOf } from "../../support/opened-past.ts";
import { BYPASSED, writePastCompany } from "../../support/past-company.ts";
import { longLivedFolder } from "../../support/temp-folder.ts";

const NOW = "2026-06-30T10:00:00Z";

function view({ audit }: PortalPast): AuditView {
  if (audit === null || "missing" in audit) throw new Error("there is no audit");
  return audit;
}

describe("the audit of a portal", () => {
  let repository: GovernedRepository;
  beforeAll(async () => {
    repository = await writePastCompany(longLivedFolder());
  });

  it("is that of the year up to today, and says the same as the command it names, to the letter", async () => {
    const shown = view(await pastOf(repository.root, "internal", NOW));
    expect([shown.firstDay, shown.lastDay]).toEqual(["2025-07-01", "2026-06-30"]);
    const args = shown.command.split(" ").slice(1);
    const ran = await itsm([...args, "--json", "--now", NOW], { cwd: repository.root });
    expect(JSON.parse(ran.stdout).report.hash).toBe(shown.report.hash);
    const byDefault = await itsm(["audit", "--json", "--now", NOW], { cwd: repository.root });
    expect(JSON.parse(byDefault.stdout).report.hash).toBe(shown.report.hash);
  });

  it("names what is missing: the merge past the gate, and the push", async () => {
    const { audit } = view(await pastOf(repository.root, "internal", NOW));
    expect(audit.changes.filter(({ complete }) => !complete).map(({ id }) => id)).toEqual([BYPASSED]);
    expect(audit.unauthorized.map(({ reason, files }) => [reason, ...files])).toEqual([
      ["bypass", "records/changes/2026/CHG-2026-E002-made-up.md"],
      ["no-evidence", "records/services/mail.md"],
    ]);
    expect(audit.complete).toBe(false);
  });

  it("judges what was committed, not what lies on the desk", async () => {
    const before = view(await pastOf(repository.root, "internal", NOW)).report.hash;
    const file = "records/services/mail.md";
    const text = repository.git("show", `main:${file}`);
    repository.write(file, `${text}\nNot committed.\n`);
    expect(view(await pastOf(repository.root, "internal", NOW)).report.hash).toBe(before);
    repository.write(file, `${text}\n`);
  });

  it("is refused where the history is not there in full, and says how to get it", async () => {
    const shallow = await pastOf(repository.shallowClone(3));
    expect(shallow.audit).toMatchObject({ missing: { mend: expect.stringContaining("git fetch --unshallow") } });
    const none = await pastOf(copyWithoutGit(repository));
    expect(none.audit).toMatchObject({ missing: { message: expect.stringContaining("not in a Git repository") } });
  });
});

// --- internal ---

function copyWithoutGit(repository: GovernedRepository): string {
  const folder = `${temporaryFolder()}/plain`;
  repository.git("checkout-index", "--all", `--prefix=${folder}/`);
  return folder;
}
