// What a report says of itself, so that its reader can tell whether it is complete and repeat it.
import { createHash } from "node:crypto";
import type { Audit } from "./audit.ts";

export interface Report {
  /** RFC 3339. */
  readonly generatedAt: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly mainLine: { readonly name: string; readonly tip: string };
  readonly evidenceTip: string | null;
  /** In one sentence: what was asked of what. */
  readonly query: string;
  /** SHA-256 over the audit as JSON: two runs over the same commits for the same period give the same. */
  readonly hash: string;
  /** What no report of this kind can tell. */
  readonly limits: readonly string[];
}

/** The report of an audit. `generatedAt` is no part of the hash. */
export function reportOf(
  audit: Audit,
  { generatedAt, tool, mainLine, evidenceTip }: Omit<Report, "query" | "hash" | "limits">,
): Report {
  const { from, to, evidence, counts } = audit;
  const kept = evidence.present ? `itsm-evidence at ${evidenceTip?.slice(0, 12)}` : "no evidence branch";
  return {
    ...{ generatedAt, tool, mainLine, evidenceTip },
    query: `All changes that were authorized, carried out or closed, and all ${counts.commits} commits of ${mainLine.name} at ${mainLine.tip.slice(0, 12)} that touched governed files, from ${from} to ${to}, against ${kept}.`,
    hash: createHash("sha256").update(JSON.stringify(audit)).digest("hex"),
    limits: LIMITS,
  };
}

// --- internal ---

const LIMITS = [
  "Evidence is as trustworthy as the protection of its branch: who may push there could have written it.",
  "Whether the protection of the main line was lifted for a while, only GitHub's own audit log tells.",
] as const;
