// `itsm move`: a record to its next state.
import type { Command } from "commander";
import { type AnyRecord, ItsmError, type NextState, nextStates, openLedger, orList } from "../../core/index.ts";
import { type Kind, type KindName, stateRule } from "../../schemas/index.ts";
import { changeRecord } from "../change-record.ts";
import { withExamples } from "../command.ts";
import { optionWords } from "../command-words.ts";
import { table } from "../format/table.ts";
import { type GivenOptions, givenSections, setFields, withSetOptions } from "../given-values.ts";
import { kindOf, recordNamed, stateNamed } from "../lookup.ts";
import { terminal } from "../prompt.ts";
import { type PushOptions, pushFor, withPushOption } from "../push/index.ts";
import { type Session, sessionOf } from "../session.ts";

type Options = GivenOptions & PushOptions;

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm move INC-2026-7F3K", "which states may come next, and what they mean"],
    ["itsm move INC-2026-7F3K in_progress", "start to work on it"],
    ["itsm move INC-2026-7F3K resolved --set resolution.code=fixed", "with what the new state makes mandatory"],
    ["itsm move CHG-2026-7F3K implementing --dry-run", "show the file, write nothing"],
    ["itsm move CHG-2026-7F3K implementing --push", "as a pull request, without touching this folder"],
  ]);
  const declared = withSetOptions(
    command
      .description(
        "Move a record to its next state. Times that the state brings are set to now, what it forbids is removed, and the result is judged with all records before anything is written.",
      )
      .argument("<name>", "an id, a slug or an alias")
      .argument("[state]", "the state to move to; without it, the possible ones are listed"),
  );
  withPushOption(declared)
    .option("--dry-run", "show what would be written, and write nothing")
    .option("--json", "tell what happened as one JSON document; never asks")
    .action(async (name: string, state: string | undefined, options: Options) => {
      process.exitCode = await move(sessionOf(command), name, state, options);
    });
}

// --- internal ---

async function move(session: Session, name: string, state: string | undefined, options: Options): Promise<number> {
  const push = state === undefined && !session.asks ? undefined : await pushFor(session, options);
  const opened = push?.opened ?? openLedger(session.root(), session.clock);
  const record = (await push?.find(name)) ?? recordNamed(opened, name);
  const kind = kindOf(record);
  const next = nextStates(kind, record);
  if (state === undefined && !(session.asks && next.length > 0)) return tellNext(session, kind, record, next, options);
  const to = state === undefined ? await askState(next) : stateNamed([kind], state);
  const words = { verb: "move", given: [record.id, to], options: optionWords(options) };
  const resumed = await push?.resume(words);
  if (resumed !== undefined) return resumed;
  refuseIllegal(kind, record, to, next);
  const clock = { now: opened.now, timeZone: opened.config.time_zone };
  const changes = { edits: setFields(kind, options, clock), sections: givenSections(kind, options) };
  return changeRecord(session, opened, { kind, record, to, changes, ask: terminal, words, options, push });
}

function tellNext(
  session: Session,
  kind: Kind<KindName>,
  record: AnyRecord,
  next: readonly NextState[],
  options: Options,
): number {
  const { state } = record.fields;
  if (options.json) session.json("move", { id: record.id, state, next });
  else if (next.length === 0)
    session.talk(`${record.id} is ${state}, which is final: ${stateRule(kind.lifecycle, state)?.means ?? ""}`);
  else {
    session.talk(`${record.id} is ${state} and may move to:`);
    const rows = next.map((each) => [each.state, each.means, each.only === "" ? "" : `only if ${each.only}`]);
    session.out(table([{ heading: "State" }, { heading: "Means", stretches: "late" }, { heading: "" }], rows, session));
  }
  return 0;
}

async function askState(next: readonly NextState[]): Promise<string> {
  const choices = next.map(({ state, label, means, only }) => ({
    value: state,
    label,
    hint: only === "" ? means : `${means} Only if ${only}.`,
  }));
  return (await terminal.one({ message: "Which state comes next?", optional: false, choices })) ?? "";
}

/** Whether the table has the way at all; its conditions are judged when the new fields are known. */
function refuseIllegal(kind: Kind<KindName>, record: AnyRecord, to: string, next: readonly NextState[]): void {
  const { state } = record.fields;
  if (to === state)
    throw new ItsmError(
      `${record.id} is ${state} already`,
      `It may move to ${orList(next.map((each) => each.state))}.`,
    );
  if (next.some((each) => each.state === to)) return;
  const means = stateRule(kind.lifecycle, state)?.means ?? "";
  throw new ItsmError(
    `${record.id} may not move from ${state} to ${to}`,
    next.length === 0
      ? `${state} is final (${means}). Write a new record that links to this one.`
      : `It may move to ${orList(next.map((each) => (each.only === "" ? each.state : `${each.state} (if ${each.only})`)))}.`,
  );
}
