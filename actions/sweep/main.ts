// The sweep action: what time alone makes wrong, told in issues.
import { connect } from "../connection.ts";
import { summaryOf } from "../gate/summary.ts";
import { resultsText } from "../results.ts";
import { run } from "../run.ts";
import { failedOf, judgeAll, keepIssues } from "./sweep.ts";

await run(async (inputs) => {
  const { input, log, now, repository, runUrl, serverUrl, version } = inputs;
  const github = await connect(inputs);
  const ground = { github, telling: { repository, runUrl, version }, serverUrl, now, log };
  const { results, errors } = input("judge") === "false" ? { results: [], errors: [] } : await judgeAll(ground);
  const kept = await keepIssues(ground).catch(failedOf);
  return {
    outputs: {
      concerns: String(kept.concerns ?? ""),
      opened: String(kept.opened),
      results: results.length === 0 ? "" : resultsText(results),
    },
    summary: results.length === 0 ? kept.summary : `${kept.summary}\n\n${summaryOf(results)}`,
    errors: [...errors, ...kept.errors],
    failure: null,
  };
});
