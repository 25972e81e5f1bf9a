// The branch that remembers which notices were sent.
import { EXIT, ItsmError } from "../errors.ts";
import { isNoticeFile, NOTICES_BRANCH, type NoticeFile } from "../notices/index.ts";
import { appendTo } from "./growing-branch.ts";
import type { Api } from "./octokit.ts";
import type { EvidenceOutcome } from "./port.ts";
import { tipOf } from "./pull-request.ts";
import { filesBelow } from "./tree-diff.ts";
import type { Trees } from "./trees.ts";

/** The paths of its files; none where there is no branch yet. */
export async function readNotices(api: Api, trees: Trees): Promise<ReadonlySet<string>> {
  const tip = await tipOf(api, NOTICES_BRANCH);
  if (tip === undefined) return new Set();
  const files = await filesBelow(trees, tip, "notices");
  if (files) return new Set(files.map(({ path }) => path).filter(isNoticeFile));
  throw new ItsmError(
    `GitHub does not list all files of ${NOTICES_BRANCH}: one folder holds too many`,
    "Give the channel another name; it then begins afresh.",
    EXIT.findings,
  );
}

/** Remembers more. Files that are there already are left alone. */
export function appendNotices(
  api: Api,
  trees: Trees,
  files: readonly NoticeFile[],
  message: string,
): Promise<EvidenceOutcome> {
  const place = { branch: NOTICES_BRANCH, path: /^notices\/[a-z0-9-]+\/[0-9a-f]{40}\.(sending|sent)\.json$/ };
  return appendTo({ ...place, holds: "memory of notices" }, api, trees, files, message);
}
