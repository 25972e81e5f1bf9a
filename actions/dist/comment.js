import "./chunks/rolldown-runtime.js";
import { t as connect } from "./chunks/connection.js";
import { n as readResults, t as MARKER } from "./chunks/results.js";
import { t as run } from "./chunks/run.js";

// actions/comment/comment.ts
/** Writes them. What fails for one does not stop the others; nothing is written where the head has moved on. */
async function comment(github, results, log) {
	let written = 0;
	const errors = [];
	for (const { number, head, comment: body } of results) {
		if (body === null) continue;
		try {
			const outcome = await github.stickyComment({
				number,
				marker: MARKER,
				body,
				expectedHead: head
			});
			log(`#${number}: ${outcome.is === "skipped" ? `no comment, ${outcome.why}` : `${outcome.is} ${outcome.url}`}`);
			if (outcome.is === "created" || outcome.is === "updated") written += 1;
		} catch (error) {
			errors.push(error);
		}
	}
	return {
		written,
		errors
	};
}

// actions/comment/main.ts
await run(async (inputs) => {
	const results = readResults(inputs.input("results"));
	const { written, errors } = await comment(await connect(inputs), results, inputs.log);
	return {
		outputs: { written: String(written) },
		summary: "",
		errors,
		failure: null
	};
});

export {  };