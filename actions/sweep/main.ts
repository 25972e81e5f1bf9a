// The sweep action: what time alone makes wrong, told in issues.
import { connect } from "../connection.ts";
import { summaryOf } from "../gate/summary.ts";
import { resultsText } from "../results.ts";
import { run } from "../run.ts";
import { judgeAll, keepIssues } from "./sweep.ts";

await run(async (inputs) => {
  const { input, log, now, repository, runUrl, serverUrl, version } = inputs;
  const github = await connect(inputs);
  const ground = { github, telling: { repository, runUrl, version }, serverUrl, now, log };
  const judges = input("judge") !== "false";
  const { results, errors } = judges ? await judgeAll(ground) : { results: [], errors: [] };
  const kept = await keepIssues(ground);
  return {
    ...kept,
    outputs: { ...kept.outputs, results: judges ? resultsText(results) : "" },
    summary: results.length === 0 ? kept.summary : `${kept.summary}\n\n${summaryOf(results)}`,
    errors: [...errors, ...kept.errors],
  };
});
