import "./chunks/rolldown-runtime.js";
import { t as connect } from "./chunks/connection.js";
import { t as run } from "./chunks/run.js";
import { g as INTAKE_FROM, k as openIntake, lt as number, q as ItsmError, ut as object } from "./chunks/core.js";
import { i as seenOf, t as MOST_PLAN } from "./chunks/intake-plan.js";

// actions/intake/intake.ts
/** The number of the issue: as it was asked for, else as the event says. Throws ItsmError where neither says one. */
function issueIn(event, asked) {
	if (/^#?[1-9]\d{0,9}$/.test(asked)) return Number(asked.replace("#", ""));
	const told = asked === "" ? IssueEvent.safeParse(event.payload) : void 0;
	if (told?.success) return told.data.issue.number;
	throw new ItsmError(asked === "" ? `the event ${event.name || "(none)"} speaks of no issue` : `the input issue is no number: expected such as 12, got ${JSON.stringify(asked.slice(0, 40))}`, "Start the intake by an issue, or give it the input issue.");
}
/** Whose issues come in. Throws ItsmError where the word is unknown: a slip must not let strangers in. */
function whoIn(text) {
	const from = INTAKE_FROM.find((word) => word === text);
	if (from) return from;
	throw new ItsmError(`the input who is unknown: expected ${INTAKE_FROM.join(", ")}, got ${JSON.stringify(text.slice(0, 40))}`, "Set it in the workflow itsm-intake.yml, or leave it out: then it is collaborators.");
}
/** Reads the issue to a plan that a later job can be given. */
async function planOf(github, number, from) {
	const { issue, intake } = await openIntake(github, number, from);
	const seen = seenOf(issue);
	const plan = {
		...intake,
		number,
		seen
	};
	if (plan.is === "record" && Buffer.byteLength(JSON.stringify(plan)) > 12e4) return {
		is: "questions",
		number,
		seen,
		title: plan.label,
		questions: [TOO_LONG]
	};
	return plan.is === "questions" ? {
		...plan,
		questions: plan.questions.map(copy)
	} : plan;
}
const IssueEvent = object({ issue: object({ number: number().int().positive() }) });
const TOO_LONG = {
	about: "The form as a whole",
	said: null,
	expected: "It is too long to be handed over. Shorten it to half, and attach what is long, such as logs, as a file.",
	known: [],
	meant: null
};
/** A list that may be changed, as the plan's type has it. */
function copy(question) {
	return {
		...question,
		known: [...question.known]
	};
}

// actions/intake/main.ts
await run(async (inputs) => {
	const { event, input, log } = inputs;
	const number = issueIn(event, input("issue"));
	const plan = await planOf(await connect(inputs), number, whoIn(input("who")));
	log(`#${number}: ${plan.is}${plan.is === "nothing" ? `, because ${plan.why}` : ""}`);
	return {
		outputs: {
			plan: JSON.stringify(plan),
			is: plan.is
		},
		summary: "",
		failure: null
	};
});

export {  };