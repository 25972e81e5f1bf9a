// The action that tells channels what happened, once each.
import { connect } from "../connection.ts";
import { run } from "../run.ts";
import { addressesIn } from "./addresses.ts";
import { notify } from "./notify.ts";
import { poster } from "./post.ts";
import { pushedFrom } from "./pushed-from.ts";
import { told } from "./told.ts";

await run(async (inputs) => {
  const { event, log, now } = inputs;
  const sleep = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
  const post = poster({ fetch, sleep, log, second: 1000 });
  const addresses = addressesIn(process.env.ITSM_NOTIFY_URLS ?? "");
  return told(await notify({ github: await connect(inputs), post, addresses, now, log }, pushedFrom(event)));
});
