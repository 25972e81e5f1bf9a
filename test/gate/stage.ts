// The stage of a story: people act on the stand-in for GitHub, the workflows run, and what everybody sees is told.
import { Refusal } from "../support/github/index.ts";
import { logOf, type Ran } from "./workflow-runs.ts";
import { type Proposal, startWorld, type World, type WorldOptions } from "./world.ts";

/** What the audience learns, in order. */
export type Told =
  | { readonly is: "act"; readonly who: string; readonly does: string }
  /** GitHub or a command answers; the status is that of HTTP or of the process. */
  | { readonly is: "answer"; readonly from: string; readonly status: number; readonly text: string }
  | { readonly is: "check"; readonly number: number; readonly conclusion: string; readonly title: string }
  /** The body in Markdown. */
  | { readonly is: "comment"; readonly number: number; readonly body: string };

export interface Stage {
  readonly world: World;
  readonly tell: (told: Told) => void;
  /** The numbers of pull requests by their branches. */
  readonly pulls: Map<string, number>;
}

/** One step of a story. */
export interface Step {
  /** What happens, in one sentence. */
  readonly title: string;
  play(stage: Stage): Promise<void>;
}

/** Starts the world of a story, with everybody in it who writes something. Close its world. */
export async function openStage(tell: Stage["tell"], options: WorldOptions = {}): Promise<Stage> {
  return { world: await startWorld(options), tell, pulls: new Map() };
}

/** Somebody does something, five minutes later; all that follows from it happens. */
export async function acts<Result>(stage: Stage, who: string, does: string, act: () => Result): Promise<Result> {
  const { world } = stage;
  world.github.clock.advance({ minutes: 5 });
  stage.tell({ is: "act", who, does });
  const result = act();
  noneFailed(await world.settle());
  return result;
}

/** Somebody starts a workflow by hand. */
export async function starts(stage: Stage, who: string, workflow: string): Promise<void> {
  const payload = stage.world.github.event("workflow_dispatch", { workflow, by: who });
  await acts(stage, who, `starts ${workflow} by hand`, () => undefined);
  const runs = await stage.world.deliver({ event: "workflow_dispatch", payload });
  const own = runs.filter((run) => run.workflow === workflow);
  noneFailed(own);
  if (own.length === 0) throw new Error(`${workflow} did not start`);
}

/** Somebody tries what GitHub refuses; its answer is told. */
export async function isRefused(stage: Stage, who: string, does: string, act: () => unknown): Promise<void> {
  const refusal = await acts(stage, who, does, () => refusalOf(act));
  const { status, answer, errors } = refusal;
  const said = [answer, ...errors.map((error) => (typeof error === "string" ? error : (error.message ?? error.code)))];
  stage.tell({ is: "answer", from: "GitHub", status, text: said.join(": ").replaceAll(/\n+/g, ": ") });
}

/** Opens a pull request and tells how it stands. */
export async function proposes(
  stage: Stage,
  files: Parameters<World["propose"]>[0],
  proposal: Proposal,
): Promise<void> {
  const number = await acts(stage, proposal.by, `opens a pull request: ${proposal.title}`, () =>
    stage.world.propose(files, proposal),
  );
  stage.pulls.set(proposal.branch, number);
  standsNow(stage, proposal.branch);
}

/** Approves the pull request of a branch and tells how it stands. */
export async function approves(stage: Stage, branch: string, ...people: readonly string[]): Promise<void> {
  const number = numberOf(stage, branch);
  for (const by of people)
    await acts(stage, by, `approves #${number}`, () => stage.world.github.review(number, { by, state: "APPROVED" }));
  standsNow(stage, branch);
}

/** Tells the check and the comment of a branch's pull request. */
export function standsNow({ world, tell, ...stage }: Pick<Stage, "world" | "tell" | "pulls">, branch: string): void {
  const number = numberOf(stage, branch);
  const check = world.check(number);
  const body = world.comment(number);
  if (!check || body === undefined) throw new Error(`#${number} has no check, or no comment`);
  tell({ is: "check", number, conclusion: check.conclusion ?? check.status, title: check.output.title ?? "" });
  tell({ is: "comment", number, body });
}

export function numberOf({ pulls }: Pick<Stage, "pulls">, branch: string): number {
  const number = pulls.get(branch);
  if (number === undefined) throw new Error(`Nobody has opened a pull request of ${branch} yet`);
  return number;
}

// --- internal ---

function noneFailed(runs: readonly Ran[]): void {
  const failed = runs.filter(({ conclusion }) => conclusion === "failure");
  if (failed.length === 0) return;
  throw new Error(failed.map((run) => `${run.workflow} failed at ${run.event}:\n${logOf(run)}`).join("\n"));
}

function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("Expected GitHub to refuse this, and it did not");
}
