// The people, bots and organisations that the stand-in knows.

export type AccountType = "User" | "Bot" | "Organization";
export type Role = "admin" | "maintain" | "write" | "triage" | "read" | "none";

/** Held by reference everywhere, so that a renamed account is renamed in all it did. */
export interface Account {
  login: string;
  readonly id: number;
  readonly type: AccountType;
  readonly name: string;
  /** The address that its commits carry, unless a push says otherwise. */
  readonly email: string;
  /** What it may do in the repository. */
  role: Role;
  /** Deleted: GitHub shows nobody in its reviews and commits, `ghost` elsewhere. */
  deleted: boolean;
  readonly createdAt: string;
}

export interface AccountDetails {
  readonly id?: number;
  readonly type?: AccountType;
  readonly name?: string;
  readonly email?: string;
  readonly role?: Role;
}

export interface Accounts {
  /** The account of a login, in any case, if it is known. */
  find(login: string): Account | undefined;
  /** The account of a login; a new one with the role `write` where it is not known. */
  need(login: string): Account;
  add(login: string, details?: AccountDetails): Account;
  /** The account whose commits carry this e-mail. */
  byEmail(email: string): Account | undefined;
}

/** No accounts but GitHub's own: web-flow, github-actions[bot], github-merge-queue[bot]. */
export function accounts(): Accounts {
  const all: Account[] = [];
  let lastId = 1000;

  function add(login: string, details: AccountDetails = {}): Account {
    if (find(login)) throw new Error(`The account ${login} is there already. Add it once.`);
    const id = details.id ?? ++lastId;
    const { type = login.endsWith("[bot]") ? "Bot" : "User", name = login, role = "write" } = details;
    const email = details.email ?? `${id}+${login}@users.noreply.github.com`;
    const account = { login, id, type, name, email, role, deleted: false, createdAt: "2020-01-01T00:00:00Z" };
    all.push(account);
    return account;
  }

  const find = (login: string) =>
    all.find((account) => !account.deleted && account.login.toLowerCase() === login.toLowerCase());

  function byEmail(email: string): Account | undefined {
    const [, id, login] = /^(?:(\d+)\+)?([^@]+)@users\.noreply\.github\.com$/i.exec(email) ?? [];
    if (id) return all.find((account) => account.id === Number(id) && !account.deleted);
    return login
      ? find(login)
      : all.find((account) => !account.deleted && account.email.toLowerCase() === email.toLowerCase());
  }

  add(WEB_FLOW, { id: 19864447, name: "GitHub", email: "noreply@github.com", role: "none" });
  add("github-actions[bot]", { id: 41898282 });
  add(MERGE_QUEUE, { id: 118344674 });
  return { find, need: (login) => find(login) ?? add(login), add, byEmail };
}

/** The committer of what is made in GitHub's web pages. */
export const WEB_FLOW = "web-flow";
export const MERGE_QUEUE = "github-merge-queue[bot]";
