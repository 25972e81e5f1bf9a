// What the job that reads an issue hands to the job that writes: JSON in an output, checked on both sides.
import { createHash } from "node:crypto";
import { z } from "zod";
import type { IssueFact } from "../core/github/index.ts";
import { ItsmError, readPath } from "../core/index.ts";

/** A step's input reaches it as one environment variable, and Linux takes none over 128 KiB. */
export const MOST_PLAN = 120_000;

const Question = z.strictObject({
  about: z.string(),
  said: z.string().nullable(),
  expected: z.string(),
  known: z.array(z.string()),
  meant: z.string().nullable(),
});

const Issue = {
  number: z.number().int().positive().describe("The issue."),
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe("By which it is told whether the issue was edited since."),
};

const Plan = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("nothing"), ...Issue, why: z.string() }),
  z.strictObject({ is: z.literal("waiting"), ...Issue, title: z.string() }),
  z.strictObject({ is: z.literal("questions"), ...Issue, title: z.string(), questions: z.array(Question) }),
  z.strictObject({
    is: z.literal("record"),
    ...Issue,
    id: z.string(),
    file: z.string().refine(isNewRecord, { error: () => "expected the path of a numbered record" }),
    text: z.string(),
    title: z.string(),
    label: z.string(),
    login: z.string(),
  }),
]);

export type IntakePlan = z.output<typeof Plan>;

/**
 * What of an issue counts, in one text that differs where any of it does. Every such difference starts a run of its own;
 * labels of others do not count, because other workflows may set them, which starts none.
 */
export function seenOf({ title, body, state, labels }: IssueFact): string {
  const text = JSON.stringify([title, body, state, labels.filter((label) => label.startsWith("itsm:")).sort()]);
  return createHash("sha256").update(text).digest("hex");
}

/** The branch of an issue: named by its number alone. */
export function branchOf(number: number): string {
  return `itsm/intake/${number}`;
}

/** Reads the plan again. Throws ItsmError where the text is anything else. */
export function readPlan(text: string): IntakePlan {
  const result = Plan.safeParse(dataIn(text));
  if (result.success) return result.data;
  throw new ItsmError(
    `the input plan is not what the intake action hands over: ${z.prettifyError(result.error)}`,
    "Give it the output plan of the intake action, unchanged.",
  );
}

// --- internal ---

function isNewRecord(file: string): boolean {
  const path = /^records\/[\w./-]+\.md$/.test(file) && !file.includes("..") ? readPath(file) : undefined;
  return path !== undefined && "id" in path && path.kind.prefix !== undefined;
}

function dataIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
