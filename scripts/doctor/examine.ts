// What the doctor looks at, read from a clone.
import type { Installation } from "../../core/doctor/index.ts";
import { openEvidence, openFolder, openLedger, openPerson, openRemote, recordsOf } from "../../core/index.ts";
import { askedVersion } from "../../core/upgrade/index.ts";
import { SCHEMA } from "../../schemas/index.ts";
import {
  type Answers,
  type Planned,
  planInit,
  type Release,
  releaseOf,
  type Stale,
  sameForAll,
  staleFiles,
  workflowFiles,
} from "../init/index.ts";
import type { Session } from "../session.ts";

export interface Examined {
  readonly installation: Installation;
  /** The files that are missing, as they are to be. */
  readonly missing: readonly Planned[];
  readonly stale: readonly Stale[];
  readonly attributes: string | undefined;
}

/** Reads it. `toolkit` names the release in place of the package's own. Throws ItsmError where there is no repository. */
export async function examine(session: Session, toolkit: string | undefined): Promise<Examined> {
  const root = session.root();
  const folder = openFolder(root);
  const opened = openLedger(root, session.clock);
  const evidence = await openEvidence(root);
  const release = await releaseOf(toolkit).catch((error: unknown) => {
    if (toolkit !== undefined) throw error;
    return undefined; // run from its sources, it was not built
  });
  const missing = release ? await missingFiles(root, { opened, release, textAt: folder.textAt }) : [];
  const stale = release ? staleFiles(sameForAll(release), folder.textAt) : [];
  const textOf = (file: string) => folder.textAt(file) ?? undefined;
  const attributes = textOf(ATTRIBUTES);
  const { default: manifest } = await import("itsm-as-code/package.json", { with: { type: "json" } });
  const workflows = workflowFiles().flatMap((file) => {
    const text = textOf(file);
    return text === undefined ? [] : [[file, text] as const];
  });
  return {
    ...{ missing, stale, attributes },
    installation: {
      node: process.versions.node,
      gap: evidence.gap,
      records: { checked: opened.checked, errors: opened.findings.filter(({ level }) => level === "error").length },
      hasEvidence: evidence.present,
      isGateOn: opened.config.policy.since !== undefined,
      missing: missing.map(({ file }) => file),
      stale: stale.map(({ file }) => file),
      keepsLineBreaks:
        attributes === undefined || /^\/?(?:\*|records\/)\S*\s.*(?:\beol=lf\b|-text\b)/m.test(attributes),
      schema: {
        written: opened.config.schema,
        known: SCHEMA,
        oldNames: opened.findings.filter(({ rule }) => rule === "field-renamed").length,
      },
      version: manifest.version,
      asked: askedVersion(textOf("package.json") ?? ""),
      workflows: new Map(workflows),
      release,
      codeOwners: OWNERS.map(textOf).find((text) => text !== undefined),
    },
  };
}

// --- internal ---

const ATTRIBUTES = ".gitattributes";
/** Where GitHub looks for it, in this order. */
const OWNERS = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

interface Ground {
  readonly opened: ReturnType<typeof openLedger>;
  readonly release: Release;
  readonly textAt: ReturnType<typeof openFolder>["textAt"];
}

/** Files that `itsm init` would add, but for records: those are the users' own. */
async function missingFiles(root: string, { opened, release, textAt }: Ground): Promise<Planned[]> {
  const { write } = planInit(await answersIn(root, opened), release, textAt, []);
  const isRecord = (file: string) => file.startsWith("records/") && !file.endsWith("/README.md");
  const hasOwners = OWNERS.some((file) => textAt(file) !== undefined);
  return write.filter(({ file }) => !isRecord(file) && !(hasOwners && file.endsWith("CODEOWNERS")));
}

/** The answers that the repository itself gives. */
async function answersIn(root: string, { config, ledger }: Ground["opened"]): Promise<Answers> {
  const teams = recordsOf(ledger, "team");
  const team = teams.find(({ id }) => id === config.policy.governance) ?? teams[0];
  const service = recordsOf(ledger, "service")[0];
  const remote = await openRemote(root);
  return {
    organisation: config.organisation,
    timeZone: config.time_zone,
    login: team?.fields.members[0]?.login ?? (await openPerson(root)) ?? "your-login",
    team: { title: team?.fields.title ?? "Team", slug: team?.id ?? "team" },
    service: { title: service?.fields.title ?? "Service", slug: service?.id ?? "service" },
    repository: remote && `https://${remote.host}/${remote.repository}`,
  };
}
