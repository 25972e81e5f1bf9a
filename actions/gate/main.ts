// The gate action: what the policy says of pull requests, posted as the check itsm/gate.
import { connect } from "../connection.ts";
import { resultsText } from "../results.ts";
import { run } from "../run.ts";
import { gate } from "./gate.ts";
import { outcomeOf, summaryOf } from "./summary.ts";
import { wantedBy } from "./wanted.ts";

await run(async (inputs) => {
  const { event, input, log, now, repository, runUrl, version } = inputs;
  const wanted = wantedBy(event, input("pull-request"));
  const github = await connect(inputs);
  const { results, errors } = await gate({ github, telling: { repository, runUrl, version }, now, log }, wanted);
  return {
    outputs: { results: resultsText(results), outcome: outcomeOf(results) },
    summary: summaryOf(results),
    errors,
    failure: null,
  };
});
