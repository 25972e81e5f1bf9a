// Snapshots of made-up companies, and of the sample company.
import { fileURLToPath } from "node:url";
import type { Audience } from "../../core/audience.ts";
import { ConfigSchema } from "../../core/config.ts";
import { openLedger } from "../../core/open.ts";
import type { AnyRecord } from "../../core/record.ts";
import { type Snapshot, snapshot } from "../../core/snapshot.ts";
import { at, ledgerOf } from "./records.ts";

const house = fileURLToPath(new URL("../..", import.meta.url));

/** What everything is at an instant, for an audience; by default within the organisation. */
export function snapshotOf(
  records: readonly AnyRecord[],
  now: string,
  { audience = "internal", ...config }: { readonly audience?: Audience } & { readonly [setting: string]: unknown } = {},
): Snapshot {
  const opened = {
    root: "",
    config: ConfigSchema.parse({ organisation: "Acme", ...config }),
    now: at(now),
    clock: "given",
    ledger: ledgerOf(...records),
    findings: [],
    checked: records.length,
    sources: new Map(),
  } as const;
  return snapshot(opened, audience);
}

/** The sample company as an audience knows it. */
export function sampleSnapshot(audience: Audience): Snapshot {
  return snapshot(openLedger(house, { system: 0 }), audience, "0123456789abcdef0123456789abcdef01234567");
}

/** Addresses as a portal below a folder of a host gives them. */
export function addressBelow(path: string): string {
  return `https://status.acme.example/repo/${path}`;
}
