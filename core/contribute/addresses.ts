// The addresses of GitHub's editor: of a new file that holds a text already, and of a file that is there.
import type { Proposal } from "./proposals.ts";

/** Where a repository lies on GitHub, or on a host with the same addresses. */
export interface RepositoryPlace {
  /** Its address, without a slash at its end. */
  readonly repository: string;
  readonly branch: string;
}

/** The editor with a new file. Who may not write is led to a fork and a pull request by GitHub itself. */
export function addressOfNew({ repository, branch }: RepositoryPlace, { file, text }: Proposal): string {
  return `${repository}/new/${pathText(branch)}?filename=${pathText(file)}&value=${encodeURIComponent(text)}`;
}

/** The editor with a file of the repository. */
export function addressOfEdit({ repository, branch }: RepositoryPlace, file: string): string {
  return `${repository}/edit/${pathText(branch)}/${pathText(file)}`;
}

// --- internal ---

function pathText(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
