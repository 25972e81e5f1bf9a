// An issue as it stands now.
import { accountOf } from "./account.ts";
import type { Api } from "./octokit.ts";
import type { IssueFact } from "./proposal.ts";

/** Reads an issue; a pull request is one as well, and says so. */
export async function readIssue({ rest, owner, repo }: Api, number: number): Promise<IssueFact> {
  const { data } = await rest.issues.get({ owner, repo, issue_number: number });
  return {
    number: data.number,
    nodeId: data.node_id,
    state: data.state === "open" ? "open" : "closed",
    title: data.title,
    body: data.body ?? "",
    labels: data.labels.flatMap((label) => (typeof label === "string" ? label : (label.name ?? []))),
    author: accountOf(data.user),
    association: data.author_association ?? "NONE",
    at: data.created_at,
    isPullRequest: data.pull_request !== undefined,
  };
}
