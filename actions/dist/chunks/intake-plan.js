import { Z as readPath, ct as literal, dt as strictObject, ft as string, lt as number, mt as prettifyError, ot as array, q as ItsmError, st as discriminatedUnion } from "./core.js";
import { createHash } from "node:crypto";

// actions/intake-plan.ts
/** A step's input reaches it as one environment variable, and Linux takes none over 128 KiB. */
const MOST_PLAN = 12e4;
const Question = strictObject({
	about: string(),
	said: string().nullable(),
	expected: string(),
	known: array(string()),
	meant: string().nullable()
});
const Issue = {
	number: number().int().positive().describe("The issue."),
	seen: string().regex(/^[0-9a-f]{64}$/).describe("By which it is told whether the issue was edited since.")
};
const Plan = discriminatedUnion("is", [
	strictObject({
		is: literal("nothing"),
		...Issue,
		why: string()
	}),
	strictObject({
		is: literal("waiting"),
		...Issue,
		title: string()
	}),
	strictObject({
		is: literal("questions"),
		...Issue,
		title: string(),
		questions: array(Question)
	}),
	strictObject({
		is: literal("record"),
		...Issue,
		id: string(),
		file: string().refine(isNewRecord, { error: () => "expected the path of a numbered record" }),
		text: string(),
		title: string(),
		label: string(),
		login: string()
	})
]);
/**
* What of an issue counts, in one text that differs where any of it does. Every such difference starts a run of its own;
* labels of others do not count, because other workflows may set them, which starts none.
*/
function seenOf({ title, body, state, labels }) {
	const text = JSON.stringify([
		title,
		body,
		state,
		labels.filter((label) => label.startsWith("itsm:")).sort()
	]);
	return createHash("sha256").update(text).digest("hex");
}
/** The branch of an issue: named by its number alone. */
function branchOf(number) {
	return `itsm/intake/${number}`;
}
/** Reads the plan again. Throws ItsmError where the text is anything else. */
function readPlan(text) {
	const result = Plan.safeParse(dataIn(text));
	if (result.success) return result.data;
	throw new ItsmError(`the input plan is not what the intake action hands over: ${prettifyError(result.error)}`, "Give it the output plan of the intake action, unchanged.");
}
function isNewRecord(file) {
	const path = /^records\/[\w./-]+\.md$/.test(file) && !file.includes("..") ? readPath(file) : void 0;
	return path !== void 0 && "id" in path && path.kind.prefix !== void 0;
}
function dataIn(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

export { seenOf as i, branchOf as n, readPlan as r, MOST_PLAN as t };