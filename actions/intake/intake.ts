// Which issue is read, whose may come in, what is handed over.
import { z } from "zod";
import type { GitHub } from "../../core/github/index.ts";
import { ItsmError, openIntake } from "../../core/index.ts";
import { INTAKE_FROM, type IntakeFrom } from "../../core/intake/index.ts";
import { type IntakePlan, MOST_PLAN, seenOf } from "../intake-plan.ts";

/** The number of the issue: as it was asked for, else as the event says. Throws ItsmError where neither says one. */
export function issueIn(event: { readonly name: string; readonly payload: unknown }, asked: string): number {
  if (/^#?[1-9]\d{0,9}$/.test(asked)) return Number(asked.replace("#", ""));
  const told = asked === "" ? IssueEvent.safeParse(event.payload) : undefined;
  if (told?.success) return told.data.issue.number;
  throw new ItsmError(
    asked === ""
      ? `the event ${event.name || "(none)"} speaks of no issue`
      : `the input issue is no number: expected such as 12, got ${JSON.stringify(asked.slice(0, 40))}`,
    "Start the intake by an issue, or give it the input issue.",
  );
}

/** Whose issues come in. Throws ItsmError where the word is unknown: a slip must not let strangers in. */
export function whoIn(text: string): IntakeFrom {
  const from = INTAKE_FROM.find((word) => word === text);
  if (from) return from;
  throw new ItsmError(
    `the input who is unknown: expected ${INTAKE_FROM.join(", ")}, got ${JSON.stringify(text.slice(0, 40))}`,
    "Set it in the workflow itsm-intake.yml, or leave it out: then it is collaborators.",
  );
}

/** Reads the issue to a plan that a later job can be given. */
export async function planOf(github: GitHub, number: number, from: IntakeFrom): Promise<IntakePlan> {
  const { issue, intake } = await openIntake(github, number, from);
  const seen = seenOf(issue);
  const plan = { ...intake, number, seen } as const;
  if (plan.is === "record" && Buffer.byteLength(JSON.stringify(plan)) > MOST_PLAN)
    return { is: "questions", number, seen, title: plan.label, questions: [TOO_LONG] };
  return plan.is === "questions" ? { ...plan, questions: plan.questions.map(copy) } : plan;
}

// --- internal ---

const IssueEvent = z.object({ issue: z.object({ number: z.number().int().positive() }) });

const TOO_LONG = {
  about: "The form as a whole",
  said: null,
  expected: "It is too long to be handed over. Shorten it to half, and attach what is long, such as logs, as a file.",
  known: [],
  meant: null,
};

/** A list that may be changed, as the plan's type has it. */
function copy<Asked extends { readonly known: readonly string[] }>(question: Asked) {
  return { ...question, known: [...question.known] };
}
