// A real bare Git repository in a temporary folder, as one value.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ancestry, ancestryOf } from "./ancestry.ts";
import { type Diff, differ } from "./diff.ts";
import { type Merging, mergingIn } from "./merging.ts";
import { type ObjectDatabase, objectDatabase } from "./objects.ts";
import { type Refs, refsOf } from "./refs.ts";
import { gitRunner, type RunGit } from "./run.ts";

export interface BareRepository {
  readonly folder: string;
  readonly run: RunGit;
  readonly objects: ObjectDatabase;
  readonly refs: Refs;
  readonly ancestry: Ancestry;
  readonly merging: Merging;
  readonly diff: Diff;
  remove(): void;
}

/** A new empty bare repository. */
export function bareRepository(defaultBranch: string): BareRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "github-stand-in-")));
  for (const inside of ["objects/pack", "refs"]) mkdirSync(join(folder, inside), { recursive: true });
  writeFileSync(join(folder, "HEAD"), `ref: refs/heads/${defaultBranch}\n`);
  writeFileSync(
    join(folder, "config"),
    "[core]\n\trepositoryformatversion = 0\n\tbare = true\n[uploadpack]\n\tallowAnySHA1InWant = true\n",
  );
  const objects = objectDatabase(folder);
  const run = gitRunner(folder, objects.flush);
  return {
    folder,
    run,
    objects,
    refs: refsOf(folder, objects.flush),
    ancestry: ancestryOf(objects, run),
    merging: mergingIn(objects, run),
    diff: differ(run),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}
