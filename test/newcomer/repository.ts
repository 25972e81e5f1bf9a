// A user's repository on disk: what they do there with the installed command and with git.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { companyFiles, type Files } from "../gate/company.ts";
import { writeFiles } from "../support/temp-folder.ts";
import { shell } from "./shell.ts";

/** The login of who begins. */
export const BEGINNER = "fenja-lorenzen";

export interface Repository {
  readonly root: string;
  /** What a user types behind `npx itsm`. Gives what it wrote and said; throws where it fails. */
  itsm(...args: readonly string[]): ReturnType<typeof shell>;
  git(...args: readonly string[]): ReturnType<typeof shell>;
}

/** A folder, with the package installed, as a repository whose user git knows by a login. */
export async function repositoryAt(root: string): Promise<Repository> {
  const cwd = { cwd: root };
  const git = (...args: readonly string[]) => shell(["git", ...args], cwd);
  await git("init", "--quiet", "--initial-branch=main");
  await git("config", "user.name", BEGINNER);
  await git("config", "user.email", `${BEGINNER}@example.com`);
  return { root, git, itsm: (...args) => shell(["npx", "--no", "--", "itsm", ...args], cwd) };
}

/** Every file of the folder but for Git's, what is installed and what is built; bytes as text of Latin 1. */
export function filesIn(root: string): Files {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  const own = paths.filter((path) => !/^(?:\.git|node_modules|dist)\//.test(path)).sort();
  return Object.fromEntries(own.map((path) => [path, readFileSync(join(root, path), "latin1")]));
}

/** The files of the last commit. */
export async function committed({ root, git }: Repository): Promise<Files> {
  const { stdout } = await git("ls-tree", "-r", "-z", "--name-only", "HEAD");
  const paths = stdout.split("\0").filter((path) => path !== "");
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/**
 * The repository grows into that of the sample company: its records beside the first ones, its policy in the place of the
 * first one, and a channel for notices.
 */
export function grow({ root }: Repository): void {
  const { "itsm.config.yaml": settings = "", ...records } = companyFiles();
  writeFiles(root, records);
  const [, policy] = settings.split(/^(?=policy:)/m);
  const file = join(root, "itsm.config.yaml");
  const [before, after = ""] = readFileSync(file, "utf8").split(/^# Whose approval[\s\S]*?^ {2}governance: .*\n/m);
  writeFileSync(file, `${before}${policy}\n${NOTIFY}${after}`);
}

// --- internal ---

const NOTIFY = `notify:
  channels:
    - { name: operations, kind: webhook, url_secret: OPS, audience: internal }
`;
