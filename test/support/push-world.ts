// A clone whose origin is the stand-in for GitHub, in which a person runs the command with --push.
import { type ChildProcess, execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { collect, itsm, type Ran, start } from "./cli.ts";
import { type GitRepository, gitRepository, temporaryFolder } from "./git-repository.ts";
import { githubForTest } from "./github/for-tests.ts";
import type { GitHub } from "./github/index.ts";
import { INCIDENT, incidentText, writeFiles } from "./temp-folder.ts";

export const ADDRESS = "git@github.com:wattlinie/itsm.git";

export const COMPANY: { readonly [path: string]: string } = {
  "itsm.config.yaml": "organisation: Example\nclock: 2026-11-20T12:00:00Z\n",
  "records/teams/platform.md":
    "---\ntitle: Platform\nstate: active\nmembers:\n  - login: mira\n    roles: [approver]\n  - login: jonas\n    roles: [approver]\n---\n",
  "records/services/edge.md": "---\ntitle: Edge\nstate: live\nowner: platform\ntier: 1\nsince: 2025-01-01\n---\n",
  "records/services/checkout.md":
    "---\ntitle: Checkout\nstate: live\nowner: platform\ntier: 2\ngroup: Shop\ndepends_on: [edge]\nsince: 2025-01-01\n---\n",
  [INCIDENT]: incidentText(),
};

export interface PushWorld {
  readonly github: GitHub;
  /** mira's clone. */
  readonly clone: GitRepository;
  /** Environment variables with mira's token. */
  readonly env: { readonly [name: string]: string };
  /** Runs `itsm` in the clone. */
  run(args: readonly string[], env?: { readonly [name: string]: string }): Promise<Ran>;
  /** Starts it; `done` says how it ended. */
  begin(
    args: readonly string[],
    env?: { readonly [name: string]: string },
  ): { readonly child: ChildProcess; readonly done: Promise<Ran> };
  /** All that Git and people see of the clone: branch, index, files with their bytes. */
  state(): string;
  /** The branches of pushed records on origin, and the commits on them that main has not. */
  pushed(): { readonly branch: string; readonly commits: number }[];
}

export interface PushWorldOptions {
  readonly required?: boolean;
  readonly autoMerge?: boolean;
  /** The folder of the records' root in the repository, with a slash at its end. */
  readonly below?: string;
}

/** A repository on GitHub that requires the gate's check and allows auto-merge, with a clone of it. */
export async function pushWorld({
  required = true,
  autoMerge = true,
  below = "",
}: PushWorldOptions = {}): Promise<PushWorld> {
  const files = Object.fromEntries(Object.entries(COMPANY).map(([path, text]) => [below + path, text]));
  const github = await githubForTest({ clock: "2026-11-20T12:00:00Z", people: { mira: {}, jonas: {} }, files });
  if (required) github.ruleset({ requiredChecks: [{ context: "itsm/gate" }], requirePullRequest: true });
  github.allowAutoMerge(autoMerge);
  const clone = cloneOf(github, "mira");
  const env = { GITHUB_API_URL: github.url, GITHUB_TOKEN: github.token("mira"), GH_TOKEN: "" };
  return {
    ...{ github, clone, env },
    run: (args, more = {}) => itsm(args, { cwd: clone.root, env: { ...env, ...more } }),
    begin(args, more = {}) {
      const child = start(args, { cwd: clone.root, env: { ...env, ...more } });
      const [stdout, stderr] = [collect(child, "stdout"), collect(child, "stderr")];
      const done = new Promise<Ran>((resolve) => {
        child.on("close", (code) => resolve({ code, stdout: stdout(), stderr: stderr() }));
      });
      return { child, done };
    },
    state: () => stateOf(clone),
    pushed() {
      github.receive({ by: "mira" });
      const git = (...args: string[]) => execFileSync("git", args, { cwd: github.folder, encoding: "utf8" }).trim();
      return github
        .branches()
        .filter((branch) => branch.startsWith("itsm/"))
        .map((branch) => ({ branch, commits: Number(git("rev-list", "--count", branch, "^main")) }));
    },
  };
}

/** A clone of the repository on the stand-in, in which a person works. */
export function cloneOf(github: GitHub, login: string): GitRepository {
  const clone = gitRepository();
  const settings = [
    ["remote.origin.url", ADDRESS],
    ["remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*"],
    [`url.${github.folder}.insteadOf`, ADDRESS],
    ["user.name", login],
    ["user.email", `${login}@users.noreply.github.com`],
  ] as const;
  for (const [name, value] of settings) clone.git("config", name, value);
  clone.git("fetch", "--quiet", "origin");
  clone.git("checkout", "--quiet", "-B", "main", "origin/main");
  return clone;
}

/** Makes a tree as dirty as trees get: another branch, staged, unstaged, untracked, a conflict begun and left. */
export function makeDirty({ root, git, write }: GitRepository): void {
  git("checkout", "--quiet", "-b", "half-done");
  write("records/services/edge.md", "---\ntitle: Broken\n");
  git("add", "records/services/edge.md");
  write("records/services/edge.md", "nothing that anybody could read");
  write(INCIDENT, incidentText({ title: "Edited here, not committed" }));
  write("notes.txt", "untracked\n");
  writeFiles(root, { "records/incidents/2026/draft.txt": "no record" });
}

/** A folder for PATH with a git that cannot reach origin when it is to do this. */
export function cutOffGit(verb: string): string {
  const folder = temporaryFolder();
  const script = `#!/bin/sh
case " $* " in
  *" ${verb} "*) echo "fatal: unable to access 'https://me:secret@github.com/x.git/': Could not resolve host: github.com" >&2; exit 128 ;;
esac
exec "${realGit()}" "$@"
`;
  writeFiles(folder, { git: script });
  chmodSync(join(folder, "git"), 0o755);
  return `${folder}:${process.env.PATH}`;
}

/** A folder for PATH with a git that does as git does, then kills whoever started it at the `nth` run that matches. */
export function deadlyGit(matching: string, nth: number): string {
  const folder = temporaryFolder();
  const script = `#!/bin/sh
"${realGit()}" "$@"
code=$?
case " $* " in
  *" ${matching} "*)
    echo x >> "${folder}/count"
    if [ "$(wc -l < "${folder}/count")" -eq ${nth} ]; then kill -9 $PPID; fi ;;
esac
exit $code
`;
  writeFiles(folder, { git: script });
  chmodSync(join(folder, "git"), 0o755);
  return `${folder}:${process.env.PATH}`;
}

// --- internal ---

function realGit(): string {
  return execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
}

function stateOf({ root, git }: GitRepository): string {
  const tracked = git("ls-files", "-coz", "--exclude-standard").split("\0").filter(Boolean).sort();
  const files = tracked.map((file) => {
    const path = join(root, file);
    return [file, existsSync(path) ? readFileSync(path, "base64") : null];
  });
  const index = readFileSync(join(root, ".git/index"), "base64");
  return JSON.stringify({ head: readFileSync(join(root, ".git/HEAD"), "utf8"), index, files });
}
