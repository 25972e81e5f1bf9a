// The past of records that were all committed once, as they are: told without Git.
import type { Audience } from "../../core/audience.ts";
import { readConfig } from "../../core/config.ts";
import { type PortalPast, portalPast } from "../../core/past/index.ts";
import type { AnyRecord } from "../../core/record.ts";
import { type Commit, timelines, type Version } from "../../core/timeline.ts";
import { ledgerOf } from "./records.ts";

const BY = { name: "Mira", email: "mira@example.com" };

/** The past that a portal tells of these records; `versions` gives the versions of each, oldest first. */
export function pastOfLedger(
  records: readonly AnyRecord[],
  audience: Audience,
  versions: (record: AnyRecord) => readonly Version[] = (record) => [versionOf(record)],
): PortalPast {
  const contents = new Map<string, Version>();
  const commits: Commit[] = [];
  for (const record of records)
    for (const [index, version] of versions(record).entries()) {
      const name = (number: number) => `${record.kind} ${record.id} ${number}`;
      contents.set(name(index), version);
      const before = index === 0 ? null : name(index - 1);
      commits.push(commitOf(commits.length, { file: record.file, before, after: name(index), by: BY }));
    }
  const config = readConfig({ file: "itsm.config.yaml", text: "organisation: Acme\n" });
  if (!("config" in config)) throw new Error("the configuration is not right");
  const read = (blob: string) => contents.get(blob);
  return portalPast({
    opened: { config: config.config, ledger: ledgerOf(...records) },
    until: Number.POSITIVE_INFINITY,
    past: { timelines: timelines(commits, read), commits, versionOf: read, gap: undefined },
    audience,
    inner: undefined,
  });
}

/** A record as a version of itself. */
export function versionOf({ fields, body }: AnyRecord): Version {
  return { state: fields.state, fields: { ...fields, "(text)": body } };
}

// --- internal ---

function commitOf(count: number, change: Commit["changes"][number]): Commit {
  const at = Date.UTC(2026, 0, 1) + count * 60_000;
  return {
    ...{ sha: `c${count}`, author: BY, authoredAt: at, committedAt: at, parents: 1, subject: "Write", cutOff: false },
    changes: [change],
  };
}
