// Other pull requests of the same record, which this one would collide with.
import { loadPush, type PushGround } from "../../core/index.ts";
import type { Session } from "../session.ts";
import { accessTo } from "./access.ts";

/** Says so where one is open. Without a token nobody knows which branches are merged, so nothing is said. */
export async function warnOfOthers(session: Session, ground: PushGround, id: string): Promise<void> {
  const { branchesWith } = await loadPush();
  const github = await accessTo({ ...session, talk: () => {} }, ground);
  if (!github) return;
  const branches = branchesWith(ground, id).slice(-MOST);
  // It is a mere warning: what GitHub fails to say here, it is asked again when it counts.
  const standings = await Promise.all(branches.map((branch) => github.proposedOn(branch).catch(() => null)));
  const open = standings.flatMap((standing) => (standing?.is === "open" ? [`#${standing.number}`] : []));
  if (open.length === 0) return;
  const which = open.length === 1 ? `Pull request ${open[0]}` : `Pull requests ${open.join(", ")}`;
  session.talk(
    session.talkPaint(
      "warning",
      `${which} of ${id} ${open.length === 1 ? "is" : "are"} not merged yet: whichever comes second may have to be brought up to date by hand.`,
    ),
  );
}

// --- internal ---

/** Branches of merged pull requests may be left in number. */
const MOST = 5;
