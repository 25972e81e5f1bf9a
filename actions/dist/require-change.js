import "./chunks/rolldown-runtime.js";
import { t as connect } from "./chunks/connection.js";
import { t as run } from "./chunks/run.js";
import { D as inline, Q as toInstant, T as code, X as namedChanges, it as RECORD_ID, j as openPermit, q as ItsmError, rt as kindOfId } from "./chunks/core.js";
import "./chunks/report.js";

// actions/require-change/asked.ts
/** Reads them. Throws ItsmError where one is not right. */
function askedIn({ input }) {
	const itsm = matching("repository", input("repository"), /^[\w.-]+\/[\w.-]+$/, "owner/name of the ITSM repository");
	if (input("token") === "") throw new ItsmError(`there is no token for ${itsm}: expected one that reads its contents, got nothing`, "Make one by an App that is installed there. Runs of forks and of Dependabot get no secrets, and so no token.");
	const change = input("change").toUpperCase();
	if (change !== "" && !isChange(change)) throw unfit("change", change, "an id such as CHG-2026-7F3K");
	return {
		itsm,
		change: change || null,
		service: input("service") || null,
		sha: matching("sha", input("sha"), /^[0-9a-f]{40,64}$/, "the full id of a commit"),
		record: matching("record", input("record") || "false", /^(true|false)$/, "true or false") === "true"
	};
}
/** Whether a text is the id of a change. */
function isChange(id) {
	return RECORD_ID.test(id) && kindOfId(id)?.folder === "changes";
}
function matching(name, value, pattern, expected) {
	if (pattern.test(value)) return value;
	throw unfit(name, value, expected);
}
function unfit(name, got, expected) {
	return new ItsmError(`the input ${name} is not right: expected ${expected}, got ${got === "" ? "nothing" : JSON.stringify(got)}`, "Correct it in the workflow that uses this action.");
}

// actions/require-change/record-text.ts
/** The comment, with the marker by which the same deployment is told again: repository, commit and service. */
function recordText({ repository, runUrl, now }, { sha, service }, { change, until }, timeZone) {
	const lines = [
		`**Deployment** of ${service === null ? code(repository) : `${code(service)} from ${code(repository)}`} at ${code(sha.slice(0, 12))} under ${code(change.id)}, ${inline(change.fields.title)}.`,
		"",
		`Permitted at ${toInstant(now, timeZone)}, until ${toInstant(until, timeZone)}, by [this run](${runUrl}).`
	];
	return {
		marker: `<!-- itsm-deployment ${repository} ${sha} ${service ?? "-"} -->`,
		body: `${lines.join("\n")}\n`
	};
}

// actions/require-change/require-change.ts
/** Asks once. Throws ItsmError where no change is named, or nobody can tell. */
async function requireChange(ground, asked) {
	const { itsm, now, log } = ground;
	const id = asked.change ?? await namedBy(ground, asked.sha);
	const { permit, config, pullRequest } = await openPermit(itsm, {
		id,
		service: asked.service,
		now
	});
	const answered = {
		id,
		permit,
		timeZone: config.time_zone,
		recorded: null,
		errors: []
	};
	if (!permit.allowed) return answered;
	log(`${id} may be carried out until ${toInstant(permit.until, config.time_zone)}.`);
	if (!asked.record || pullRequest === null) return answered;
	try {
		const outcome = await itsm.commentOnce({
			number: pullRequest,
			...recordText(ground, asked, permit, config.time_zone)
		});
		log(outcome.is === "skipped" ? `Not recorded: ${outcome.why}.` : `Recorded: ${outcome.url}`);
		return {
			...answered,
			recorded: outcome.is === "skipped" ? null : outcome.url
		};
	} catch (error) {
		return {
			...answered,
			errors: [error]
		};
	}
}
/** What the commit says goes before what its pull requests say. */
async function namedBy({ source, repository }, sha) {
	const [ids = []] = (await (await source()).wordsOf(sha)).map(namedChanges).filter((named) => named.length > 0);
	const [id] = ids;
	if (id !== void 0 && ids.length === 1) return id;
	const got = ids.length === 0 ? "nothing" : ids.join(", ");
	throw new ItsmError(`${repository} at ${sha.slice(0, 7)} names no one change: expected a line "Change: CHG-…" in the message of the commit or in the text of its pull request, got ${got}`, ids.length === 0 ? "Give the input change; or write the line into the pull request that brings the commit." : "Give the input change: a deployment is carried out under one.");
}

// actions/require-change/told.ts
/** Says it. Any reason fails the step. */
function told({ id, permit, timeZone, recorded, errors }) {
	const until = permit.allowed ? toInstant(permit.until, timeZone) : null;
	const title = permit.change?.fields.title ?? null;
	const heading = [
		`## ${permit.allowed ? "May be deployed" : "Not deployed"}: ${id}`,
		"",
		inline(title ?? ""),
		""
	];
	const page = permit.allowed ? [`Until **${until}**, of ${permit.risk} risk.`, ...recorded === null ? [] : [`[Recorded](${recorded}).`]] : permit.refusals.map(({ message, hint }) => `- **${inline(message)}.** ${inline(hint)}`);
	const refusals = permit.allowed ? [] : permit.refusals.map(({ message, hint }) => new ItsmError(message, hint));
	return {
		outputs: {
			change: id,
			until: until ?? "",
			risk: permit.allowed ? permit.risk : "",
			title: title ?? ""
		},
		summary: [
			...heading,
			...page,
			""
		].join("\n"),
		errors: [...refusals, ...errors],
		failure: null
	};
}

// actions/require-change/main.ts
await run(async (inputs) => {
	const asked = askedIn(inputs);
	const { now, log, repository, runUrl } = inputs;
	const itsm = await connect({
		...inputs,
		repository: asked.itsm
	});
	const source = () => connect({
		...inputs,
		input: () => inputs.input("source-token")
	});
	return told(await requireChange({
		itsm,
		source,
		now,
		log,
		repository,
		runUrl
	}, asked));
});

export {  };