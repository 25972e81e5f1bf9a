// `itsm gate`: judges a branch as the gate would, before or after it is a pull request.
import { basename, dirname, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { EXIT, ItsmError, openBranch, readText, type SourceFile } from "../../core/index.ts";
import { evaluate, type PullRequestFacts, type Verdict } from "../../core/policy/index.ts";
import { withExamples } from "../command.ts";
import { counted, oneLine } from "../format/plain-text.ts";
import { verdictText } from "../format/verdict-text.ts";
import { withProgress } from "../progress.ts";
import { judgePullRequest } from "../pull-request.ts";
import { type Session, sessionOf } from "../session.ts";

interface Options {
  readonly base?: string;
  readonly head?: string;
  readonly facts?: string;
  readonly pr?: number;
  readonly repository?: string;
  readonly json?: boolean;
}

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm gate", "judge this branch against the default branch, without a network"],
    ["itsm gate --base origin/main --head topic", "another branch"],
    ["itsm gate --pr 12", "judge a pull request as it is on GitHub now"],
    ["itsm gate --facts played.json", "play reviews through that nobody has given yet"],
  ])
    .description(
      "Judge a branch by the policy of its base: which approvals it needs, who can give them, and what blocks it.",
    )
    .option("--base <revision>", "what it is to be merged into (default: the default branch)")
    .option("--head <revision>", "what is judged (default: HEAD)")
    .option("--facts <file>", "JSON with facts of a pull request that take the place of those that Git tells")
    .option("--pr <number>", "a pull request on GitHub; the token is taken from GITHUB_TOKEN or GH_TOKEN", positive)
    .option("--repository <owner/name>", "where the pull request is (default: the remote origin)")
    .option("--json", "one JSON document")
    .action(async (options: Options) => {
      const session = sessionOf(command);
      refuseMixtures(options);
      const verdict =
        options.pr === undefined ? await local(session, options) : await remote(session, options.pr, options);
      process.exitCode = verdict.outcome === "pass" ? EXIT.fine : EXIT.findings;
    });
}

// --- internal ---

function refuseMixtures({ pr, base, head, facts, repository }: Options): void {
  if (pr !== undefined && (base !== undefined || head !== undefined || facts !== undefined))
    throw new ItsmError(
      "--pr goes with neither --base, --head nor --facts",
      "GitHub tells all of that of a pull request.",
    );
  if (pr === undefined && repository !== undefined)
    throw new ItsmError("--repository goes with --pr", "Without a pull request, this folder's repository is judged.");
}

async function local(session: Session, { base, head, facts: file, json }: Options): Promise<Verdict> {
  const root = session.root();
  const given = file === undefined ? undefined : sourceOf(file);
  const opened = await withProgress(session, "Reading both branches", () =>
    openBranch(root, { base, head, facts: given }),
  );
  const { config, ledgers, facts } = opened;
  const pinned = config.clock === undefined ? undefined : Date.parse(config.clock);
  const now = session.clock.given ?? pinned ?? session.clock.system;
  const verdict = evaluate(facts, config, ledgers, now);
  const judged = `${opened.head} (${facts.head.slice(0, 7)}) to be merged into ${opened.base.name} (${facts.baseTip.slice(0, 7)})`;
  if (json) {
    const { uncommitted, base: line, policySource } = opened;
    session.json("gate", { ...verdict, base: line.name, policySource, uncommitted });
    return verdict;
  }
  session.out(`${judged}\n\n${verdictText(verdict, session.paint)}`);
  for (const note of notesOf(opened, facts)) session.talk(session.talkPaint("faint", note));
  if (opened.uncommitted.length > 0)
    session.talk(session.talkPaint("warning", `Not judged, because not committed: ${fewOf(opened.uncommitted)}.`));
  return verdict;
}

function sourceOf(file: string): SourceFile {
  const path = resolve(file);
  const source = readText(dirname(path), basename(path));
  if (source && "text" in source) return { file, text: source.text };
  throw new ItsmError(
    source ? `${file} cannot be read: ${source.message}` : `there is no file ${file}`,
    "Give --facts a file with JSON.",
  );
}

/** What only GitHub will know. */
function notesOf(
  { unknownCommits, policySource }: { readonly unknownCommits: number; readonly policySource: string },
  { author, number }: PullRequestFacts,
): string[] {
  if (number !== null) return [];
  const commits = unknownCommits === 1 ? "1 commit is" : `${unknownCommits} commits are`;
  return [
    "",
    ...(author
      ? [`Taken for the author: ${author.login}.`]
      : ["Nobody is taken for the author: git config github.user tells your login."]),
    ...(unknownCommits > 0 ? [`${commits} signed by somebody else: GitHub will tell whose accounts they are.`] : []),
    ...(policySource === "built-in" ? ["The base has no configuration yet: the built-in policy holds."] : []),
    "Reviews and accounts are known once it is a pull request: itsm gate --pr NUMBER.",
  ];
}

async function remote(session: Session, number: number, { repository, json }: Options): Promise<Verdict> {
  const judged = await withProgress(session, `Asking GitHub for pull request ${number}`, () =>
    judgePullRequest(session, number, repository),
  );
  if (json)
    session.json("gate", { ...judged.verdict, repository: judged.repository, policySource: judged.policySource });
  else
    session.out(`#${number} ${oneLine(judged.title)} (${judged.url})\n\n${verdictText(judged.verdict, session.paint)}`);
  return judged.verdict;
}

function fewOf(files: readonly string[]): string {
  const rest = files.length - 3;
  return files.slice(0, 3).join(", ") + (rest > 0 ? ` and ${counted(rest, "other")}` : "");
}

function positive(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected the number of a pull request.");
}
