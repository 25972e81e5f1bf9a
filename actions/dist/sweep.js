import "./chunks/rolldown-runtime.js";
import { t as connect } from "./chunks/connection.js";
import { n as summaryOf, r as gate } from "./chunks/summary.js";
import { r as resultsText } from "./chunks/results.js";
import { t as run } from "./chunks/run.js";
import { D as inline, N as openSweep, T as code, w as bare } from "./chunks/core.js";
import "./chunks/report.js";

// actions/sweep/digest.ts
/** Says it. That there are concerns does not fail the step: they are told in their issues. */
function digestOf(reconciled, notes) {
	const { open, accepted, left, done } = reconciled;
	const all = open.length + left;
	const parts = [
		"## ITSM sweep",
		all === 0 ? "Nothing is overdue." : `**${counted(all, "concern")}** somebody should look at.`,
		listOf(open),
		left === 0 ? "" : `${counted(left, "more concern")} will get issues in the next runs.`,
		doneText(done),
		accepted.length === 0 ? "" : `Accepted, closed as not planned: ${accepted.map(reference).join(", ")}.`,
		...notes.map((note) => `> ${inline(note)}`)
	];
	return {
		concerns: all,
		opened: countOf(done, "open") + countOf(done, "reopen"),
		summary: parts.filter((part) => part !== "").join("\n\n")
	};
}
const WORDS = {
	open: "opened",
	update: "updated",
	reopen: "opened again",
	close: "closed",
	merge: "merged"
};
function listOf(issues) {
	return issues.toSorted((a, b) => a.number - b.number).map((issue) => `- ${reference(issue)}: ${inline(issue.title)}`).join("\n");
}
function doneText(done) {
	const words = Object.entries(WORDS).flatMap(([is, word]) => {
		const issues = done.filter((one) => one.is === is);
		return issues.length === 0 ? [] : `${word} ${issues.map(({ issue }) => reference(issue)).join(", ")}`;
	});
	return words.length === 0 ? "" : `This run ${words.join("; ")}.`;
}
function reference({ number, url }) {
	return /^https?:\/\/[\w.:/-]+$/.test(url) ? `[#${number}](${url})` : code(String(number));
}
function countOf(done, is) {
	return done.filter((one) => one.is === is).length;
}
function counted(count, thing) {
	return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

// actions/sweep/issue-text.ts
/** The first line of an issue's body, by which it is found again. Keys are made of ids alone. */
function markerOf(key) {
	return `<!-- itsm-sweep ${key} -->`;
}
/** The key in the marker of a body; undefined where there is none. */
function keyIn(body) {
	return /^<!-- itsm-sweep ([\w:-]+) -->(?:\n|$)/.exec(body)?.[1];
}
/** What a concern says. */
function issueText(concern, place) {
	const { key, title, says, mend, command, file } = concern;
	const parts = [
		markerOf(key),
		inline(says, 1e3),
		`**What to do:** ${inline(mend, 600)}`,
		...command === null ? [] : [`\`\`\`sh\n${command}\n\`\`\``],
		`**Who:** ${whoText(concern)}`,
		...file === null ? [] : [`**Record:** ${recordLink(file, place)}`],
		`<sub>${HOW}</sub>`
	];
	return {
		title: bare(title, MOST_TITLE),
		body: parts.join("\n\n")
	};
}
/** The same issue when its concern is over: a friendly word above what it said. */
function overText({ title, body }) {
	const [marker = "", ...rest] = body.split("\n");
	return {
		title,
		body: `${marker}\n${OVER}\n\n${rest.join("\n").trim()}`
	};
}
/** Whether the body says that its concern is over. */
function isOver(body) {
	return body.split("\n", 2)[1] === OVER;
}
/** What stays of an issue that was opened a second time, at the same moment as another. */
function twiceText({ title }, first) {
	return {
		title,
		body: `Two runs opened this at the same moment. The one that counts: #${first}`
	};
}
const OVER = "**This is over: nothing is left to do here. Thank you!** It opens again if it comes back.";
const HOW = "Written by the sweep of ITSM as Code, from the records on the default branch. It closes by itself once that is mended there. Close it as “not planned” to live with it: then it stays closed.";
const MOST_TITLE = 200;
function whoText({ who: { teams, people } }) {
	const named = [...teams.map((team) => `the team ${code(team)}`), ...people.map((login) => code(login))];
	return named.length === 0 ? "whoever looks after these records" : named.join(", ");
}
function recordLink(file, { serverUrl, repository, branch }) {
	const path = [
		repository,
		"blob",
		branch,
		file
	].map((part) => part.split("/").map(encodeURIComponent).join("/"));
	return `[${code(file)}](${serverUrl}/${path.join("/")})`;
}

// actions/sweep/plan.ts
/** Plans it. The oldest issue of a concern is the one that counts, so that all runs choose the same. */
function planIssues({ concerns, isUnseen }, issues, place) {
	const byKey = Map.groupBy(issues.toSorted((a, b) => a.number - b.number), ({ body }) => keyIn(body) ?? "");
	byKey.delete("");
	const wanted = concerns.map((concern) => ({
		concern,
		text: issueText(concern, place)
	}));
	const lasting = new Set(concerns.map(({ key }) => key));
	const over = [...byKey].filter(([key]) => !lasting.has(key) && !isUnseen(subjectOf(key)));
	const stand = wanted.map(({ concern, text }) => standingOf(concern, text, byKey.get(concern.key)?.[0]));
	return {
		moves: [
			...[...byKey.values()].flatMap(doubles),
			...over.flatMap(([, [issue]]) => issue && !isOver(issue.body) ? [closing(issue)] : []),
			...stand.flatMap((one) => "move" in one ? one.move : [])
		],
		settled: stand.flatMap((one) => "settled" in one ? one.settled : []),
		accepted: stand.flatMap((one) => "accepted" in one ? one.accepted : [])
	};
}
function standingOf(concern, text, issue) {
	if (!issue) return { move: {
		is: "open",
		concern,
		text
	} };
	if (issue.state === "open") return isSame(issue, text) ? { settled: issue } : { move: {
		is: "update",
		issue,
		text
	} };
	return issue.isDeclined && !isOver(issue.body) ? { accepted: issue } : { move: {
		is: "reopen",
		issue,
		text
	} };
}
function closing(issue) {
	return {
		is: "close",
		issue,
		text: overText(issue)
	};
}
/** Issues beside the first of their concern lose their marker, and are closed. */
function doubles([first, ...others]) {
	return first ? others.map((issue) => ({
		is: "merge",
		issue,
		text: twiceText(issue, first.number)
	})) : [];
}
/** The subject in a key: behind the kind of concern. */
function subjectOf(key) {
	return key.slice(key.indexOf(":") + 1);
}
function isSame(issue, { title, body }) {
	return issue.title === title && issue.body.trimEnd() === body.trimEnd();
}

// actions/sweep/reconcile.ts
/** All issues of the sweep carry it; without it they are not found again. */
const LABEL = "itsm-sweep";
/** So many issues a run opens, the most pressing first: a repository that has just begun is not flooded. */
const MOST_OPENED = 20;
/**
* Does it, one request an issue, so that a run may end anywhere: the next one goes on. What fails for one issue does not
* stop the others. Two runs at once may open the same issue twice; whoever comes second sees both, and merges them.
*/
async function reconcile(github, wanted, place) {
	const plan = planIssues(wanted, await github.ownIssues(LABEL), place);
	const opening = plan.moves.filter(({ is }) => is === "open");
	const first = await carryOut(github, [...plan.moves.filter(({ is }) => is !== "open"), ...opening.slice(0, 20)]);
	const again = first.done.some(({ is }) => is === "open") ? await mergeDoubles(github, wanted, place) : NOTHING;
	const done = [...first.done, ...again.done];
	const merged = new Set(again.done.map(({ issue }) => issue.number));
	return {
		done,
		open: [...plan.settled, ...done.flatMap(({ is, issue }) => STAYS.has(is) && !merged.has(issue.number) ? issue : [])],
		accepted: plan.accepted,
		left: opening.length - first.done.filter(({ is }) => is === "open").length,
		errors: [...first.errors, ...again.errors]
	};
}
const NOTHING = {
	done: [],
	errors: []
};
const STAYS = /* @__PURE__ */ new Set([
	"open",
	"update",
	"reopen"
]);
/** Looks again after issues were opened: another run may have done the same since this one looked. */
async function mergeDoubles(github, wanted, place) {
	try {
		const { moves } = planIssues(wanted, await github.ownIssues(LABEL), place);
		return await carryOut(github, moves.filter(({ is }) => is === "merge"));
	} catch (error) {
		return {
			done: [],
			errors: [error]
		};
	}
}
async function carryOut(github, moves) {
	const done = [];
	const errors = [];
	for (const move of moves) try {
		done.push({
			is: move.is,
			issue: await carried(github, move)
		});
	} catch (error) {
		errors.push(error);
	}
	return {
		done,
		errors
	};
}
async function carried(github, move) {
	const { text } = move;
	if (move.is === "open") return github.openIssue({
		...text,
		label: LABEL
	});
	const state = STAYS.has(move.is) ? "open" : "closed";
	await github.editIssue(move.issue.number, {
		...text,
		state
	});
	return {
		...move.issue,
		...text,
		state
	};
}

// actions/sweep/sweep.ts
/** Judges all open pull requests. That they cannot be listed is an error like any other, and does not stop the rest. */
async function judgeAll({ github, telling, now, log }) {
	try {
		return await gate({
			github,
			telling,
			now,
			log
		}, { is: "all" });
	} catch (error) {
		return {
			results: [],
			errors: [error]
		};
	}
}
/** Looks at the default branch and keeps its issues. Throws ItsmError where it cannot be read: then no issue is touched. */
async function keepIssues({ github, serverUrl, now, log }) {
	const { concerns, isUnseen, notes } = await openSweep(github, now);
	const place = {
		serverUrl,
		repository: github.repository,
		branch: await github.defaultBranch()
	};
	const reconciled = await reconcile(github, {
		concerns,
		isUnseen
	}, place);
	for (const { is, issue } of reconciled.done) log(`#${issue.number} ${is}: ${issue.title}`);
	return {
		...digestOf(reconciled, notes),
		errors: reconciled.errors
	};
}
/** What is told where the default branch could not be read: the pull requests, which were judged, are told all the same. */
function failedOf(error) {
	return {
		concerns: null,
		opened: 0,
		summary: "## ITSM sweep\n\n**The default branch could not be looked at.** No issue was touched; the log says why.",
		errors: [error]
	};
}

// actions/sweep/main.ts
await run(async (inputs) => {
	const { input, log, now, repository, runUrl, serverUrl, version } = inputs;
	const ground = {
		github: await connect(inputs),
		telling: {
			repository,
			runUrl,
			version
		},
		serverUrl,
		now,
		log
	};
	const { results, errors } = input("judge") === "false" ? {
		results: [],
		errors: []
	} : await judgeAll(ground);
	const kept = await keepIssues(ground).catch(failedOf);
	return {
		outputs: {
			concerns: String(kept.concerns ?? ""),
			opened: String(kept.opened),
			results: results.length === 0 ? "" : resultsText(results)
		},
		summary: results.length === 0 ? kept.summary : `${kept.summary}\n\n${summaryOf(results)}`,
		errors: [...errors, ...kept.errors],
		failure: null
	};
});

export {  };