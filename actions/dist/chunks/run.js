import { C as summary, S as warning, b as notice, q as ItsmError, v as error, x as setOutput, y as getInput } from "./core.js";
import { pathToFileURL } from "node:url";

// package.json
var version = "0.1.0";

// actions/log-text.ts
/** Control characters but tab and line feed, marks that turn the reading direction, odd ends of lines. */
const CONTROLS = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
/**
* The text with nothing in it that the runner obeys: `::name::` at the start of a line, `##[name]` anywhere. Control
* characters, and marks that turn the reading direction, become �. Lines stay lines.
*/
function logText(text) {
	return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "�").split("\n").map((line) => line.replace(/^([\s\ufeff]*):(?=:)/, "$1: ").replaceAll("##[", "## [")).join("\n");
}
/** The same in one line, cut to a length. */
function logLine(text, most = 500) {
	const line = logText(text).replace(/\s+/g, " ").trim();
	return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

// actions/run.ts
/** GitHub keeps a step's summary up to this many bytes and refuses a longer one whole. */
const LONGEST_SUMMARY = 1047552;
/** GitHub cuts what an annotation says near this length. */
const LONGEST_ANNOTATION = 4e3;
/**
* Runs an action to its end. What the user can mend (ItsmError) becomes one sentence with a hint, anything else is our bug
* and told with its stack; both fail the step.
*/
async function run(act) {
	try {
		const told = await act({
			...await surroundings(),
			input: (name) => getInput(name),
			log
		});
		for (const finding of told.annotations ?? []) annotate(finding);
		for (const text of told.warnings ?? []) warning(logLine(text));
		for (const [name, value] of Object.entries(told.outputs)) setOutput(name, value);
		await summarize(told.summary);
		for (const error of told.errors ?? []) tellError(error);
		if (told.failure !== null) log(told.failure);
		if (told.failure !== null || (told.errors ?? []).length > 0) process.exitCode = 1;
	} catch (error) {
		tellError(error);
		process.exitCode = 1;
	}
}
/** A summary that fits: cut at the end of a line, with a word of what was cut. */
function fitSummary(markdown, most = LONGEST_SUMMARY) {
	if (Buffer.byteLength(markdown) <= most) return markdown;
	const note = "\n\n**The rest was cut: GitHub shows at most 1 MiB.** The log of this step holds all of it.\n";
	const room = Buffer.from(markdown).subarray(0, most - Buffer.byteLength(note));
	return room.subarray(0, Math.max(0, room.lastIndexOf("\n"))) + note;
}
async function surroundings() {
	const { env } = process;
	const serverUrl = env.GITHUB_SERVER_URL || "https://github.com";
	const repository = env.GITHUB_REPOSITORY ?? "";
	return {
		event: {
			name: env.GITHUB_EVENT_NAME ?? "",
			payload: await eventPayload(env.GITHUB_EVENT_PATH)
		},
		workspace: env.GITHUB_WORKSPACE || process.cwd(),
		repository,
		sha: env.GITHUB_SHA ?? "",
		apiUrl: env.GITHUB_API_URL || "https://api.github.com",
		serverUrl,
		runUrl: `${serverUrl}/${repository}/actions/runs/${env.GITHUB_RUN_ID ?? ""}`,
		now: Date.now(),
		version
	};
}
/** Node reads and parses the file itself, so that this needs no door to the disk. */
async function eventPayload(path) {
	if (!path) return {};
	const { default: payload } = await import(pathToFileURL(path).href, { with: { type: "json" } });
	return payload;
}
function annotate({ level, file, line, column, rule, message, mend }) {
	const command = {
		error,
		warning,
		note: notice
	}[level];
	const text = logText(`${message}. ${mend}`);
	command(text.length > LONGEST_ANNOTATION ? `${text.slice(0, 3999)}…` : text, {
		title: rule,
		file,
		startLine: line,
		startColumn: column
	});
}
async function summarize(markdown) {
	if (markdown === "" || !process.env.GITHUB_STEP_SUMMARY) return;
	await summary.addRaw(fitSummary(markdown), true).write();
}
function tellError(error$1) {
	if (error$1 instanceof ItsmError) {
		for (const finding of error$1.findings) annotate(finding);
		error(logText(error$1.hint === "" ? error$1.message : `${error$1.message}\n${error$1.hint}`));
		return;
	}
	error(`This is a bug in ITSM as Code, not your mistake: ${logLine(String(error$1))}`);
	log(error$1 instanceof Error ? error$1.stack ?? error$1.message : String(error$1));
	if (error$1 instanceof Error && error$1.cause !== void 0) log(`caused by: ${String(error$1.cause)}`);
	log(`Please report it with the lines above: ${issuesPage()}`);
}
function issuesPage() {
	const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_REPOSITORY } = process.env;
	return `${GITHUB_SERVER_URL ?? "https://github.com"}/${GITHUB_ACTION_REPOSITORY || GITHUB_REPOSITORY}/issues`;
}
function log(text) {
	process.stdout.write(`${logText(text)}\n`);
}

export { run as t };