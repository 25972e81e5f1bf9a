import "./chunks/rolldown-runtime.js";
import { t as connect } from "./chunks/connection.js";
import { t as run } from "./chunks/run.js";
import { $ as ConfigSchema, B as evidenceOf, D as inline, H as evaluate, K as EXIT, M as openPullRequest, W as isGoverned, q as ItsmError, z as parseEvidence } from "./chunks/core.js";
import "./chunks/report.js";

// actions/evidence/landed.ts
/**
* Finds it. GitHub names for a commit also pull requests into other branches that came along with it; only one counts
* that put this very commit on the line.
*/
async function landedBy(github, commit) {
	for (const number of await github.pullRequestsOfCommit(commit.sha)) {
		const { baseRef, defaultBranch } = await github.pullRequest(number);
		if (baseRef !== defaultBranch) continue;
		const merge = await github.mergeOf(number);
		if (merge.commits.includes(commit.sha)) return {
			commit,
			by: {
				number,
				merge
			}
		};
	}
	return {
		commit,
		by: null
	};
}

// actions/evidence/merged.ts
/** Reads a pull request as it was when it was merged. */
function openMerged(github, number, merge) {
	const at = Date.parse(merge.at);
	return openPullRequest(github, number, {
		now: at,
		asOf: at
	});
}
/** Judges it as of then, and writes down how it came out. */
function evidenceOfMerge(opened, merge, { repository, version }) {
	const { facts, config, ledgers, policyBlob, base, now, pullRequest } = opened;
	const { number, title, url, author } = pullRequest;
	const verdict = evaluate(facts, config, ledgers, now);
	return {
		verdict,
		files: evidenceOf({
			repository,
			verdict,
			facts,
			ledgers,
			config,
			pullRequest: {
				number,
				title,
				url,
				author: personOf(author)
			},
			merge: {
				...merge,
				by: personOf(merge.by),
				commits: [...merge.commits]
			},
			policy: {
				blob: policyBlob,
				commit: base.tip
			},
			tool: {
				name: "itsm-as-code",
				version
			}
		})
	};
}
function personOf(account) {
	return account && {
		login: account.login,
		id: account.id
	};
}

// actions/evidence/pending.ts
/** So far back a run looks for a commit that has evidence. */
const MOST_COMMITS = 200;
/** From the tip back to the newest commit with evidence, or to `since`. Throws ItsmError where `since` is not on the line. */
async function pendingCommits(github, since) {
	if (since !== "") return pendingSince(github, since);
	const evidenced = await evidencedCommits(github);
	const { commits } = await github.mainCommits({ count: 200 });
	const newest = commits.findIndex(({ sha }) => evidenced.has(sha));
	const pending = newest < 0 ? commits : commits.slice(0, newest);
	const cut = newest < 0 && commits.length === 200 && (commits.at(-1)?.parents.length ?? 0) > 0;
	return {
		commits: pending.toReversed(),
		cut
	};
}
async function pendingSince(github, since) {
	const { commits, complete } = await github.mainCommits({
		since,
		count: 200
	});
	const reaches = complete && commits.at(-1)?.parents[0] === since;
	if (commits.length === 0 || reaches) return {
		commits: commits.toReversed(),
		cut: false
	};
	throw new ItsmError(`${since} is not among the last ${200} commits of the default branch`, "Give the full id of one that is, as `git log --first-parent` shows them.");
}
/** Evidence that cannot be read proves nothing; the audit tells of it. */
async function evidencedCommits(github) {
	const parsed = (await github.readEvidence()).map(({ path, json }) => parseEvidence(path, json));
	return new Set(parsed.flatMap((result) => "entry" in result ? result.entry.evidence.merge.commits : []));
}

// actions/evidence/begin.ts
/** Reads the policy of the newest pull request among the commits (oldest first); the built-in one where there is none. */
async function beginOf(github, commits) {
	const policy = await newestPolicy(github, commits) ?? ConfigSchema.parse({ organisation: "-" }).policy;
	return {
		policy,
		since: policy.since === void 0 ? Number.NEGATIVE_INFINITY : Date.parse(policy.since)
	};
}
/**
* The commits from the first on whose clock says that the gate held; a later one does not slip out by an older clock.
* Throws ItsmError where nobody can tell how far back to look.
*/
function judgedCommits({ commits, cut }, { since }) {
	const first = commits.findIndex(({ at }) => Date.parse(at) >= since);
	if (cut && first === 0) throw new ItsmError(`none of the last ${200} commits of the default branch has evidence, and the gate held for all of them`, "Set policy.since in itsm.config.yaml to when the gate began, or start this workflow with a commit to begin behind.");
	return first < 0 ? [] : commits.slice(first);
}
async function newestPolicy(github, commits) {
	for (const commit of commits.toReversed()) {
		const { by } = await landedBy(github, commit);
		if (!by) continue;
		try {
			return (await openMerged(github, by.number, by.merge)).config.policy;
		} catch (error) {
			if (!(error instanceof ItsmError)) throw error;
		}
	}
}

// actions/evidence/evidence.ts
/** So many merges a run writes down; the next run goes on. Each costs some thirty requests of GitHub's thousand an hour. */
const MOST_MERGES = 25;
/**
* Writes it down. A merge that nobody can judge, because the configuration before it is wrong, is told and left out; at
* any other failure the run ends there, so that the next one begins with this very merge.
*/
async function recordEvidence(ground, pending) {
	const begin = await beginOf(ground.github, pending.commits);
	const commits = judgedCommits(pending, begin);
	const covered = /* @__PURE__ */ new Set();
	const written = [];
	const direct = [];
	const errors = [];
	let left = 0;
	for (const [index, commit] of commits.entries()) {
		if (covered.has(commit.sha)) continue;
		try {
			const { by } = await landedBy(ground.github, commit);
			for (const sha of by?.merge.commits ?? []) covered.add(sha);
			if (!by) direct.push(commit);
			else if (concerns(by, begin)) written.push(await writeDown(ground, by));
		} catch (error) {
			errors.push(error);
			if (!isBadConfiguration(error)) left = commits.length - index;
		}
		if (written.length === 25) left = commits.length - index - 1;
		if (left > 0) break;
	}
	return {
		written,
		unauthorized: await governedOnes(ground.github, direct, begin),
		left,
		errors
	};
}
/** Whether a merge came after the gate began to hold, and touched anything that it guards. */
function concerns({ merge }, { since, policy }) {
	if (Date.parse(merge.at) < since) return false;
	return merge.diff === null || merge.diff.some(({ path }) => isGoverned(path, policy));
}
async function writeDown({ github, version, log }, by) {
	const { number, merge } = by;
	const opened = await openMerged(github, number, merge);
	const { verdict, files } = evidenceOfMerge(opened, merge, {
		repository: github.repository,
		version
	});
	const { added } = await github.appendEvidence(files, `Evidence of #${number}`);
	log(`#${number}, merged as ${merge.commit.slice(0, 7)}: ${verdict.headline}. ${added.length} files of evidence.`);
	return {
		number,
		commit: merge.commit,
		headline: verdict.headline,
		paths: added
	};
}
/** Those of some commits, oldest first, that touched what is governed. What cannot be told counts. */
async function governedOnes(github, commits, { policy }) {
	const [oldest] = commits;
	if (!oldest) return [];
	const range = oldest.parents[0] === void 0 ? {} : { since: oldest.parents[0] };
	const line = await github.mainCommits({
		...range,
		files: true
	});
	const files = new Map(line.commits.map((commit) => [commit.sha, commit.files ?? null]));
	return commits.filter(({ sha }) => files.get(sha)?.some((path) => isGoverned(path, policy)) ?? true);
}
function isBadConfiguration(error) {
	return error instanceof ItsmError && error.exitCode === EXIT.notARepository;
}

// actions/evidence/told.ts
/** Says it. Commits that nobody approved do not fail the step: they are there, and the audit tells of them. */
function told({ written, unauthorized, left, errors }) {
	const appended = written.reduce((count, { paths }) => count + paths.length, 0);
	return {
		outputs: {
			appended: String(appended),
			unauthorized: String(unauthorized.length)
		},
		summary: [
			"## ITSM evidence",
			"",
			written.length === 0 ? "No merge was without evidence." : `Evidence of ${counted(written.length, "merge")}:`,
			"",
			...written.map(({ number, commit, headline }) => `- #${number}, ${commit.slice(0, 7)}: ${inline(headline)}`),
			...unauthorized.length === 0 ? [] : [
				"",
				"**Unauthorized: these commits came past the pull requests.**",
				""
			],
			...unauthorized.map(({ sha, authorName, subject }) => `- ${sha.slice(0, 7)} by ${inline(authorName)}: ${inline(subject)}`),
			...left === 0 ? [] : ["", `${counted(left, "commit")} are left for the next run.`]
		].join("\n"),
		warnings: unauthorized.map(({ sha, authorName, subject }) => `${sha.slice(0, 7)} came to the default branch past the pull requests, by ${authorName}: ${subject}`),
		errors,
		failure: null
	};
}
function counted(count, thing) {
	return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

// actions/evidence/main.ts
await run(async (inputs) => {
	const { input, log, version } = inputs;
	const github = await connect(inputs);
	const pending = await pendingCommits(github, input("since"));
	return told(await recordEvidence({
		github,
		version,
		log
	}, pending));
});

export {  };