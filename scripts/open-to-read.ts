// All records of the session's repository, for commands that show them.
import { type Opened, openLedger } from "../core/index.ts";
import type { Session } from "./session.ts";

/** Opens them. Says on stderr where some were left out. */
export function openToRead(session: Session): Opened {
  const opened = openLedger(session.root(), session.clock);
  const left = new Set(opened.findings.filter(({ level }) => level === "error").map(({ file }) => file));
  if (left.size > 0) {
    const what = left.size === 1 ? "1 file has errors" : `${left.size} files have errors`;
    session.talk(session.talkPaint("warning", `${what}, so this may be incomplete; itsm check tells them.`));
  }
  return opened;
}
