// The validate action: what is wrong with the checked-out records, told on their lines.
import { join } from "node:path";
import { run } from "../run.ts";
import { told } from "./told.ts";
import { validate } from "./validate.ts";

await run(async ({ input, log, event, workspace, repository, serverUrl, sha, now }) => {
  const folder = input("root") || ".";
  const judged = await validate(join(workspace, folder), { ...event, sha }, now);
  return told(
    judged,
    { folder, strict: input("strict") === "true", blobs: `${serverUrl}/${repository}/blob/${sha}` },
    log,
  );
});
