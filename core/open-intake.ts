// An issue of a form, read with the records of the default branch that it is to fit to.
import { CONFIG_FILE } from "./config.ts";
import { RECORDS } from "./files.ts";
import type { GitHub, IssueFact } from "./github/index.ts";
import { type Intake, type IntakeFrom, intakeOf } from "./intake/index.ts";
import { baseOf } from "./overlay.ts";

export interface OpenedIntake {
  readonly issue: IssueFact;
  readonly intake: Intake;
}

/** Reads the issue and what becomes of it. Throws ItsmError where GitHub fails or the configuration is bad. */
export async function openIntake(github: GitHub, number: number, from: IntakeFrom): Promise<OpenedIntake> {
  const issue = await github.issue(number);
  if (issue.isPullRequest) return { issue, intake: { is: "nothing", why: "it is a pull request" } };
  const tip = await github.tipOf(await github.defaultBranch());
  const [owner = ""] = github.repository.split("/", 1);
  const files = tip === undefined ? [] : await github.filesAt(tip, [RECORDS, CONFIG_FILE]);
  const { config, side } = baseOf(files, owner);
  const opened = { root: "", config, now: Date.parse(issue.at), clock: "given" as const, ...side };
  return { issue, intake: intakeOf(opened, issue, from) };
}
