// The people that the Co-authored-by lines of a commit name.
import type { Account } from "../policy/index.ts";

/** Finds the login of the account that an e-mail address or an account's number belongs to. */
export interface AccountBook {
  byEmail(email: string): string | undefined;
  byId(id: number): string | undefined;
}

export interface CoAuthor {
  readonly name: string;
  readonly email: string;
  readonly login: string | null;
}

/** All co-authors of a message, each address once. A line without an address names somebody whom nobody can know. */
export function coAuthorsOf(message: string, book: AccountBook): CoAuthor[] {
  const found = new Map<string, CoAuthor>();
  for (const [, said = ""] of message.matchAll(/^[ \t]*co-authored-by[ \t]*:[ \t]*(.*)$/gim)) {
    const [, name = said.trim(), email = ""] = /^(.*?)\s*<\s*([^<>\s]*)\s*>/.exec(said) ?? [];
    const key = email.toLowerCase() || name;
    if (!found.has(key)) found.set(key, { name: name.trim(), email, login: loginOf(email, book) ?? null });
  }
  return [...found.values()];
}

/** What is known of accounts from commits whose addresses GitHub has matched, and from accounts seen elsewhere. */
export function accountBook(
  matched: readonly { readonly email: string; readonly account: Account | null }[],
  seen: readonly (Account | null)[],
): AccountBook {
  const byEmail = new Map<string, string>();
  const byId = new Map<number, string>();
  for (const { email, account } of matched) {
    if (!account) continue;
    byEmail.set(email.toLowerCase(), account.login);
    if (account.id !== null) byId.set(account.id, account.login);
  }
  for (const account of seen) if (account && account.id !== null) byId.set(account.id, account.login);
  return { byEmail: (email) => byEmail.get(email.toLowerCase()), byId: (id) => byId.get(id) };
}

// --- internal ---

/** GitHub's own addresses say the login; the number in the newer ones outlives a new login. */
const NOREPLY = /^(?:(\d+)\+)?([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\[bot\])?)@users\.noreply\.github\.com$/i;

function loginOf(email: string, book: AccountBook): string | undefined {
  const known = book.byEmail(email);
  if (known !== undefined) return known;
  const [, id, login] = NOREPLY.exec(email) ?? [];
  return (id === undefined ? undefined : book.byId(Number(id))) ?? login;
}
