import "./chunks/rolldown-runtime.js";
import { t as run } from "./chunks/run.js";
import "./chunks/report.js";
import { D as inline, F as openLedgerAt, I as openRevision, K as EXIT, P as openLedger, U as movesBetween, ft as string, nt as sortFindings, q as ItsmError, ut as object } from "./chunks/core.js";
import { join } from "node:path";

// actions/validate/order.ts
/** GitHub's limit for each level of a step. */
const MOST_ANNOTATIONS = 10;
const WORST_FIRST = [
	"error",
	"warning",
	"note"
];
/** Errors first; within a level those on what the event changed; otherwise in the order given. */
function worstFirst(findings, near) {
	return findings.toSorted((a, b) => rank(a) - rank(b) || near(a) - near(b));
}
/** The first ten of each level, in order. */
function annotated(ordered) {
	return WORST_FIRST.flatMap((level) => ordered.filter((each) => each.level === level).slice(0, 10));
}
function rank({ level }) {
	return WORST_FIRST.indexOf(level);
}

// actions/validate/told.ts
/** Says it. What GitHub does not keep as annotation goes to the log as well. */
function told(judged, { folder, strict, blobs }, log) {
	const findings = judged.findings.map((each) => ({
		...each,
		file: below(folder, each.file)
	}));
	const [errors, warnings] = [countOf(findings, "error"), countOf(findings, "warning")];
	const annotations = annotated(findings);
	for (const { level, file, line, column, rule, message, mend } of findings) log(`${level}[${rule}] ${file}:${line}:${column} ${message}. ${mend}`);
	const failed = errors > 0 || strict && warnings > 0;
	log(`${counted(judged.checked, "record")}, ${counts(findings)}.`);
	return {
		annotations,
		outputs: {
			checked: String(judged.checked),
			errors: String(errors),
			warnings: String(warnings)
		},
		summary: page(judged, findings, blobs),
		failure: failed ? "The records are not right: mend what is told above." : null
	};
}
function page(judged, findings, blobs) {
	return [
		`## ITSM records: ${counts(findings)}`,
		"",
		`${counted(judged.checked, "record")} read. ${movesText(judged.moves)}`,
		...findings.length === 0 ? [] : [
			"",
			...beyondText(findings),
			"| | Where | What | How to mend |",
			"| --- | --- | --- | --- |"
		],
		...findings.map((each) => row(each, blobs))
	].join("\n");
}
function row({ level, file, line, rule, message, mend }, blobs) {
	const address = `${blobs}/${file.split("/").map(encodeURIComponent).join("/")}#L${line}`;
	return `| ${level}<br>${inline(rule)} | [${inline(`${file}:${line}`)}](${address}) | ${inline(message)} | ${inline(mend)} |`;
}
function movesText(moves) {
	if ("unknown" in moves) return `Moves were not judged here: ${inline(moves.unknown)}. The gate judges them.`;
	return `${counted(moves.count, "record")} differ${moves.count === 1 ? "s" : ""} from the base.`;
}
/** `and 5 more`: what GitHub leaves out of the annotations, level by level. */
function beyondText(findings) {
	const more = WORST_FIRST.flatMap((level) => {
		const beyond = countOf(findings, level) - 10;
		return beyond > 0 ? [`${counted(beyond, level)} more`] : [];
	});
	if (more.length === 0) return [];
	return [`GitHub keeps ${10} annotations of each level; only this table has ${more.join(" and ")}.`, ""];
}
function counts(findings) {
	if (findings.length === 0) return "nothing wrong";
	return WORST_FIRST.flatMap((level) => {
		const count = countOf(findings, level);
		return count === 0 ? [] : [counted(count, level)];
	}).join(", ");
}
function countOf(findings, level) {
	return findings.filter((each) => each.level === level).length;
}
function counted(count, thing) {
	return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
function below(folder, file) {
	const path = folder.replace(/^(\.\/)+|^\.$|\/+$/g, "");
	return path === "" ? file : `${path}/${file}`;
}

// actions/validate/base.ts
/** Finds it. `checkedOut` is the commit in the workspace, undefined where Git knows none. */
function baseOf({ name, payload, sha }, checkedOut) {
	if (checkedOut === void 0) return { none: "there is no Git history in the workspace" };
	if (name === "pull_request" || name === "pull_request_target") return baseOfPullRequest(sha, checkedOut);
	const { merge_group, before } = Payload.parse(payload);
	const revision = name === "merge_group" ? merge_group?.base_sha : name === "push" ? before : void 0;
	if (revision === void 0) return { none: `a run by ${name || "hand"} has no base` };
	return /^0+$/.test(revision) ? { none: "the branch is new" } : { revision };
}
const Sha = string().regex(/^[0-9a-f]{40,64}$/);
const Payload = object({
	merge_group: object({ base_sha: Sha }).optional(),
	before: Sha.optional()
}).catch({});
/** For a pull request GitHub checks out a merge of its own, whose first parent is the tip of the base. */
function baseOfPullRequest(sha, checkedOut) {
	if (sha === checkedOut) return { revision: `${sha}^1` };
	return { none: "what is checked out is not the merge that GitHub made of the pull request" };
}

// actions/validate/touched.ts
/** Measures findings against the difference of two sides. Without a base, all are equally near. */
function nearness(base, head) {
	if (!base) return () => 2;
	const known = /* @__PURE__ */ new Map();
	return ({ file, line }) => {
		const after = head.get(file);
		if (!after) return 1;
		const span = known.has(file) ? known.get(file) : changedSpan(base.get(file)?.text ?? "", after.text);
		known.set(file, span ?? null);
		if (!span) return 2;
		return line >= span.first && line <= span.last ? 0 : 1;
	};
}
/** From the first to the last line that differs; null where nothing does. */
function changedSpan(before, after) {
	if (before === after) return null;
	const [old, now] = [before.split("\n"), after.split("\n")];
	const shorter = Math.min(old.length, now.length);
	let first = 0;
	while (first < shorter && old[first] === now[first]) first++;
	let behind = 0;
	while (behind < shorter - first && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
	return {
		first: first + 1,
		last: Math.max(first + 1, now.length - behind)
	};
}

// actions/validate/validate.ts
/** Judges what lies in `root`. Throws ItsmError where that is no ITSM repository or its configuration is wrong. */
async function validate(root, event, now) {
	const head = openLedger(root, { system: now });
	const base = await openBase(root, baseOf(event, await openRevision(root)), now);
	const { moves, findings } = "opened" in base ? movesBetween(base.opened, head) : {
		moves: [],
		findings: []
	};
	const near = nearness("opened" in base ? base.opened.sources : void 0, head.sources);
	return {
		findings: worstFirst(sortFindings([...head.findings, ...findings]), near),
		checked: head.checked,
		moves: "opened" in base ? {
			count: moves.length,
			base: base.revision
		} : { unknown: base.none }
	};
}
/** A base that cannot be read leaves the moves unjudged here; the gate judges them again in any case. */
async function openBase(root, base, now) {
	if ("none" in base) return base;
	const { revision } = base;
	try {
		return {
			opened: await openLedgerAt(root, revision, { system: now }),
			revision
		};
	} catch (error) {
		if (!(error instanceof ItsmError)) throw error;
		if (error.exitCode === EXIT.notARepository) return { none: `in the base, ${error.message}` };
		return { none: "the base was not fetched: check out with fetch-depth: 2" };
	}
}

// actions/validate/main.ts
await run(async ({ input, log, event, workspace, repository, serverUrl, sha, now }) => {
	const folder = input("root") || ".";
	const judged = await validate(join(workspace, folder), {
		...event,
		sha
	}, now);
	return told(judged, {
		folder,
		strict: input("strict") === "true",
		blobs: `${serverUrl}/${repository}/blob/${sha}`
	}, log);
});

export {  };