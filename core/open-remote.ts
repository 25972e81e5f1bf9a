// Which repository on which host the remote origin of a clone is.

/** A repository as its remote's address names it. */
export interface Remote {
  /** `github.com`. */
  readonly host: string;
  /** `acme/itsm`. */
  readonly repository: string;
}

/** The remote origin, where it is called owner/name on some host; undefined otherwise. */
export async function openRemote(root: string): Promise<Remote | undefined> {
  const { gitSetting } = await import("./git.ts");
  const address = await gitSetting(root, "remote.origin.url");
  return address === undefined ? undefined : remoteIn(address);
}

/** Reads `https://github.com/acme/itsm.git`, `git@github.com:acme/itsm` or `ssh://git@github.com:22/acme/itsm.git`. */
export function remoteIn(address: string): Remote | undefined {
  const url = /^(?:https?|ssh|git):\/\/(?:[^@/]+@)?([^:/]+)(?::\d+)?\/(.+)$/.exec(address);
  const [, host, path = ""] = url ?? /^(?:[^@/:]+@)?([^:/]+):(?!\/)(.+)$/.exec(address) ?? [];
  const repository = path.replace(/\/$/, "").replace(/\.git$/, "");
  return host !== undefined && NAME.test(repository) ? { host: ownName(host), repository } : undefined;
}

// --- internal ---

/** GitHub answers SSH under a second name too, where a firewall lets nothing else through. */
function ownName(host: string): string {
  return host.toLowerCase().replace(/^(ssh|www)\.github\.com$/, "github.com");
}

const NAME = /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/;
