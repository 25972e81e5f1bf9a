// Everything that makes a folder a repository of records, laid over what lies there already.
import { issueForms } from "../../core/intake/index.ts";
import type { Answers, Planned, Release } from "./answers.ts";
import { editorFiles } from "./editor-files.ts";
import { configuration, firstRecords } from "./first-records.ts";
import { folderGuides } from "./folder-guides.ts";
import { githubFiles } from "./github-files.ts";
import { repositoryFiles } from "./repository-files.ts";
import { thinWorkflows } from "./thin-workflows.ts";

/** What is there: the text of a file, undefined where there is none, null where something else is in its place. */
export type Existing = (file: string) => string | null | undefined;

export interface InitPlan {
  /** To be written: nothing is at their places. */
  readonly write: readonly Planned[];
  /** At whose places the same stands already. */
  readonly same: readonly Planned[];
  /** At whose places something else stands; it is left alone. */
  readonly left: readonly Planned[];
}

/** Plans all files. What exists is never planned to be overwritten. */
export function planInit(answers: Answers, release: Release, existing: Existing, ignored: readonly string[]): InitPlan {
  const all = [
    configuration(answers, ignored),
    ...firstRecords(answers),
    ...repositoryFiles(answers, release),
    ...folderGuides(),
    ...thinWorkflows(release),
    ...githubFiles(answers),
    ...issueForms(),
    ...editorFiles(),
  ];
  const stands = (planned: Planned) => existing(planned.file);
  return {
    write: all.filter((planned) => stands(planned) === undefined),
    same: all.filter((planned) => stands(planned) === planned.text),
    left: all.filter((planned) => ![undefined, planned.text].includes(stands(planned) as string | undefined)),
  };
}
