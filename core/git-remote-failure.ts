// What a remote refused or could not do, from git's own words to a sentence with what to do about it.
import { EXIT, ItsmError } from "./errors.ts";

export interface RemoteAttempt {
  /** What `git push --porcelain` wrote. */
  readonly refusal?: string;
  /** The branch that was to be written. */
  readonly branch?: string;
}

/** The ItsmError that tells of a failed run of git. `complaint` is what it wrote to its standard error, in English. */
export function remoteFailure(complaint: string, { refusal = "", branch = "" }: RemoteAttempt): ItsmError {
  const all = `${complaint}\n${refusal}`;
  const known = KNOWN.find(({ signs }) => signs.test(all));
  const said = saidIn(complaint, refusal);
  const { message, hint } = known ?? {
    message: "git could not talk to origin",
    hint: "Look at what it says; git fetch origin tries the same.",
  };
  const told = message.replace("BRANCH", branch);
  return new ItsmError(said === "" ? told : `${told}: ${said}`, hint.replaceAll("BRANCH", branch), EXIT.findings, {
    cause: new Error(complaint),
  });
}

/** The branch is there, and is not what would be pushed. */
export function otherContent(branch: string): ItsmError {
  return new ItsmError(
    `the branch ${branch} of origin has other content, and nothing is ever overwritten`,
    `Look at it (git fetch origin ${branch}). If nobody needs it: git push origin --delete ${branch}; then run this again.`,
    EXIT.findings,
  );
}

// --- internal ---

interface Known {
  readonly signs: RegExp;
  readonly message: string;
  readonly hint: string;
}

/** The first that fits. Refusals of a branch before those of a connection, which a server's own words may look like. */
const KNOWN: readonly Known[] = [
  {
    signs: /\[remote rejected\]|GH0\d\d|rule violations|protected branch/i,
    message: "origin does not take the branch BRANCH",
    hint: "If a rule of the repository says so, let people create itsm/*: Settings, Rules. Then run this again.",
  },
  {
    signs:
      /Permission to .* denied|Write access to repository not granted|returned error: 403|\b403\b.*Forbidden|insufficient/i,
    message: "origin lets you read, and not write",
    hint: "Ask for write access to the repository, or let git use another account. Then run this again.",
  },
  {
    signs:
      /Authentication failed|could not read (Username|Password)|terminal prompts disabled|returned error: 401|Permission denied \(publickey|Host key verification failed/i,
    message: "origin does not know who you are",
    hint: "Set git up for it, with gh auth setup-git or an SSH key; git fetch origin must work. Then run this again.",
  },
  {
    signs: /No such remote|does not appear to be a git repository|Repository not found|repository .* not found/i,
    message: "there is no repository at the address of origin, or you may not see it",
    hint: "Look at git remote get-url origin; git remote add origin ADDRESS sets one. Then run this again.",
  },
  {
    signs:
      /Could not resolve|unable to access|Connection (refused|timed out|reset|closed)|Network is unreachable|Operation timed out|Could not read from remote|early EOF|hung up|RPC failed|unexpected disconnect/i,
    message: "origin cannot be reached",
    hint: "Look at the network, then run the same command again: it goes on where it stopped.",
  },
];

/** What is worth telling: what the server says, else git's own last words. */
function saidIn(complaint: string, refusal: string): string {
  const lines = complaint.split("\n").map((line) => line.trim());
  const remote = lines
    .flatMap((line) => /^remote:\s*(.*\S)/.exec(line)?.[1] ?? [])
    .filter((line) => !/^-+$/.test(line));
  const [, reason] = /^!\t\S+\t\[.*?\] \((.*)\)$/m.exec(refusal) ?? [];
  const fatal = lines.flatMap((line) => /^(?:fatal|error|ssh): (.*\S)/.exec(line)?.[1] ?? []);
  const told = remote.length > 0 ? remote : reason === undefined ? fatal.slice(0, 2) : [reason];
  return printable(told.slice(0, 4).join(" "));
}

/** A server's words do nothing on the terminal that they are shown on, and an address keeps its password. */
function printable(text: string): string {
  return text
    .replaceAll(/(?<=:\/\/)[^/@\s]+@/g, "")
    .replaceAll(/\p{Cc}/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 400);
}
