// An account as GitHub tells it, as the policy knows it.
import type { Account } from "../policy/index.ts";

/** The parts of GitHub's user that count. For an e-mail that belongs to nobody GitHub says null, or an empty object. */
export interface ToldUser {
  readonly login?: string;
  readonly id?: number;
  readonly type?: string;
}

/** Null where GitHub names nobody. */
export function accountOf(user: ToldUser | null | undefined): Account | null {
  if (user?.login === undefined || user.id === undefined) return null;
  return { login: user.login, id: user.id, type: typeOf(user.type) };
}

// --- internal ---

/** Kinds of account that are not known yet are taken for bots: they approve nothing. */
function typeOf(type: string | undefined): Account["type"] {
  return type === "User" || type === "Organization" || type === "Mannequin" ? type : "Bot";
}
