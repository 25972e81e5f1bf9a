// Judging the records again at every save, until Ctrl-C.
import { type Finding, ItsmError, type Opened, openLedger, reopen, watchLedger } from "../core/index.ts";
import { summaryText } from "./format/summary.ts";
import type { Session } from "./session.ts";
import { tellError } from "./tell-error.ts";

/** Editors write a file in several steps; what comes within this many milliseconds is one save. */
const ONE_SAVE = 20;

/**
 * Calls `show` now and after every save. The lines "checking…" and "checked: …" frame each round, for editors that
 * read the output. Never ends by itself.
 */
export async function watchAndCheck(session: Session, show: (opened: Opened) => readonly Finding[]): Promise<never> {
  const root = session.root();
  let opened: Opened | undefined;
  const round = async () => {
    session.talk("checking…");
    const clock = { ...session.clock, system: Date.now() };
    try {
      opened = opened ? reopen(opened, clock) : openLedger(root, clock);
      session.talk(`checked: ${summaryText(opened.checked, show(opened))}`);
    } catch (error) {
      // A configuration that is broken for the moment, or a folder that is being moved, is no reason to end.
      if (!(error instanceof ItsmError)) throw error;
      await tellError(error);
      session.talk("checked: nothing; waiting for the next save.");
    }
  };
  await round();
  let timer: NodeJS.Timeout | undefined;
  watchLedger(root, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void round(), ONE_SAVE);
  });
  return new Promise<never>(() => {}); // Ctrl-C ends it
}
