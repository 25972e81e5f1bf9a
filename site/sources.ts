// Where commits, pull requests and files are shown on the repository's host.
import { snapshot } from "./data.ts";

const { repository } = snapshot.portal;

/** The first letters of a commit's or content's id, by which people know it. */
export function short(id: string): string {
  return id.slice(0, 7);
}

/** The page of a commit; undefined where the repository's address is not known. */
export function commitPage(sha: string): string | undefined {
  return repository === null ? undefined : `${repository}/commit/${sha}`;
}

/** The page of a pull request; undefined likewise. */
export function pullRequestPage(number: number): string | undefined {
  return repository === null ? undefined : `${repository}/pull/${number}`;
}
