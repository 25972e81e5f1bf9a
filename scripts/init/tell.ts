// What `itsm init` says in the end: what was written, what was left alone and why; then what to do next.
import { commandLine } from "../command-line.ts";
import { counted } from "../format/plain-text.ts";
import type { Session } from "../session.ts";
import type { Answers } from "./answers.ts";
import type { InitPlan } from "./plan.ts";

export interface InitTold {
  readonly plan: InitPlan;
  readonly samples: readonly string[];
  /** Paths below records/ that are somebody else's. */
  readonly ignored: readonly string[];
  readonly dryRun: boolean;
  /** The answers that a person gave. */
  readonly asked: { readonly answers: Answers; readonly toolkit: string | undefined } | undefined;
  readonly isNew: boolean;
}

/** Files to stdout, talk to stderr; with --json one document. */
export function tellInit(session: Session, told: InitTold, asJson = false): void {
  const { plan, samples, dryRun } = told;
  const written = [...plan.write.map(({ file }) => file), ...samples];
  if (asJson) {
    const left = plan.left.map(({ file, byHand }) => ({ file, byHand: byHand ?? null }));
    session.json("init", {
      written: dryRun ? [] : written,
      planned: dryRun ? written : [],
      left,
      ignored: told.ignored,
    });
    return;
  }
  for (const file of written) session.out(file);
  for (const line of talkOf(session, told, written.length)) session.talk(line);
}

/** What to do once the folder is a repository of records, to stderr. */
export function tellNext(session: Session): void {
  for (const line of ["", ...NEXT]) session.talk(line);
}

// --- internal ---

function talkOf(session: Session, told: InitTold, files: number): string[] {
  const { plan, dryRun, ignored, asked, isNew } = told;
  const faint = (text: string) => session.talkPaint("faint", text);
  return [
    "",
    files === 0
      ? "Nothing was missing."
      : `${counted(files, "file")} ${dryRun ? "would be written; this was a dry run" : "written"}.`,
    ...(plan.same.length > 0 ? [faint(`${counted(plan.same.length, "file")} stood there already, the same.`)] : []),
    ...plan.left.flatMap(({ file, byHand }) => [
      `Left alone: ${file}, because it is there already and yours.`,
      ...(byHand === undefined ? [] : [faint(`  By hand, if you like: ${byHand}`)]),
    ]),
    ...(ignored.length > 0 && isNew ? [`Not records, left alone by the setting ignore: ${ignored.join(", ")}`] : []),
    ...(asked ? ["", "The same without questions:", `  ${lineOf(asked)}`] : []),
  ];
}

const NEXT = [
  "Next:",
  "  npm install                       get the itsm command for everybody who works here",
  "  git add -A && git commit          records count once they are committed; with `git init -b main` before, if need be",
  "  npx itsm new service              write down what you run",
  "  npx itsm portal dev               look at what stakeholders will read",
  "  npx itsm doctor                   what GitHub still needs for the gate to hold",
];

function lineOf({ answers, toolkit }: NonNullable<InitTold["asked"]>): string {
  const { organisation, timeZone, login, team, service } = answers;
  const words = ["--organisation", organisation, "--time-zone", timeZone, "--login", login];
  const names = ["--team", team.title, "--service", service.title];
  return commandLine(["itsm", "init", "--yes", ...words, ...names, ...(toolkit ? ["--toolkit", toolkit] : [])]);
}
