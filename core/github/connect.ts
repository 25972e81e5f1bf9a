// A repository on GitHub, reached over its API.
import { postCheck } from "./checks.ts";
import { commentOnce, react, readComments, stickyComment } from "./comments.ts";
import { appendEvidence, readEvidence } from "./evidence.ts";
import { readFacts } from "./facts.ts";
import { type Contents, readFilesAt } from "./files-at.ts";
import { readIssue } from "./issue.ts";
import { editIssue, openIssue, readOwnIssues } from "./issues.ts";
import { readMainLine, touchedBy } from "./main-line.ts";
import { mergeOf } from "./merge.ts";
import { pullRequestsOfGroup } from "./merge-group.ts";
import { appendNotices, readNotices } from "./notices.ts";
import { type ApiOptions, openApi } from "./octokit.ts";
import { openOwnPull } from "./own-pull.ts";
import type { GitHub } from "./port.ts";
import { propose, proposedOn } from "./propose.ts";
import { openPullRequests, openPullRequestsAt, pullRequestsOfCommit, readPullRequest, tipOf } from "./pull-request.ts";
import { mergeWhenReady } from "./ready-merge.ts";
import { githubShelf } from "./shelf.ts";
import { treesOf } from "./trees.ts";
import { readAuthor, readViewer } from "./viewer.ts";
import { wordsOf } from "./words.ts";

/** Where the repository is, who asks, and the world it is asked in. */
export interface GitHubOptions extends ApiOptions {
  /**
   * The slug of the app that the token belongs to, by which its own checks and comments are told; by default
   * github-actions, to which GITHUB_TOKEN belongs.
   */
  readonly app?: string | undefined;
}

/** Gives the functions; nothing is asked of GitHub yet. Trees and contents that were read are remembered. */
export function connectGitHub(options: GitHubOptions): GitHub {
  const api = openApi(options);
  const trees = treesOf(api);
  const contents: Contents = new Map();
  const app = options.app ?? "github-actions";
  const { owner, repo } = api;
  const defaultBranch = async () => (await api.rest.repos.get({ owner, repo })).data.default_branch;
  return {
    repository: `${owner}/${repo}`,
    defaultBranch,
    tipOf: (branch) => tipOf(api, branch),
    pullRequest: (number) => readPullRequest(api, number),
    openPullRequestsAt: (sha) => openPullRequestsAt(api, sha),
    openPullRequests: (base) => openPullRequests(api, base),
    pullRequestsOfCommit: (sha) => pullRequestsOfCommit(api, sha),
    pullRequestsOfGroup: (group) => pullRequestsOfGroup(api, group),
    facts: (number, given = {}) => readFacts(api, trees, number, given),
    mergeOf: (number) => mergeOf(api, trees, number),
    shelfAt: (sha) => githubShelf(api, trees, contents, sha),
    filesAt: (sha, paths) => readFilesAt(api, trees, contents, sha, paths),
    postCheck: (check) => postCheck(api, app, check),
    stickyComment: (comment) => stickyComment(api, app, comment),
    comments: (number) => readComments(api, number),
    commentOnce: (comment) => commentOnce(api, app, comment),
    wordsOf: (sha) => wordsOf(api, sha),
    react: (comment, reaction) => react(api, comment, reaction),
    issue: (number) => readIssue(api, number),
    propose: (proposal) => propose(api, app, proposal),
    proposedOn: (branch) => proposedOn(api, branch),
    viewer: () => readViewer(api),
    authorOf: (sha) => readAuthor(api, sha),
    openOwnPull: (pull) => openOwnPull(api, pull),
    mergeWhenReady: (wish) => mergeWhenReady(api, wish),
    readEvidence: (folders) => readEvidence(api, trees, contents, folders),
    appendEvidence: (files, message) => appendEvidence(api, trees, files, message),
    readNotices: () => readNotices(api, trees),
    appendNotices: (files, message) => appendNotices(api, trees, files, message),
    mainCommits: async (range) => readMainLine(api, trees, await defaultBranch(), range),
    touchedBy: (commit) => touchedBy(trees, commit),
    ownIssues: (label) => readOwnIssues(api, app, label),
    openIssue: (issue) => openIssue(api, app, issue),
    editIssue: (number, edit) => editIssue(api, number, edit),
  };
}
