import "./chunks/rolldown-runtime.js";
import { t as connect } from "./chunks/connection.js";
import { r as resultsText } from "./chunks/results.js";
import { t as run } from "./chunks/run.js";
import { n as summaryOf, r as gate, t as outcomeOf } from "./chunks/summary.js";
import { ft as string, lt as number, mt as prettifyError, pt as unknown, q as ItsmError, ut as object } from "./chunks/core.js";

// actions/gate/wanted.ts
/** Reads the event. `asked` is the input `pull-request`. Throws ItsmError where it asks for what cannot be. */
function wantedBy(event, asked) {
	if (asked !== "") return {
		is: "number",
		number: numberIn(asked),
		head: null
	};
	const read = EVENTS[event.name];
	if (read) return read(event.payload);
	if (event.name === "workflow_dispatch" || event.name === "schedule") return { is: "all" };
	throw new ItsmError(`the gate does not know the event ${event.name || "(none)"}: expected ${[
		...Object.keys(EVENTS),
		"workflow_dispatch",
		"schedule"
	].join(", ")}`, "Start it from the workflow itsm-gate.yml, or give it the input pull-request.");
}
const Sha = string().regex(/^[0-9a-f]{40,64}$/);
const Positive = number().int().positive();
const PullRequestEvent = object({
	pull_request: object({
		number: Positive,
		head: object({ sha: Sha }),
		base: object({ ref: string() })
	}),
	repository: object({ default_branch: string() })
});
const CommentEvent = object({
	issue: object({
		number: Positive,
		pull_request: unknown().optional()
	}),
	comment: object({ body: string().nullish() })
});
const RunEvent = object({ workflow_run: object({
	event: string(),
	head_sha: Sha,
	head_branch: string().nullish()
}) });
const EVENTS = {
	pull_request_target: (payload) => {
		const { pull_request, repository } = read(PullRequestEvent, payload);
		const { number, head, base } = pull_request;
		if (base.ref === repository.default_branch) return {
			is: "number",
			number,
			head: head.sha
		};
		return {
			is: "none",
			why: `#${number} goes into ${base.ref} and not into ${repository.default_branch}`
		};
	},
	issue_comment: (payload) => {
		const { issue, comment } = read(CommentEvent, payload);
		if (!issue.pull_request) return {
			is: "none",
			why: "the comment stands under an issue"
		};
		const [line = ""] = (comment.body ?? "").split(/\r?\n/);
		if (line.trimEnd() !== "/itsm recheck") return {
			is: "none",
			why: "the first line of the comment is not /itsm recheck"
		};
		return {
			is: "number",
			number: issue.number,
			head: null
		};
	},
	workflow_run: (payload) => {
		const { event, head_sha, head_branch } = read(RunEvent, payload).workflow_run;
		if (event === "pull_request_review") return {
			is: "head",
			head: head_sha
		};
		if (event === "merge_group") return groupOf(head_branch ?? "", head_sha);
		return {
			is: "none",
			why: `the doorbell was rung by ${event}, which changes no verdict`
		};
	}
};
/** GitHub alone may make branches below gh-readonly-queue/; their names say what the group stands on. */
function groupOf(branch, headSha) {
	const [, base, baseSha] = /^gh-readonly-queue\/(.+)\/pr-\d+-([0-9a-f]{40,64})$/.exec(branch) ?? [];
	if (base && baseSha) return {
		is: "group",
		base,
		group: {
			headRef: branch,
			headSha,
			baseSha
		}
	};
	throw new ItsmError(`the branch ${JSON.stringify(branch)} is no merge group: expected gh-readonly-queue/BRANCH/pr-NUMBER-COMMIT`, "Take the pull request out of the merge queue and put it in again.");
}
function numberIn(text) {
	if (/^#?[1-9]\d{0,9}$/.test(text)) return Number(text.replace("#", ""));
	throw new ItsmError(`the input pull-request is no number: expected such as 12, got ${JSON.stringify(text.slice(0, 40))}`, "Give the number of one pull request, or nothing for all that are open.");
}
function read(schema, payload) {
	const result = schema.safeParse(payload);
	if (result.success) return result.data;
	throw new ItsmError(`the event is not what GitHub sends: ${prettifyError(result.error)}`, "Start the gate by one of the events of itsm-gate.yml.");
}

// actions/gate/main.ts
await run(async (inputs) => {
	const { event, input, log, now, repository, runUrl, version } = inputs;
	const wanted = wantedBy(event, input("pull-request"));
	const github = await connect(inputs);
	const { results, errors } = await gate({
		github,
		telling: {
			repository,
			runUrl,
			version
		},
		now,
		log
	}, wanted);
	return {
		outputs: {
			results: resultsText(results),
			outcome: outcomeOf(results)
		},
		summary: summaryOf(results),
		errors,
		failure: null
	};
});

export {  };