// Who is meant by a login.
import type { Actor } from "../actors.ts";
import type { Forge } from "../forge.ts";

/** A person by login; an App by the login of its bot. */
export function actorOf(forge: Forge, login: string): Actor {
  const account = forge.accounts.need(login);
  const app = forge.apps.all().find((candidate) => candidate.account === account);
  return app ? { account, app } : { account };
}
