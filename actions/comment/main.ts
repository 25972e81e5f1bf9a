// The comment action: the gate's verdicts as comments.
import { connect } from "../connection.ts";
import { readResults } from "../results.ts";
import { run } from "../run.ts";
import { comment } from "./comment.ts";

await run(async (inputs) => {
  const results = readResults(inputs.input("results"));
  const { written, errors } = await comment(await connect(inputs), results, inputs.log);
  return { outputs: { written: String(written) }, summary: "", errors, failure: null };
});
