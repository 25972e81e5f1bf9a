// A repository as version 0.0.9 left it, whose people then wrote in it as people do.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { itsm } from "../../support/cli.ts";
import { longLivedFolder, tempFolder, writeFiles } from "../../support/temp-folder.ts";

export const OLD_COMMIT = "a".repeat(40);
export const COMMIT = "0123456789abcdef0123456789abcdef01234567";
export const TOOLKIT = ["--toolkit", `itsm-as-code/itsm-as-code@${COMMIT}`];
const GIVEN = ["--yes", "--organisation", "Acme", "--login", "mira", "--time-zone", "Europe/Vienna"];

/** Records in the names of version 1 of the schemas, in layouts that no program writes. */
export const FREEZES = {
  "records/freezes/plain.md": `---
# Agreed with the shops
title: Before Christmas
state: announced # still
owner: it-operations
services: all
window: { start: 2026-12-01T00:00:00+01:00, end: 2026-12-24T00:00:00+01:00 }
exceptions: # only they
  - it-operations   # and nobody else

# at the end
---
## About

exceptions: a word in the text stays.
`,
  "records/freezes/windows.md":
    '---\r\ntitle: "Stocktaking"\r\nstate: announced\r\nowner: it-operations\r\nservices: [website]\r\n"exceptions"   :   [ it-operations ]\r\nwindow:\r\n    start: 2026-12-28T00:00:00Z\r\n    end: 2026-12-30T00:00:00Z\r\n---\r\nText\r\n',
  "records/freezes/json.md":
    '---\n{"title": "Audit", "state": "announced", "owner": "it-operations", "services": "all",\n "exceptions": ["it-operations"], # as the auditor asked\n "window": {"start": "2026-12-28T00:00:00Z", "end": "2026-12-30T00:00:00Z"}}\n---\n',
} as const;

/** Files that no program can take for records. */
export const BROKEN = {
  "records/freezes/broken.md": "---\ntitle: Broken\nexceptions: [a\n---\n",
  "records/freezes/both.md":
    "---\ntitle: Both\nstate: announced\nowner: it-operations\nservices: all\nwindow: { start: 2026-12-28T00:00:00Z, end: 2026-12-30T00:00:00Z }\nexceptions: [it-operations]\nmay_approve: [it-operations]\n---\n",
} as const;

export const CONFIG = `# Ours
organisation: Acme   # the name
time_zone: Europe/Vienna
portal:
  audience: public
  # Pages is built by the hour
  rebuilt_every: 60 # minutes
policy: { change_authority: it-operations, governance: it-operations }
ignore: [records/old/]
`;

const THEIRS = {
  "records/old/freeze.md": "---\nexceptions: [nobody]\n---\n",
  ".github/workflows/ci.yml": "on: push\njobs:\n  a:\n    uses: acme/ci/.github/workflows/ci.yml@main\n",
  "notes.md": "exceptions: none\n",
} as const;

/** Made by `itsm init`, committed on main. `more` adds or replaces files before the commit. */
export async function oldRepository(more: { readonly [file: string]: string } = {}): Promise<string> {
  const root = tempFolder({});
  cpSync(await made(), root, { recursive: true });
  writeFiles(root, { ...FREEZES, "itsm.config.yaml": CONFIG, ...THEIRS, ...more });
  commit(root, "As it was");
  return root;
}

const template = longLivedFolder();
let making: Promise<string> | undefined;

/** `itsm init` runs once for all tests of a file. */
function made(): Promise<string> {
  making ??= initialised(template);
  return making;
}

async function initialised(root: string): Promise<string> {
  git(root, "init", "--quiet");
  await itsm(["init", ...GIVEN, "--toolkit", `itsm-as-code/itsm-as-code@${OLD_COMMIT}`], { cwd: root });
  const workflows = execFileSync("grep", ["-rl", OLD_COMMIT, ".github"], { cwd: root, encoding: "utf8" });
  for (const file of workflows.trim().split("\n")) edit(root, file, (text) => text.replace("# v0.1.0", "# v0.0.9"));
  edit(root, "package.json", (text) => text.replace('"0.1.0"', '"^0.0.9"'));
  return root;
}

export function upgrade(root: string, ...more: readonly string[]) {
  return itsm(["upgrade", ...TOOLKIT, ...more], { cwd: root });
}

export function commit(root: string, message: string): void {
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message", message);
}

/** The files that differ from the last commit, sorted. */
export function changedFiles(root: string): string[] {
  return git(root, "diff", "--name-only").trim().split("\n").filter(Boolean).sort();
}

export function git(root: string, ...args: readonly string[]): string {
  const who = ["-c", "user.name=mira", "-c", "user.email=mira@example.com", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...who, "-c", "core.autocrlf=false", ...args], {
    cwd: root,
    encoding: "utf8",
    stdio: "pipe",
  });
}

export function edit(root: string, file: string, change: (text: string) => string): void {
  writeFileSync(join(root, file), change(readFileSync(join(root, file), "utf8")));
}
