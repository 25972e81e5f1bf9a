// The work of `itsm init`: answers, a plan, the files, and a first check of what came of it.
import { EXIT, hasErrors, openCheck, openFolder } from "../../core/index.ts";
import { report } from "../format/report.ts";
import { summaryText } from "../format/summary.ts";
import { terminal } from "../prompt.ts";
import type { Session } from "../session.ts";
import { answersFor, type GivenAnswers } from "./ask.ts";
import { ignoredFor } from "./foreign.ts";
import { planInit } from "./plan.ts";
import { releaseOf } from "./release.ts";
import { addSamples } from "./sample.ts";
import { tellInit, tellNext } from "./tell.ts";

export interface InitRequest extends GivenAnswers {
  readonly root: string;
  readonly name: string;
  readonly zone: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly sample?: boolean;
  readonly toolkit?: string;
  readonly json?: boolean;
}

/** Makes the folder a repository of records; the answer is the exit code. Run again, it adds what is missing. */
export async function initialise(session: Session, request: InitRequest): Promise<number> {
  const { root, dryRun = false } = request;
  const folder = openFolder(root);
  const release = await releaseOf(request.toolkit);
  const ask = session.asks && !request.yes ? terminal : undefined;
  const answers = await answersFor(request, { ...request, ask });
  const isNew = folder.textAt("itsm.config.yaml") === undefined;
  const ignored = isNew ? ignoredFor(folder.inRecords().filter((file) => !file.endsWith("/README.md"))) : [];
  const plan = planInit(answers, release, folder.textAt, ignored);
  if (!dryRun) for (const { file, text } of plan.write) folder.add(file, text);
  const samples = request.sample && !dryRun ? addSamples(root, session.clock, answers) : [];
  tellInit(
    session,
    { plan, samples, ignored, dryRun, asked: ask && { answers, toolkit: request.toolkit }, isNew },
    request.json,
  );
  if (dryRun) return EXIT.fine;
  const opened = await openCheck(root, session.clock, undefined);
  const { findings, checked } = opened;
  if (findings.length > 0) report(session, opened, { format: "text", max: 20 });
  session.talk(`\n${summaryText(checked, findings)}`);
  if (!request.json) tellNext(session);
  return hasErrors(findings) ? EXIT.findings : EXIT.fine;
}
