// Builder of real Git repositories in temporary folders, with dated commits by named people.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";

/** Who commits and when. Dates are ISO instants; without one, a day passes from commit to commit. */
export interface Signature {
  readonly by?: string;
  readonly at?: string;
  /** The committer's clock, where it differs from the author's. */
  readonly committedAt?: string;
}

export interface GitRepository {
  readonly root: string;
  /** Writes a file below the root. */
  write(file: string, content: string | Buffer): void;
  rename(from: string, to: string): void;
  remove(file: string): void;
  /** Commits everything; gives the sha. */
  commit(subject: string, signature?: Signature): string;
  /** Makes a branch here and goes to it. */
  branch(name: string): void;
  /** Goes to a branch. */
  checkout(name: string): void;
  /** Merges a branch by a merge commit; gives the sha. `resolve` is called before the commit, to settle conflicts. */
  merge(branch: string, signature?: Signature, resolve?: () => void): string;
  /** Merges a branch as one commit without a second parent. */
  squash(branch: string, signature?: Signature): string;
  /** A copy with the newest `depth` commits only; gives its root. */
  shallowClone(depth: number): string;
  /** Runs git; gives what it wrote, without the last line feed. */
  git(...args: string[]): string;
}

/** An empty repository on the branch main, in a folder that is deleted when the test ends unless one is given. */
export function gitRepository(root: string = temporaryFolder()): GitRepository {
  let day = 0;

  function sign({ by = "mira", at, committedAt }: Signature): NodeJS.ProcessEnv {
    const date = at ?? new Date(Date.UTC(2026, 0, ++day, 9)).toISOString();
    const person = { name: by, email: `${by}@example.com` };
    return {
      GIT_AUTHOR_NAME: person.name,
      GIT_AUTHOR_EMAIL: person.email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: person.name,
      GIT_COMMITTER_EMAIL: person.email,
      GIT_COMMITTER_DATE: committedAt ?? date,
    };
  }

  function commit(subject: string, signature: Signature = {}): string {
    git(root, ["add", "--all"]);
    git(root, ["commit", "--quiet", "--allow-empty", `--message=${subject}`], sign(signature));
    return git(root, ["rev-parse", "HEAD"]);
  }

  git(root, ["init", "--quiet", "--initial-branch=main"]);
  return {
    root,
    commit,
    write: (file, content) => writeBelow(root, file, content),
    rename(from, to) {
      mkdirSync(dirname(join(root, to)), { recursive: true });
      renameSync(join(root, from), join(root, to));
    },
    remove: (file) => rmSync(join(root, file)),
    branch: (name) => void git(root, ["checkout", "--quiet", "-b", name]),
    checkout: (name) => void git(root, ["checkout", "--quiet", name]),
    merge(branch, signature, resolve) {
      try {
        git(root, ["merge", "--quiet", "--no-ff", "--no-commit", branch]);
      } catch (conflict) {
        if (!resolve) throw conflict;
      }
      resolve?.();
      return commit(`Merge ${branch}`, signature);
    },
    squash(branch, signature) {
      git(root, ["merge", "--quiet", "--squash", branch]);
      return commit(`Squash ${branch}`, signature);
    },
    shallowClone(depth) {
      const clone = join(temporaryFolder(), "clone");
      git(root, ["clone", "--quiet", `--depth=${depth}`, pathToFileURL(root).href, clone]);
      return clone;
    },
    git: (...args) => git(root, args),
  };
}

/** An empty folder that is in no repository. It is deleted when the test ends. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "itsm-test-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

// --- internal ---

/** Runs git without any setting of the machine or of a hook that runs the tests. */
function git(root: string, args: readonly string[], signature: NodeJS.ProcessEnv = {}): string {
  const outside = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const settings = ["user.name=Nobody", "user.email=nobody@example.com", "commit.gpgsign=false", "gc.auto=0"];
  const output = execFileSync("git", [...settings.flatMap((setting) => ["-c", setting]), ...args], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...Object.fromEntries(outside), GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", ...signature },
  });
  return output.replace(/\n$/, "");
}

function writeBelow(root: string, file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
