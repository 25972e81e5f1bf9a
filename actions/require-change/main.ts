// The action that lets a deployment go on only while its change may be carried out.
import { connect } from "../connection.ts";
import { run } from "../run.ts";
import { askedIn } from "./asked.ts";
import { requireChange } from "./require-change.ts";
import { told } from "./told.ts";

await run(async (inputs) => {
  const asked = askedIn(inputs);
  const { now, log, repository, runUrl } = inputs;
  const itsm = await connect({ ...inputs, repository: asked.itsm });
  const source = () => connect({ ...inputs, input: () => inputs.input("source-token") });
  return told(await requireChange({ itsm, source, now, log, repository, runUrl }, asked));
});
