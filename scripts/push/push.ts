// What --push does instead of writing a file: a branch, a commit, a pull request, and auto-merge where the gate allows it.
import type { Command } from "commander";
import {
  type AnyRecord,
  findRecord,
  ItsmError,
  type KeptPush,
  loadPush,
  type Opened,
  openLedger,
  type PushGround,
  type Pushing,
} from "../../core/index.ts";
import { type CommandWords, keyOf, lineOf } from "../command-words.ts";
import { recordNamed } from "../lookup.ts";
import { withProgress } from "../progress.ts";
import type { Session } from "../session.ts";
import { carryOn } from "./carry-on.ts";
import { warnOfOthers } from "./others.ts";
import { type Outcome, tellOutcome } from "./tell-outcome.ts";

export interface PushOptions {
  readonly push?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** What a command wrote, ready to be sent. */
export interface Sending extends Pushing {
  /** The command line that does the same without questions. */
  readonly words: CommandWords;
  /** Whether people were asked, so that they do not know that line. */
  readonly asked: boolean;
  /** What happened, for people. */
  readonly said: string;
  /** What the command's JSON document says, without the text. */
  readonly details: object;
}

/** A way to a pull request. */
export interface Push {
  /** The records of the default branch of origin, as they are there now. */
  readonly opened: Opened;
  /** The record that people mean, on the default branch of origin. */
  find(name: string): Promise<AnyRecord>;
  /** Goes on with what the same command began before; undefined where it began nothing. The answer is the exit code. */
  resume(words: CommandWords): Promise<number | undefined>;
  send(sending: Sending): Promise<number>;
  /** What a dry run says besides. */
  readonly wouldBe: string;
}

/** Adds `--push` to a command. */
export function withPushOption(command: Command): Command {
  return command.option(
    "--push",
    "send it as a pull request upon origin's default branch, and write nothing here; the same command again goes on where it stopped",
  );
}

/** The way to a pull request, where one is wanted; undefined where the record is to be written here. */
export async function pushFor(session: Session, options: PushOptions): Promise<Push | undefined> {
  if (!options.push) return undefined;
  const { openPushGround } = await loadPush();
  const ground = await withProgress(session, "Fetching the default branch of origin", () =>
    openPushGround(session.root(), session.clock, session),
  );
  return {
    opened: ground.opened,
    find: (name) => findThere(session, ground, name),
    resume: async (words) => (options.dryRun ? undefined : resume(session, ground, words, options)),
    send: (sending) => send(session, ground, sending, options),
    wouldBe: `It would go to a branch of its own upon origin/${ground.base.name}, as a pull request.`,
  };
}

// --- internal ---

async function findThere(session: Session, ground: PushGround, name: string): Promise<AnyRecord> {
  const { opened, root, base } = ground;
  try {
    return recordNamed(opened, name);
  } catch (error) {
    const { branchesWith } = await loadPush();
    const here = findRecord(openLedger(root, session.clock).ledger, name)?.id;
    const id = here ?? name.toUpperCase();
    const [branch] = branchesWith(ground, id);
    if (here === undefined && branch === undefined) throw error;
    const where = branch === undefined ? "here" : `on its way, on the branch ${branch}`;
    throw new ItsmError(
      `${id} is ${where}, but not on origin/${base.name}, where --push takes records from`,
      branch === undefined
        ? "Bring it there first: commit it and open a pull request, or write new ones with itsm new --push."
        : "Run this again once its pull request is merged.",
      undefined,
      { cause: error },
    );
  }
}

async function send(session: Session, ground: PushGround, sending: Sending, options: PushOptions): Promise<number> {
  const { words, file, said } = sending;
  if (sending.asked) {
    session.talk(`The same without questions:\n  ${lineOf(words, "--push")}\n`);
    const before = await resume(session, ground, words, options);
    if (before !== undefined) return before;
  }
  const { differsHere, makePush } = await loadPush();
  session.talk(said);
  const main = `origin/${ground.base.name}`;
  if (ground.opened.sources.has(file) && differsHere(ground, file))
    session.talk(
      session.talkPaint("warning", `Your ${file} is not the one of ${main}: the pull request is made of the latter.`),
    );
  await warnOfOthers(session, ground, sending.id);
  const key = keyOf(words);
  const commit = await makePush(ground, key, sending);
  session.talk(`Committed upon ${main}. Your folder, its index and its branch stay as they are.`);
  const outcome = await carryOn(session, ground, { commit, pushed: false, resumed: false });
  return settle(session, ground, key, { ...outcome, verb: words.verb, details: sending.details }, options);
}

async function resume(
  session: Session,
  ground: PushGround,
  words: CommandWords,
  options: PushOptions,
): Promise<number | undefined> {
  const { openKeptPush, settlePush } = await loadPush();
  const key = keyOf(words);
  const kept = await openKeptPush(ground, key);
  if (!kept) return undefined;
  const over = { commit: kept.commit, isOver: true, now: session.clock.system };
  if (isDead(kept)) {
    await settlePush(ground, key, over);
    return undefined;
  }
  const outcome = await carryOn(session, ground, { ...kept, resumed: true });
  // Who was told before that it is there, and runs the command once others have ended it, means another one.
  if (kept.told && outcome.isOver && outcome.merging === null) {
    await settlePush(ground, key, over);
    return undefined;
  }
  return settle(session, ground, key, { ...outcome, verb: words.verb, details: undefined }, options);
}

/** What never left this machine and does not fit any more, and what others have taken away or in after people were told. */
function isDead({ pushed, told, landed, overtaken }: KeptPush): boolean {
  return pushed ? told && landed : told || (overtaken && !landed);
}

/** Tells it first: who is killed before that runs the command again and is told then. */
async function settle(
  session: Session,
  ground: PushGround,
  key: string,
  outcome: Outcome,
  options: PushOptions,
): Promise<number> {
  const { settlePush } = await loadPush();
  const code = tellOutcome(session, outcome, options.json === true);
  await settlePush(ground, key, { commit: outcome.commit, isOver: outcome.isOver, now: session.clock.system });
  return code;
}
