// The propose action: what was read of an issue, as a pull request with an answer under the issue.
import { connect } from "../connection.ts";
import { readPlan } from "../intake-plan.ts";
import { run } from "../run.ts";
import { propose } from "./propose.ts";

await run(async (inputs) => {
  const plan = readPlan(inputs.input("plan"));
  const { pullRequest, errors } = await propose(await connect(inputs), plan, inputs);
  return { outputs: { number: String(pullRequest ?? "") }, summary: "", errors, failure: null };
});
