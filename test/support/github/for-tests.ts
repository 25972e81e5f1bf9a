// The stand-in for GitHub within a test: it is closed, and its violations thrown, when the test ends.
import { onTestFinished } from "vitest";
import { type GitHub, type GitHubOptions, startGitHub } from "./index.ts";

/** A stand-in that lives as long as the test. */
export async function githubForTest(options: GitHubOptions = {}): Promise<GitHub> {
  const github = await startGitHub(options);
  onTestFinished(() => github.close());
  return github;
}
