import "./chunks/rolldown-runtime.js";
import { t as connect } from "./chunks/connection.js";
import { i as seenOf, n as branchOf, r as readPlan } from "./chunks/intake-plan.js";
import { t as run } from "./chunks/run.js";
import { D as inline, O as lineOf, T as code, _ as ACCEPTED, q as ItsmError } from "./chunks/core.js";
import "./chunks/report.js";

// actions/propose/answer.ts
/** Markdown for the one comment. What people wrote stands in it as text. `proposed`: how the pull request stands. */
function answerTo(plan, proposed, ground) {
	if (proposed?.is === "merged") return merged(proposed.number);
	if (proposed?.is === "closed") return closed(proposed.number);
	if (plan.is === "waiting") return waiting();
	if (plan.is === "questions") return questions(plan.title, plan.questions, proposed?.number ?? null);
	if (proposed?.is === "others") return othersWork(proposed.number);
	return `${`Thank you. This is ${code(plan.id)} now: ${inline(plan.label)}, ${inline(plan.title)}.`}\n\n${proposed?.is === "refused" ? refused(ground) : pending(plan.file, proposed?.number ?? 0)}`;
}
function merged(number) {
	return `Pull request #${number} was merged: the record counts now, and edits here do not reach it any more. Change the record itself instead.`;
}
function closed(number) {
	return `Pull request #${number} was closed without a merge, so nothing more is done. Reopen it to go on with it.`;
}
function othersWork(number) {
	return `People work on the branch of this record by now${number === null ? "" : ` (pull request #${number})`}, so edits here do not reach it any more.`;
}
function pending(file, number) {
	return `Pull request #${number} holds the record ${code(file)}. Edit the issue above, and the pull request follows. This issue closes when it is merged.`;
}
function refused({ repository, serverUrl, base, number }) {
	const page = `${serverUrl}/${repository}/compare/${base}...${branchOf(number)}?expand=1`;
	return `The record lies on the branch ${code(branchOf(number))}. GitHub does not let this workflow open the pull request: somebody with write access [opens it here](${page}).`;
}
function waiting() {
	return `Thank you for writing. Somebody of this repository looks at it first; once they set the label ${code(ACCEPTED)}, the record is written from this form.`;
}
function questions(title, asked, number) {
	const lines = asked.map((question) => `- **${inline(question.about, 120)}** ${sentence(question)}`);
	return [
		`Thank you. Before this can become a record (${inline(title)}), ${asked.length === 1 ? "one thing is" : `${asked.length} things are`} missing:`,
		lines.join("\n"),
		...number === null ? [] : [`Pull request #${number} keeps what the form said before.`],
		"Edit the issue above to answer; headings stay as they are. This comment follows by itself."
	].join("\n\n");
}
function sentence({ said, expected, known, meant }) {
	return [
		...said === null ? [] : [`It says ${code(said, 120)}.`],
		inline(expected, 600),
		...meant === null ? [] : [`Did you mean ${inline(meant, 120)}?`],
		...known.length === 0 ? [] : [`Known: ${known.map((name) => inline(name, 120)).join(", ")}.`]
	].join(" ");
}

// actions/propose/pull-request-body.ts
/** Markdown. Nothing of what the form says stands in it: the record says that. */
function bodyOf({ id, label, login }, number) {
	return `${label} ${code(id)}, written from the form of #${number} in the name of ${code(login)}.

- Edit the form in #${number}, and this record follows, until somebody else commits to this branch.
- What the form did not ask for may be added here before the merge.
- The change gate comments whose approval is needed, and why.

Closes #${number}
`;
}

// actions/propose/propose.ts
/** The first line of the one comment under the issue, by which it is found again. */
const MARKER = "<!-- itsm-intake -->";
/** Does it. Where the issue was edited since it was read, nothing: the run of that edit does it. */
async function propose(github, plan, ground) {
	const { number } = plan;
	const { log } = ground;
	if (plan.is === "nothing") return {
		pullRequest: null,
		errors: []
	};
	if (seenOf(await github.issue(number)) !== plan.seen) {
		log(`#${number} was edited since it was read: the run of that edit goes on from here.`);
		return {
			pullRequest: null,
			errors: []
		};
	}
	const base = await github.defaultBranch();
	const proposed = plan.is === "record" ? await github.propose(proposalOf(plan, base, number)) : null;
	const standing = proposed ?? await github.proposedOn(branchOf(number));
	const body = answerTo(plan, standing, {
		...ground,
		number,
		base
	});
	const told = await github.stickyComment({
		number,
		marker: MARKER,
		body,
		expectedHead: null
	});
	log(`#${number}: ${proposed ? `pull request ${proposed.is}, ` : ""}answer ${told.is}`);
	return {
		pullRequest: proposed?.number ?? null,
		errors: proposed?.is === "refused" ? [refusal()] : []
	};
}
function proposalOf(plan, base, number) {
	return {
		branch: branchOf(number),
		base,
		files: [{
			path: plan.file,
			text: plan.text
		}],
		message: `Write down ${plan.id}, asked for in #${number}`,
		title: lineOf(`${plan.id}: ${plan.title}`, 200),
		body: bodyOf(plan, number),
		marker: `Itsm-Intake: ${number}`
	};
}
function refusal() {
	return new ItsmError("the record lies on its branch, but GitHub Actions may not open pull requests in this repository", "Allow it: Settings, Actions, General, \"Allow GitHub Actions to create and approve pull requests\". Then run this again.");
}

// actions/propose/main.ts
await run(async (inputs) => {
	const plan = readPlan(inputs.input("plan"));
	const { pullRequest, errors } = await propose(await connect(inputs), plan, inputs);
	return {
		outputs: { number: String(pullRequest ?? "") },
		summary: "",
		errors,
		failure: null
	};
});

export {  };