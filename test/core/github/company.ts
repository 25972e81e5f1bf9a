// A repository with a few files, and a pull request in it.
import { githubForTest } from "../../support/github/for-tests.ts";
import type { FileEdits, GitHub as StandIn } from "../../support/github/index.ts";
import { connected } from "./connected.ts";

const FILES: FileEdits = {
  "records/a.md": "a\n",
  "records/b.md": "b\n",
  "records/c.md": "c\n",
  "README.md": "hello\n",
};

/** A stand-in whose people are known. */
export function aRepository(files: FileEdits = FILES): Promise<StandIn> {
  return githubForTest({ files, people: { mira: {}, jonas: {}, ida: {}, eve: {}, late: {} } });
}

/** A pull request of mira's with one edit, on the branch topic. */
export async function aPullRequest(edits: FileEdits = { "records/a.md": "edited\n" }) {
  const standIn = await aRepository();
  standIn.push("topic", { files: edits, message: "Edit", by: "mira" });
  const { number } = standIn.openPullRequest({ head: "topic", title: "Edit a", by: "mira" });
  return { standIn, number, github: connected(standIn) };
}
