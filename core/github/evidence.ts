// The branch of evidence: files are appended to it, never changed, never removed.
import { EXIT, ItsmError } from "../errors.ts";
import { EVIDENCE_BRANCH, EVIDENCE_FOLDER, type EvidenceFile } from "../evidence/index.ts";
import { type Contents, readFilesAt } from "./files-at.ts";
import { appendTo } from "./growing-branch.ts";
import type { Api } from "./octokit.ts";
import type { EvidenceOutcome } from "./port.ts";
import { tipOf } from "./pull-request.ts";
import type { Trees } from "./trees.ts";

/** The evidence in these folders, by path; without folders, all of it. Nothing where there is no branch yet. */
export async function readEvidence(
  api: Api,
  trees: Trees,
  contents: Contents,
  folders: readonly string[] = [EVIDENCE_FOLDER],
): Promise<EvidenceFile[]> {
  const tip = await tipOf(api, EVIDENCE_BRANCH);
  if (tip === undefined) return [];
  const files = await readFilesAt(api, trees, contents, tip, folders);
  return files.map(({ file, bytes }) => ({ path: file, json: textOf(file, bytes) }));
}

/** Adds the files by one commit upon the tip. Where another writer was faster, the same upon the new tip. */
export function appendEvidence(
  api: Api,
  trees: Trees,
  files: readonly EvidenceFile[],
  message: string,
): Promise<EvidenceOutcome> {
  return appendTo({ branch: EVIDENCE_BRANCH, path: PATH, holds: "evidence" }, api, trees, files, message);
}

// --- internal ---

const PATH = /^evidence(\/[A-Za-z0-9][A-Za-z0-9._-]*)+\/[0-9a-f]{40,64}\.json$/;

function textOf(file: string, bytes: Uint8Array | undefined): string {
  if (bytes) return Buffer.from(bytes).toString("utf8");
  throw new ItsmError(
    `${file} on ${EVIDENCE_BRANCH} is no file that the gate wrote`,
    `Find out who put it there: git log ${EVIDENCE_BRANCH} -- ${file}`,
    EXIT.findings,
  );
}
