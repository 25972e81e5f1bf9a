// An installation as GitHub has it: rules of branches, environment, Pages, labels, workflows that run.
import { gateSymptoms } from "./gate-on-github.ts";
import { fine, looked, type Symptom, type Told, unwell } from "./symptom.ts";

export interface Rules {
  readonly checks: readonly { readonly context: string; readonly app: number | null }[];
  readonly upToDate: boolean;
  readonly pullRequest: boolean;
  readonly noForcePush: boolean;
  readonly noDeletion: boolean;
  readonly bypass: Told<readonly string[]>;
}

export interface OnGitHub {
  /** Where people find the repository: `https://github.com/acme/itsm`. */
  readonly page: string;
  readonly defaultBranch: string;
  readonly main: Told<Rules>;
  readonly evidence: Told<Rules>;
  readonly autoMerge: Told<boolean>;
  readonly gateClient: Told<string | null>;
  readonly environment: Told<readonly string[] | null>;
  readonly pages: Told<"workflow" | "branch" | null>;
  readonly labels: Told<readonly string[]>;
  readonly workflows: Told<readonly { readonly path: string; readonly state: string }[]>;
  /** The workflows and labels that there are to be. */
  readonly wanted: { readonly workflows: readonly string[]; readonly labels: readonly string[] };
}

/** Looks at all of it. */
export function diagnoseGitHub(found: OnGitHub): Symptom[] {
  return [
    ...gateSymptoms(found),
    looked("evidence-rules", "Rules of itsm-evidence", found.evidence, (rules) => evidenceSymptom(rules, found)),
    looked("auto-merge", "Auto-merge", found.autoMerge, (allowed) => autoMergeSymptom(allowed, found)),
    looked("pages", "Pages", found.pages, (source) => pagesSymptom(source, found)),
    looked("labels", "Labels", found.labels, (labels) => labelSymptom(labels, found)),
    looked("schedules", "Workflows that run", found.workflows, (states) => workflowSymptom(states, found)),
  ];
}

/** That nothing was asked, and how it can be. */
export function notAsked(why: string, mend: string): Symptom {
  const expected = "rules and required check, environment, Pages, labels, auto-merge and workflows in order";
  return unwell("github", "GitHub", { state: "unknown", expected, got: `not looked at: ${why}`, mend });
}

/** The labels of these names that are missing; none where they could not be looked at. */
export function missingLabels({ labels, wanted }: OnGitHub): string[] {
  if (!("value" in labels)) return [];
  const there = new Set(labels.value.map((name) => name.toLowerCase()));
  return wanted.labels.filter((name) => !there.has(name.toLowerCase()));
}

// --- internal ---

function evidenceSymptom({ noForcePush, noDeletion }: Rules, { page }: OnGitHub): Symptom {
  const [id, what] = ["evidence-rules", "Rules of itsm-evidence"];
  if (noForcePush && noDeletion) return fine(id, what, "never rewritten, never deleted");
  return unwell(id, what, {
    expected: "evidence that nobody can rewrite or delete",
    got: noForcePush ? "it may be deleted" : "it may be rewritten",
    mend: `Import docs/ruleset-memory.json of the toolkit at ${page}/settings/rules (New ruleset > Import a ruleset).`,
  });
}

function autoMergeSymptom(allowed: boolean, { page }: OnGitHub): Symptom {
  if (allowed) return fine("auto-merge", "Auto-merge", "allowed");
  return unwell("auto-merge", "Auto-merge", {
    expected: "allowed, so that what the gate lets pass is merged by itself",
    got: "not allowed",
    mend: `gh repo edit --enable-auto-merge, or tick Allow auto-merge at ${page}/settings`,
  });
}

function pagesSymptom(source: "workflow" | "branch" | null, { page }: OnGitHub): Symptom {
  if (source === "workflow") return fine("pages", "Pages", "built by GitHub Actions");
  const expected = "GitHub Actions as the source, so that itsm-publish can hand the portal over";
  const mend = `Choose GitHub Actions below Source at ${page}/settings/pages`;
  if (source === "branch") return unwell("pages", "Pages", { expected, got: "built from a branch", mend });
  // Nobody need publish: the workflow rests meanwhile.
  return unwell("pages", "Pages", { state: "unknown", expected, got: "there are none", mend });
}

function labelSymptom(_labels: readonly string[], found: OnGitHub): Symptom {
  const missing = missingLabels(found);
  if (missing.length === 0) return fine("labels", "Labels", found.wanted.labels.join(", "));
  return unwell("labels", "Labels", {
    expected: "the labels of the issue forms: GitHub gives an issue only those that exist",
    got: `missing: ${missing.join(", ")}`,
    mend: `npx itsm doctor --fix, or ${missing.map((name) => `gh label create ${name}`).join("; ")}`,
    fixable: true,
  });
}

function workflowSymptom(
  states: readonly { readonly path: string; readonly state: string }[],
  found: OnGitHub,
): Symptom {
  const [id, what] = ["schedules", "Workflows that run"];
  const stateOf = (path: string) => states.find((each) => each.path === path)?.state ?? "not there";
  const resting = found.wanted.workflows.filter((path) => stateOf(path) !== "active");
  const plain = (path: string) => `${path.split("/").at(-1)} (${stateOf(path).replaceAll("_", " ")})`;
  if (resting.length === 0) return fine(id, what, `all ${found.wanted.workflows.length}`);
  const asleep = resting.filter((path) => stateOf(path).startsWith("disabled"));
  const commands = asleep.map((path) => `gh workflow enable ${path.split("/").at(-1)}`).join("; ");
  return unwell(id, what, {
    expected: `all of them on ${found.defaultBranch}, and active. GitHub stops schedules after sixty quiet days`,
    got: resting.map(plain).join(", "),
    mend: commands || `Merge the files of .github/workflows into ${found.defaultBranch}.`,
  });
}
