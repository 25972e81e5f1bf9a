import { D as inline, G as briefOf, H as evaluate, M as openPullRequest, q as ItsmError } from "./core.js";
import { t as MARKER } from "./results.js";
import { n as checkOutput, t as commentBody } from "./report.js";
import { isDeepStrictEqual } from "node:util";

// actions/gate/telling.ts
/** The commit and the policy that it was judged by. The run is left out, so that an unchanged comment stays as it is. */
function metaOf({ verdict, policyBlob }, { repository, version }) {
	return {
		repository,
		policyBlob,
		policyCommit: verdict.baseTip,
		version,
		at: verdict.at
	};
}

// actions/gate/check.ts
/** The name of the check, which a ruleset of the repository requires. */
const CHECK_NAME = "itsm/gate";
/** The check run of a commit. It succeeds only if every pull request may be merged. */
function checkRun(sha, answers, telling) {
	const outcomes = answers.map((answer) => "verdict" in answer ? answer.verdict.outcome : "blocked");
	const worst = worstOf(outcomes);
	const told = answers.map((answer) => ({
		number: answer.number,
		...outputOf(answer, telling)
	}));
	const main = told[outcomes.indexOf(worst)] ?? {
		title: "",
		summary: "",
		text: ""
	};
	const several = told.length > 1;
	return {
		sha,
		name: CHECK_NAME,
		conclusion: CONCLUSION[worst],
		title: main.title,
		summary: several ? `${SHARED}\n\n${joined(told, "summary")}` : main.summary,
		text: several ? joined(told, "text") : main.text,
		detailsUrl: telling.runUrl
	};
}
/** The check run of a commit about which nothing could be told. */
function failedRun(sha, error, { runUrl }) {
	const { title, summary } = failedOutput(error);
	return {
		sha,
		name: CHECK_NAME,
		conclusion: CONCLUSION.blocked,
		title,
		summary,
		detailsUrl: runUrl
	};
}
/** What failed, in a sentence with what to do about it. */
function sentenceOf(error) {
	if (error instanceof ItsmError) return {
		message: error.message,
		hint: error.hint
	};
	return {
		message: "ITSM as Code has a bug that this pull request meets",
		hint: "The log of the run says where. Nothing is wrong with the records."
	};
}
/** Never neutral or skipped: GitHub lets those pass where a check is required. */
const CONCLUSION = {
	pass: "success",
	waiting: "action_required",
	blocked: "failure"
};
const WORST_FIRST$1 = [
	"blocked",
	"waiting",
	"pass"
];
const SHARED = "Several pull requests have this commit as their head or share it in the merge queue. The check succeeds when all of them may be merged.";
function worstOf(outcomes) {
	return WORST_FIRST$1.find((outcome) => outcomes.includes(outcome)) ?? "blocked";
}
function outputOf(answer, telling) {
	if ("verdict" in answer) return checkOutput(answer.verdict, answer.brief, metaOf(answer, telling));
	return failedOutput(answer.error);
}
function failedOutput(error) {
	const { message, hint } = sentenceOf(error);
	return {
		title: `Not judged: ${message}`,
		summary: `**This could not be judged**, so the gate stays closed: ${inline(message)}.\n\n${inline(hint)}`,
		text: ""
	};
}
function joined(told, part) {
	return told.map((output) => `# #${output.number}\n\n${output[part]}`).join("\n\n");
}

// actions/gate/round.ts
/** The round of a pull request at its present head, with all others that are open with the same head. */
async function roundOf(github, number) {
	const pull = await github.pullRequest(number);
	const why = whyNot(pull);
	if (why) return { skipped: why };
	const others = (await github.openPullRequestsAt(pull.headSha)).filter((other) => other !== number);
	const judged = [];
	for (const other of others) if (!whyNot(await github.pullRequest(other))) judged.push(other);
	return {
		sha: pull.headSha,
		base: pull.baseRef,
		numbers: [number, ...judged].toSorted((a, b) => a - b),
		group: false
	};
}
/**
* The round of a merge group: every pull request between the tip of the base branch and the group's commit. A queue may
* merge a whole batch by its last group alone, so those ahead in the queue are judged too.
*/
async function roundOfGroup(github, base, group) {
	if (base !== await github.defaultBranch()) return { skipped: `the merge group goes into ${base}: it is not judged` };
	const tip = await github.tipOf(base);
	const numbers = tip === void 0 ? [] : await github.pullRequestsOfGroup({
		...group,
		baseSha: tip
	});
	if (numbers.length > 0) return {
		sha: group.headSha,
		base,
		numbers: numbers.toSorted((a, b) => a - b),
		group: true
	};
	throw new ItsmError(`the merge group ${group.headSha.slice(0, 7)} holds no pull request`, "Take the pull requests out of the queue and put them in again.");
}
function whyNot({ number, state, baseRef, defaultBranch }) {
	if (state !== "open") return `#${number} is ${state}: there is nothing to judge`;
	if (baseRef !== defaultBranch) return `#${number} goes into ${baseRef} and not into ${defaultBranch}: it is not judged`;
}

// actions/gate/judge.ts
/** Reads and judges it. Throws ItsmError where it cannot be read. */
async function judge(github, number, { now, group }) {
	const { facts, config, ledgers, policyBlob } = await openPullRequest(github, number, group === null ? { now } : {
		now,
		mergeGroup: { head: group }
	});
	const verdict = evaluate(facts, config, ledgers, now);
	return {
		number,
		verdict,
		brief: briefOf(verdict, ledgers, config),
		facts,
		policyBlob
	};
}

// actions/gate/settle.ts
/**
* Judges a round and posts its check. `find` gives the round as it is now. `alone` is the commit of which no other run
* speaks at this moment, because runs of the same commit wait for each other; on another one, the check is looked at
* again after it was posted, since a run that is slower may have read before somebody withdrew an approval.
*/
async function settle(ground, find, alone) {
	let round;
	try {
		for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
			const found = await find();
			if ("skipped" in found) return found;
			round = found;
			const answers = await answersOf(ground, round);
			if (await hasMoved(ground.github, round, answers)) {
				ground.log(`${named(round)} moved while it was judged: judging it again`);
				continue;
			}
			await ground.github.postCheck(checkRun(round.sha, answers, ground.telling));
			if (round.sha === alone || await stillHolds(ground.github, answers)) return {
				round,
				answers
			};
			ground.log(`somebody acted on ${named(round)} while it was judged: judging it again`);
		}
		throw restless(round);
	} catch (error) {
		await closeGate(ground, round?.sha ?? alone, error);
		throw error;
	}
}
const MOST_ATTEMPTS = 3;
/** One pull request that cannot be judged does not keep the others from being told how they stand. */
async function answersOf({ github, now, log }, round) {
	const answers = [];
	for (const number of round.numbers) try {
		answers.push(await judge(github, number, {
			now,
			group: round.group ? round.sha : null
		}));
	} catch (error) {
		log(`#${number} could not be judged: ${error instanceof Error ? error.message : String(error)}`);
		answers.push({
			number,
			error
		});
	}
	return answers;
}
/**
* Whether a pull request is not what the check would speak of: it has another head, or goes into another branch, by now
* or in what was judged. It may have moved away and back in between. The commit of a merge group stays as it is.
*/
async function hasMoved(github, { sha, base, numbers, group }, answers) {
	if (answers.flatMap((answer) => "facts" in answer ? answer.facts : []).some((facts) => facts.baseRef !== base || !group && facts.head !== sha)) return true;
	if (group) return false;
	for (const number of numbers) {
		const now = await github.pullRequest(number);
		if (now.headSha !== sha || now.baseRef !== base) return true;
	}
	return false;
}
/** Whether the facts are what they were when the pull requests were judged. */
async function stillHolds(github, answers) {
	for (const answer of answers) {
		if (!("facts" in answer)) continue;
		const { earlier: _, ...before } = answer.facts;
		const group = before.mergeGroup ? { mergeGroup: { head: before.mergeGroup.head } } : {};
		const { earlier: __, ...after } = await github.facts(answer.number, group);
		if (!isDeepStrictEqual(before, after)) return false;
	}
	return true;
}
function restless(round) {
	return new ItsmError(`${round ? named(round) : "the pull request"} moved ${MOST_ATTEMPTS} times while it was judged`, "Wait until it is still, then write /itsm recheck as a comment.");
}
/** Leaves a failure where there is a commit to leave it on. If that fails too there is no check, which blocks as well. */
async function closeGate({ github, telling, log }, sha, error) {
	if (sha === null) return;
	try {
		await github.postCheck(failedRun(sha, error, telling));
	} catch (second) {
		log(`No check could be left on ${sha}: ${second instanceof Error ? second.message : String(second)}`);
	}
}
function named({ numbers, sha }) {
	return `${numbers.map((number) => `#${number}`).join(", ")} at ${sha.slice(0, 7)}`;
}

// actions/gate/gate.ts
/** Judges them. What fails for one does not stop the others. */
async function gate(ground, wanted) {
	if (wanted.is === "none") {
		ground.log(`Nothing to judge: ${wanted.why}.`);
		return {
			results: [],
			errors: []
		};
	}
	if (wanted.is === "group") {
		const find = () => roundOfGroup(ground.github, wanted.base, wanted.group);
		return oneRound(ground, find, wanted.group.headSha);
	}
	const alone = wanted.is === "all" ? null : wanted.head;
	const done = /* @__PURE__ */ new Set();
	const all = [];
	for (const number of await numbersOf(ground, wanted)) {
		if (done.has(number)) continue;
		const judged = await oneRound(ground, () => roundOf(ground.github, number), alone);
		for (const result of judged.results) done.add(result.number);
		all.push(judged);
	}
	return {
		results: all.flatMap(({ results }) => results),
		errors: all.flatMap(({ errors }) => errors)
	};
}
async function numbersOf({ github, log }, wanted) {
	if (wanted.is === "number") return [wanted.number];
	if (wanted.is === "all") return github.openPullRequests(await github.defaultBranch());
	if (wanted.is !== "head") return [];
	const numbers = await github.openPullRequestsAt(wanted.head);
	if (numbers.length === 0) log(`No open pull request has the head ${wanted.head}: there is nothing to judge.`);
	return numbers;
}
async function oneRound(ground, find, alone) {
	try {
		const settled = await settle(ground, find, alone);
		if ("round" in settled) return judgements(ground, settled);
		ground.log(`${settled.skipped}.`);
		return {
			results: [],
			errors: []
		};
	} catch (error) {
		return {
			results: [],
			errors: [error]
		};
	}
}
function judgements({ telling, log }, { round, answers }) {
	const results = answers.map((answer) => {
		const { number } = answer;
		if (!("verdict" in answer)) return {
			number,
			head: round.sha,
			outcome: "error",
			headline: sentenceOf(answer.error).message,
			comment: null
		};
		const { verdict, brief } = answer;
		const comment = commentBody(verdict, brief, metaOf(answer, telling), MARKER);
		return {
			number,
			head: verdict.head,
			outcome: verdict.outcome,
			headline: verdict.headline,
			comment
		};
	});
	for (const { number, outcome, headline } of results) log(`#${number} ${outcome}: ${headline}`);
	return {
		results,
		errors: answers.flatMap((answer) => "error" in answer ? [answer.error] : [])
	};
}

// actions/gate/summary.ts
/** The worst of all; none where nothing was judged. */
function outcomeOf(results) {
	return WORST_FIRST.find((outcome) => results.some((result) => result.outcome === outcome)) ?? "none";
}
/** Markdown for the page of the run. */
function summaryOf(results) {
	if (results.length === 0) return "## ITSM gate: nothing to judge\n\nThe log says why.";
	return [
		"## ITSM gate",
		"",
		"| Pull request | Commit | Outcome | |",
		"| --- | --- | --- | --- |",
		...results.map(({ number, head, outcome, headline }) => `| #${number} | ${head.slice(0, 7)} | ${outcome} | ${inline(headline)} |`)
	].join("\n");
}
const WORST_FIRST = [
	"error",
	"blocked",
	"waiting",
	"pass"
];

export { summaryOf as n, gate as r, outcomeOf as t };