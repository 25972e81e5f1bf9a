// The files that `itsm init` writes the same for everybody, whatever was answered.
import { issueForms } from "../../core/intake/index.ts";
import type { Answers, Planned, Release } from "./answers.ts";
import { editorFiles } from "./editor-files.ts";
import { folderGuides } from "./folder-guides.ts";
import { githubFiles } from "./github-files.ts";
import { thinWorkflows } from "./thin-workflows.ts";

/** All of them. Workflows differ by their pins, which do not count. */
export function sameForAll(release: Release): Planned[] {
  return [
    ...folderGuides(),
    ...thinWorkflows(release),
    ...githubFiles(NOBODY).filter(({ file }) => !file.endsWith("CODEOWNERS")),
    ...issueForms(),
    ...editorFiles(),
  ];
}

// --- internal ---

const NOBODY: Answers = {
  ...{ organisation: "", timeZone: "UTC", login: "", repository: undefined },
  ...{ team: { title: "", slug: "" }, service: { title: "", slug: "" } },
};
