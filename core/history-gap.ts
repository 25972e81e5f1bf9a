// What is missing from the history of the records, in words.

/** What a folder is to Git. */
export type GitState =
  | { readonly is: "without-git" }
  | { readonly is: "not-a-repository" }
  | { readonly is: "without-commits"; readonly branch: string | undefined }
  | {
      readonly is: "repository";
      /** The commit that is checked out. */
      readonly head: string;
      /** undefined while detached, as in a pull request's check. */
      readonly branch: string | undefined;
      /** Only the newest part of the history was fetched. */
      readonly shallow: boolean;
      /** The way from the repository's top folder down to the root: empty, or ending in a slash. */
      readonly prefix: string;
    };

/** Something that a reader of history must be told. */
export interface HistoryGap {
  readonly gap: "git-missing" | "no-repository" | "no-commits" | "shallow";
  readonly message: string;
  readonly mend: string;
}

/** What is missing, or undefined where the whole history is there. `oldest`: the first commit read, in epoch ms. */
export function historyGap(state: GitState, oldest?: number): HistoryGap | undefined {
  switch (state.is) {
    case "without-git":
      return {
        gap: "git-missing",
        message: "there is no history: the program git was not found",
        mend: "Install git, or add its folder to PATH.",
      };
    case "not-a-repository":
      return {
        gap: "no-repository",
        message: "there is no history: this folder is not in a Git repository",
        mend: "Run git init here, or name another folder with --root.",
      };
    case "without-commits":
      return {
        gap: "no-commits",
        message: "there is no history: nothing was committed yet",
        mend: "Commit the records once.",
      };
    case "repository":
      return state.shallow ? shallow(oldest) : undefined;
  }
}

// --- internal ---

function shallow(oldest: number | undefined): HistoryGap {
  const since = oldest === undefined ? "this clone's oldest commit" : new Date(oldest).toISOString().slice(0, 10);
  return {
    gap: "shallow",
    message: `history before ${since} is missing: this is a shallow clone`,
    mend: "Run git fetch --unshallow; in GitHub Actions give actions/checkout fetch-depth: 0.",
  };
}
