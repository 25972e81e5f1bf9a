// Who signs commits that GitHub makes itself.
import type { Account } from "../accounts.ts";
import { WEB_FLOW } from "../accounts.ts";
import type { Forge } from "../forge.ts";
import type { Signature } from "../git/commits.ts";

/** A person's signature at the present instant, or at `date`. */
export function signatureOf(
  forge: Forge,
  { name, email }: Pick<Account, "name" | "email">,
  date = forge.clock.now(),
): Signature {
  return { name, email, date };
}

/** The signature of web-flow, the committer of everything made in GitHub's pages. */
export function webFlowSignature(forge: Forge, date?: string): Signature {
  return signatureOf(forge, forge.accounts.need(WEB_FLOW), date);
}
