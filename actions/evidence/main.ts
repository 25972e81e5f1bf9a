// The evidence action: who agreed to what was merged, appended to the branch itsm-evidence.
import { connect } from "../connection.ts";
import { run } from "../run.ts";
import { recordEvidence } from "./evidence.ts";
import { pendingCommits } from "./pending.ts";
import { told } from "./told.ts";

await run(async (inputs) => {
  const { input, log, version } = inputs;
  const github = await connect(inputs);
  const pending = await pendingCommits(github, input("since"));
  return told(await recordEvidence({ github, version, log }, pending));
});
