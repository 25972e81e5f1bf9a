// Issues that the app keeps about things of the repository, each found again by a marker.
import { accountOf } from "./account.ts";
import { cutText } from "./cut-text.ts";
import type { Api } from "./octokit.ts";
import type { IssueEdit, NewIssue, OwnIssue } from "./port.ts";
import { untilAnswered } from "./repeat.ts";

/** The app's own issues with a label, open and closed, oldest first. Anybody may write a marker, so others' do not count. */
export async function readOwnIssues(
  { rest, paginate, owner, repo }: Api,
  app: string,
  label: string,
): Promise<OwnIssue[]> {
  // Oldest first: one that is opened meanwhile comes last, and moves no other to a page that was read.
  const asked = { owner, repo, labels: label, state: "all", sort: "created", direction: "asc", per_page: 100 } as const;
  const issues = await paginate(rest.issues.listForRepo, asked);
  return issues.filter((issue) => issue.pull_request === undefined && isOwn(issue, app)).map(told);
}

/** Opens an issue. Where the answer gets lost it looks first whether the issue is there. */
export async function openIssue(api: Api, app: string, issue: NewIssue): Promise<OwnIssue> {
  const { rest, owner, repo } = api;
  const { title, label } = issue;
  const body = cutText(issue.body);
  let isRepeated = false;
  return untilAnswered(api, async () => {
    const known = isRepeated ? (await readOwnIssues(api, app, label)).find((one) => isMarked(one, body)) : undefined;
    isRepeated = true;
    return known ?? told((await rest.issues.create({ owner, repo, title, body, labels: [label] })).data);
  });
}

/** Rewrites, closes or reopens an issue by one request, which may be repeated. */
export async function editIssue({ rest, owner, repo }: Api, number: number, edit: IssueEdit): Promise<void> {
  const { title, body, state } = edit;
  await rest.issues.update({
    ...{ owner, repo, issue_number: number, title, body: cutText(body) },
    ...(state === "open" ? { state } : { state, state_reason: "completed" as const }),
    request: { retries: 3 },
  });
}

// --- internal ---

interface ToldIssue {
  readonly number: number;
  readonly html_url: string;
  readonly title: string;
  readonly body?: string | null;
  readonly state: string;
  readonly state_reason?: string | null;
  readonly user: { readonly login?: string; readonly id?: number; readonly type?: string } | null;
}

function told({ number, html_url, title, body, state, state_reason }: ToldIssue): OwnIssue {
  return {
    ...{ number, url: html_url, title, body: (body ?? "").replaceAll("\r\n", "\n") },
    state: state === "open" ? "open" : "closed",
    isDeclined: state !== "open" && state_reason === "not_planned",
  };
}

function isOwn({ user }: ToldIssue, app: string): boolean {
  return accountOf(user)?.login.toLowerCase() === `${app}[bot]`.toLowerCase();
}

function isMarked(issue: OwnIssue, body: string): boolean {
  return issue.body.split("\n", 1)[0] === body.split("\n", 1)[0];
}
