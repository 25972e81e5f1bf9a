import { at as _enum, dt as strictObject, ft as string, lt as number, mt as prettifyError, ot as array, q as ItsmError } from "./core.js";

// actions/results.ts
/** The first line of the one comment, by which it is found again. */
const MARKER = "<!-- itsm-gate -->";
/**
* A step's input reaches it as one environment variable, and Linux takes none over 128 KiB. GitHub's own limit for
* outputs, 1 MiB, is never reached.
*/
const MOST_BYTES = 12e4;
const CUT = "\n\n**The rest was cut.** The check itsm/gate has all of it.\n";
const Result = strictObject({
	number: number().int().positive().describe("The pull request."),
	head: string().regex(/^[0-9a-f]{40,64}$/).describe("The commit that was judged."),
	outcome: _enum([
		"pass",
		"waiting",
		"blocked",
		"error"
	]).describe("error: it could not be judged."),
	headline: string().describe("The outcome in one sentence."),
	comment: string().max(65536).nullable().describe("The body of the comment, in Markdown; null: none is written.")
});
const Results = array(Result);
/** The results as JSON that a step can be given. Long comments are cut first; where that is not enough, none is left. */
function resultsText(results, most = MOST_BYTES) {
	const whole = JSON.stringify(results);
	if (Buffer.byteLength(whole) <= most) return whole;
	const bare = results.map((result) => ({
		...result,
		headline: cut(result.headline, 200),
		comment: null
	}));
	const room = Math.floor((most - Buffer.byteLength(JSON.stringify(bare))) / results.length);
	if (room < 0) return resultsText(results.slice(0, Math.floor(results.length / 2)), most);
	return JSON.stringify(bare.map((result, i) => ({
		...result,
		comment: fitted(results[i]?.comment ?? null, room)
	})));
}
/** Reads them again. Throws ItsmError where the text is anything else. */
function readResults(text) {
	const result = Results.safeParse(dataIn(text));
	if (result.success) return result.data;
	throw new ItsmError(`the input results is not what the gate hands over: ${prettifyError(result.error)}`, "Give it the output results of the gate action, unchanged.");
}
function dataIn(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** A comment whose JSON takes at most so many bytes, cut between lines; null where nothing useful is left. */
function fitted(comment, room) {
	if (comment === null || jsonBytes(comment) <= room) return comment;
	const lines = comment.split("\n");
	while (lines.length > 1 && jsonBytes(lines.join("\n") + CUT) > room) lines.length = Math.min(lines.length - 1, Math.floor(lines.length * .9));
	const kept = lines.join("\n") + CUT;
	return lines.length > 1 && jsonBytes(kept) <= room ? kept : null;
}
function jsonBytes(text) {
	return Buffer.byteLength(JSON.stringify(text));
}
function cut(text, most) {
	return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

export { readResults as n, resultsText as r, MARKER as t };