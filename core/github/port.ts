// What the product asks of GitHub, in its own words: plain functions over plain data.
import type { EvidenceFile } from "../evidence/index.ts";
import type { CommittedFile } from "../git.ts";
import type { NoticeFile } from "../notices/index.ts";
import type { Account, DiffEntry, PullRequestFacts } from "../policy/index.ts";
import type { Shelf } from "../verdict-base.ts";
import type { IssueFact, OwnPulls, Proposal, Proposed, Standing } from "./proposal.ts";

/** A repository on GitHub. Every function throws ItsmError where GitHub refuses, fails or cannot be reached. */
export interface GitHub extends OwnPulls {
  /** owner/name. */
  readonly repository: string;
  defaultBranch(): Promise<string>;
  /** The commit that a branch points to now; undefined where there is no such branch. */
  tipOf(branch: string): Promise<string | undefined>;
  pullRequest(number: number): Promise<PullRequest>;
  /** Numbers of the open pull requests whose head is this commit, those from forks included. */
  openPullRequestsAt(sha: string): Promise<readonly number[]>;
  /** Numbers of the open pull requests into a branch. */
  openPullRequests(base: string): Promise<readonly number[]>;
  /** Numbers of the merged pull requests that brought a commit. */
  pullRequestsOfCommit(sha: string): Promise<readonly number[]>;
  /** Numbers of the pull requests in a merge group. Throws ItsmError where a commit of it belongs to none. */
  pullRequestsOfGroup(group: MergeGroup): Promise<readonly number[]>;
  /** All that the policy may know of a pull request, of one moment. `earlier` is empty: evidence is read apart. */
  facts(number: number, options?: FactsOptions): Promise<PullRequestFacts>;
  /** How a merged pull request came to the base branch. Throws ItsmError where it is not merged. */
  mergeOf(number: number): Promise<Merge>;
  /** All files at or below `paths` as a commit has them, by path. Bytes are checked against their blob ids. */
  filesAt(sha: string, paths: readonly string[]): Promise<CommittedFile[]>;
  /** The records of a commit, to be read as far as a verdict needs them. */
  shelfAt(sha: string): Shelf;
  /** Creates the check run, or updates that of the same name on the same commit. May be repeated. */
  postCheck(check: CheckRun): Promise<Posted>;
  /** Writes the one comment that carries the marker. May be repeated; deletes nothing. */
  stickyComment(comment: StickyComment): Promise<CommentOutcome>;
  comments(number: number): Promise<readonly CommentFact[]>;
  /** Writes a comment under this marker, unless the app (or the person whose token it is) wrote one. May be repeated. */
  commentOnce(comment: Omit<StickyComment, "expectedHead">): Promise<CommentOutcome>;
  /** What was said of a commit: its message, then the texts of the pull requests that brought it. */
  wordsOf(sha: string): Promise<readonly string[]>;
  /** Reacts to a comment; false where the token may not. */
  react(comment: number, reaction: Reaction): Promise<boolean>;
  issue(number: number): Promise<IssueFact>;
  /** Brings a pull request about that holds these files. May be repeated; leaves alone what people took over. */
  propose(proposal: Proposal): Promise<Proposed>;
  /** The pull request of a branch of this repository: the open one, else the newest that is over; null where none. */
  proposedOn(branch: string): Promise<Standing | null>;
  /** The files in these folders of the evidence branch (`evidence/CHG-2026-7F3K`), by path; without folders, all. */
  readEvidence(folders?: readonly string[]): Promise<readonly EvidenceFile[]>;
  /** Appends files to the evidence branch. Files that are there already are left alone; others may not be changed. */
  appendEvidence(files: readonly EvidenceFile[], message: string): Promise<EvidenceOutcome>;
  /** The paths on the branch that remembers notices. */
  readNotices(): Promise<ReadonlySet<string>>;
  /** Appends files to that branch, as with evidence. */
  appendNotices(files: readonly NoticeFile[], message: string): Promise<EvidenceOutcome>;
  /** The first-parent line of the default branch, newest first. */
  mainCommits(range: MainRange): Promise<MainLine>;
  /** What a commit touched against its first parent, by path; null where it cannot be read in full. */
  touchedBy(commit: Pick<MainCommit, "sha" | "parents">): Promise<readonly string[] | null>;
  /** The app's own issues with this label, open and closed, oldest first. */
  ownIssues(label: string): Promise<readonly OwnIssue[]>;
  /** Opens an issue. The first line of its body marks it: after a lost answer it is found by that, and not opened twice. */
  openIssue(issue: NewIssue): Promise<OwnIssue>;
  /** Rewrites an issue, closes or reopens it, all by one request. May be repeated. */
  editIssue(number: number, edit: IssueEdit): Promise<void>;
}

export interface NewIssue {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly label: string;
}

export interface OwnIssue {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  /** Lines end in a line feed, whatever GitHub has. */
  readonly body: string;
  readonly state: "open" | "closed";
  /** Closed as "not planned". */
  readonly isDeclined: boolean;
}

export interface IssueEdit {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly state: "open" | "closed";
}

export interface PullRequest {
  readonly number: number;
  readonly state: "open" | "closed" | "merged";
  readonly draft: boolean;
  readonly title: string;
  readonly url: string;
  /** Null where the account is gone. */
  readonly author: Account | null;
  readonly baseRef: string;
  readonly defaultBranch: string;
  readonly headRef: string;
  readonly headSha: string;
  /** Whether the head lies in another repository, or in one that is gone. */
  readonly fork: boolean;
  /** The tip of the base branch now. GitHub's own `base.sha` is that of the last push. */
  readonly baseTip: string;
  /** The commit by which it was merged: the merge, the squashed commit, or the last of the rebased ones. */
  readonly mergeCommit: string | null;
  /** RFC 3339. */
  readonly mergedAt: string | null;
  readonly mergedBy: Account | null;
}

export interface FactsOptions {
  /**
   * Epoch milliseconds. Reviews, dismissals, requests and pushes after it are left out, and the state is that of the
   * instant: a pull request is still open at `mergedAt`.
   */
  readonly asOf?: number | undefined;
  /**
   * The base's commit to judge against. By default the tip of the base branch now; for a merged pull request the
   * commit on the base before the merge.
   */
  readonly at?: { readonly baseTip: string } | undefined;
  /** The commit that the merge queue made, where one is judged. */
  readonly mergeGroup?: { readonly head: string } | undefined;
}

export interface Merge {
  /** The newest commit that it put on the base branch. */
  readonly commit: string;
  /** RFC 3339. */
  readonly at: string;
  readonly by: Account | null;
  /** The commit of the base branch before it. */
  readonly base: string;
  /** Every first-parent commit of the base branch that came with it, oldest first. */
  readonly commits: readonly string[];
  /** Null where one commit came and nothing tells a squashed one from a rebased one. */
  readonly method: "merge" | "squash" | "rebase" | null;
  /** `commit` against `base`, by path; null where it cannot be read in full. */
  readonly diff: readonly DiffEntry[] | null;
}

/** What a `merge_group` event says. */
export interface MergeGroup {
  /** `refs/heads/gh-readonly-queue/main/pr-12-<sha>`, with or without refs/heads/. */
  readonly headRef: string;
  readonly headSha: string;
  readonly baseSha: string;
}

export interface CheckRun {
  readonly sha: string;
  /** Such as itsm/gate. */
  readonly name: string;
  /** Never neutral or skipped: GitHub lets those pass as required checks. */
  readonly conclusion: "success" | "failure" | "action_required";
  readonly title: string;
  /** Markdown. What is longer than GitHub allows is cut, with a sentence that says so. */
  readonly summary: string;
  /** Markdown. */
  readonly text?: string | undefined;
  readonly annotations?: readonly Annotation[] | undefined;
  readonly detailsUrl?: string | undefined;
  readonly externalId?: string | undefined;
}

export interface Annotation {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly level: "failure" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
}

export interface Posted {
  readonly id: number;
  readonly url: string;
  readonly is: "created" | "updated";
}

export interface StickyComment {
  readonly number: number;
  /** The first line of the comment, such as `<!-- itsm-gate -->`. It is put above the body where that lacks it. */
  readonly marker: string;
  readonly body: string;
  /**
   * The head that the body speaks of: nothing is written where the pull request has another by now. Null where it
   * speaks of none, as under an issue.
   */
  readonly expectedHead: string | null;
}

export type CommentOutcome =
  | { readonly is: "created" | "updated" | "unchanged"; readonly url: string }
  | { readonly is: "skipped"; readonly why: string };

export interface CommentFact {
  readonly id: number;
  readonly author: Account | null;
  readonly body: string;
  /** RFC 3339. */
  readonly at: string;
  readonly url: string;
}

export type Reaction = "eyes" | "+1" | "-1" | "rocket" | "confused";

export interface EvidenceOutcome {
  /** The commit that was made; null where everything was there already. */
  readonly commit: string | null;
  /** Paths that were added. */
  readonly added: readonly string[];
}

/** Which part of the main line: back to a commit (which is left out) or so many commits. Both: whatever comes first. */
export interface MainRange {
  readonly since?: string | undefined;
  readonly count?: number | undefined;
  /** Whether to read what each commit touched, which costs a request or two a commit. */
  readonly files?: boolean | undefined;
}

export interface MainLine {
  /** False where `since` is not on the line: the branch was rewritten. */
  readonly complete: boolean;
  readonly commits: readonly MainCommit[];
}

export interface MainCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  /** The account that the author's e-mail belongs to, or null. */
  readonly author: Account | null;
  readonly authorName: string;
  readonly subject: string;
  /** When it was committed; RFC 3339. */
  readonly at: string;
  /** Paths that differ from the first parent, if asked for; null where they cannot be read in full. */
  readonly files?: readonly string[] | null | undefined;
}
