// The permit to deploy, asked of the ITSM repository on GitHub: one look, no waiting.
import { CONFIG_FILE, type Config, settingsOf } from "./config.ts";
import { lastAuthorization, type Permit, permitFor } from "./deploy-permit/index.ts";
import { ItsmError } from "./errors.ts";
import { EVIDENCE_FOLDER, type Evidence, evidenceName, parseEvidence } from "./evidence/index.ts";
import { RECORDS } from "./files.ts";
import type { GitHub } from "./github/index.ts";
import { getRecord } from "./ledger.ts";
import { baseOf } from "./overlay.ts";
import type { AnyRecord } from "./record.ts";
import { decode } from "./source-file.ts";
import { validate } from "./validate.ts";

export interface PermitAsked {
  /** The id of the change. */
  readonly id: string;
  /** The service that is deployed; null where nobody said. */
  readonly service: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The permit with what it rests on. */
export interface OpenedPermit {
  readonly permit: Permit;
  /** Of the records on the main line. */
  readonly config: Config;
  /** The pull request that authorized the change; null where there is none. */
  readonly pullRequest: number | null;
}

/** Reads and judges. Throws ItsmError where GitHub fails, or the configuration of the main line is bad. */
export async function openPermit(github: GitHub, { id, service, now }: PermitAsked): Promise<OpenedPermit> {
  const branch = await github.defaultBranch();
  const tip = await github.tipOf(branch);
  if (tip === undefined)
    throw new ItsmError(
      `${github.repository} has no branch ${branch}: expected the records there`,
      "Name the ITSM repository in the input repository.",
    );
  const files = await github.filesAt(tip, [RECORDS, CONFIG_FILE]);
  const { config, side } = baseOf(files, github.repository.split("/", 1)[0] ?? "");
  const change = getRecord(side.ledger, "change", id);
  const blob = files.find(({ file }) => file === change?.file)?.blob ?? null;
  const read = change ? await github.readEvidence([`${EVIDENCE_FOLDER}/${evidenceName(change.kind, id)}`]) : [];
  const parsed = read.map(({ path, json }) => parseEvidence(path, json));
  const evidence = parsed.flatMap((result) => ("entry" in result ? [result.entry] : []));
  const authorization = lastAuthorization(evidence);
  const permit = permitFor({
    ...{ id, service, now, config, blob, evidence },
    main: { ledger: side.ledger, findings: side.findings },
    evidenceFindings: parsed.flatMap((result) => ("finding" in result ? [result.finding] : [])),
    approved:
      authorization?.record?.blob === blob
        ? change
        : authorization && (await recordAsOf(github, authorization, config)),
  });
  return { permit, config, pullRequest: authorization?.pullRequest.number ?? null };
}

// --- internal ---

/** The record as a merge left it; undefined where its content is not the one that the evidence names. */
async function recordAsOf(github: GitHub, { record, merge }: Evidence, config: Config): Promise<AnyRecord | undefined> {
  if (!record) return undefined;
  const [file] = await github.filesAt(merge.commit, [record.file]);
  if (!file?.bytes || file.blob !== record.blob) return undefined;
  const source = decode(file.bytes, file.file);
  const judged = "text" in source ? validate(source, settingsOf(config)) : undefined;
  return judged && "record" in judged ? judged.record : undefined;
}
