import { describe, expect, it } from "vitest";
import { remoteFailure } from "../../core/git-remote-failure.ts";

/** What git 2.39 and GitHub write, as people report it. */
const COMPLAINTS: readonly (readonly [complaint: string, message: RegExp, hint: RegExp])[] = [
  [
    "fatal: unable to access 'https://github.com/acme/itsm.git/': Could not resolve host: github.com",
    /^origin cannot be reached: unable to access/,
    /run the same command again/,
  ],
  [
    "ssh: connect to host github.com port 22: Connection timed out\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.",
    /^origin cannot be reached: connect to host github.com port 22/,
    /network/,
  ],
  [
    "remote: Permission to acme/itsm.git denied to mira.\nfatal: unable to access 'https://github.com/acme/itsm.git/': The requested URL returned error: 403",
    /^origin lets you read, and not write: Permission to acme\/itsm.git denied to mira/,
    /write access/,
  ],
  [
    "ERROR: Permission to acme/itsm.git denied to mira.\nfatal: Could not read from remote repository.",
    /^origin lets you read/,
    /write access/,
  ],
  [
    "git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.",
    /^origin does not know who you are/,
    /gh auth setup-git/,
  ],
  [
    "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
    /^origin does not know who you are/,
    /gh auth setup-git/,
  ],
  [
    "remote: Support for password authentication was removed.\nfatal: Authentication failed for 'https://github.com/acme/itsm.git/'",
    /^origin does not know who you are: Support for password/,
    /SSH key/,
  ],
  ["ERROR: Repository not found.\nfatal: Could not read from remote repository.", /^there is no repository/, /get-url/],
  [
    "fatal: 'origin' does not appear to be a git repository\nfatal: Could not read from remote repository.",
    /^there is no repository at the address of origin/,
    /git remote add origin/,
  ],
  [
    "remote: error: GH013: Repository rule violations found for refs/heads/itsm/x.\nremote: - Commits must have verified signatures.\nerror: failed to push some refs to 'github.com:acme/itsm.git'",
    /^origin does not take the branch itsm\/x: error: GH013: .* - Commits must have verified signatures/,
    /Settings, Rules/,
  ],
  [
    "remote: error: GH006: Protected branch update failed for refs/heads/itsm/x.\nerror: failed to push some refs",
    /^origin does not take the branch itsm\/x/,
    /Settings, Rules/,
  ],
  [
    "error: RPC failed; curl 56 GnuTLS recv error (-110)\nfatal: the remote end hung up",
    /^origin cannot be reached/,
    /network/,
  ],
  ["fatal: something nobody has seen yet", /^git could not talk to origin: something nobody has seen yet/, /git fetch/],
  [
    "remote: \u001b[2Jfine\nfatal: unable to access x: Could not resolve host",
    /^origin cannot be reached: \[2Jfine$/,
    /network/,
  ],
];

describe("what a remote refuses", () => {
  it.each(COMPLAINTS)("is told in a sentence, with a mend: %s", (complaint, message, hint) => {
    const error = remoteFailure(complaint, { branch: "itsm/x" });
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
    expect(error.exitCode).toBe(1);
  });

  it("is told by git's own reason where the server says nothing", () => {
    const refusal = "To x\n!\tabc:refs/heads/itsm/x\t[remote rejected] (pre-receive hook declined)\nDone";
    const { message } = remoteFailure("error: failed to push some refs", { branch: "itsm/x", refusal });
    expect(message).toBe("origin does not take the branch itsm/x: pre-receive hook declined");
  });
});
