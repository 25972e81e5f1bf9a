// What happened to the records since a revision, judged.
import { EXIT, type Finding, ItsmError, movesBetween, openLedger, openLedgerAt } from "../core/index.ts";
import { withProgress } from "./progress.ts";
import type { Session } from "./session.ts";

/** Findings about the moves from a revision to what is on the disk. Throws ItsmError where the revision has no records. */
export async function movesSince(session: Session, revision: string): Promise<readonly Finding[]> {
  const base = await withProgress(session, `Reading the records at ${revision}`, () =>
    openLedgerAt(session.root(), revision, session.clock),
  ).catch((error: unknown) => {
    if (!(error instanceof ItsmError) || error.exitCode !== EXIT.notARepository) throw error;
    throw new ItsmError(`at ${revision}, ${error.message}`, "Name a later revision with --since.", error.exitCode, {
      cause: error,
    });
  });
  return movesBetween(base, openLedger(session.root(), session.clock)).findings;
}
