// One file of the evidence branch to an entry, or what is wrong with it.
import { type Finding, finding } from "../finding.ts";
import { schemaFlaws, showValue } from "../schema-flaws.ts";
import { type Evidence, EvidenceSchema } from "./evidence.ts";
import { evidencePath } from "./evidence-path.ts";

/** A file of evidence as it lies on the branch. */
export interface EvidenceEntry {
  readonly path: string;
  readonly evidence: Evidence;
}

export type ParsedEvidence = { readonly entry: EvidenceEntry } | { readonly finding: Finding };

/** Reads a file of evidence, whatever somebody may have put there; it never throws. */
export function parseEvidence(path: string, text: string): ParsedEvidence {
  const read = dataIn(text);
  if ("broken" in read) return unreadable(path, `it is no JSON (${read.broken})`);
  const result = EvidenceSchema.safeParse(read.data);
  if (!result.success) return unreadable(path, whyNot(result.error.issues, read.data));
  const evidence = result.data;
  const expected = evidencePath(evidence);
  if (expected !== path) return { finding: misplaced(path, expected) };
  return { entry: { path, evidence } };
}

/** Evidence that cannot be read, or is no file at all, proves nothing. */
export function unreadable(path: string, why: string): { readonly finding: Finding } {
  return {
    finding: evidenceFinding("evidence-unreadable", path, `this is no evidence: ${why}`),
  };
}

/** A finding about a file on the evidence branch. */
export function evidenceFinding(rule: string, path: string, message: string): Finding {
  const mend = "Leave the branch as it is, find out who wrote this, and record it: what it should prove is not proved.";
  return finding(path, { rule, message, mend }, { line: 1, column: 1 });
}

// --- internal ---

function dataIn(text: string): { readonly data: unknown } | { readonly broken: string } {
  try {
    return { data: JSON.parse(text) };
  } catch (error) {
    return { broken: showValue(error instanceof Error ? error.message : String(error)) };
  }
}

function whyNot(issues: Parameters<typeof schemaFlaws>[0], data: unknown): string {
  // Only maps have fields to look up; the schema has said already that anything else is wrong.
  const fields = typeof data === "object" && data !== null && !Array.isArray(data) ? { ...data } : {};
  const [first] = schemaFlaws(issues.slice(0, 1), fields, EvidenceSchema, "evidence");
  return first?.message ?? "it has another form";
}

function misplaced(path: string, expected: string): Finding {
  return evidenceFinding(
    "evidence-misplaced",
    path,
    `the evidence lies in the wrong place: expected ${showValue(expected)} by what it says, got ${showValue(path)}`,
  );
}
