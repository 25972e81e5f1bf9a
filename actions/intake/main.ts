// The intake action: an issue of a form, read to what is to become of it.
import { connect } from "../connection.ts";
import { run } from "../run.ts";
import { issueIn, planOf, whoIn } from "./intake.ts";

await run(async (inputs) => {
  const { event, input, log } = inputs;
  const number = issueIn(event, input("issue"));
  const plan = await planOf(await connect(inputs), number, whoIn(input("who")));
  log(`#${number}: ${plan.is}${plan.is === "nothing" ? `, because ${plan.why}` : ""}`);
  return { outputs: { plan: JSON.stringify(plan), is: plan.is }, summary: "", failure: null };
});
