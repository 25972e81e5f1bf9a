// An installation of a repository of records, as it lies in a clone.
import type { HistoryGap } from "../history-gap.ts";
import { pinsIn } from "../upgrade/index.ts";
import { fine, type Symptom, unwell } from "./symptom.ts";

/** What was found, as data. */
export interface Installation {
  /** `24.1.0`. */
  readonly node: string;
  readonly gap: HistoryGap | undefined;
  /** Findings that are errors, of so many files. */
  readonly records: { readonly checked: number; readonly errors: number };
  readonly hasEvidence: boolean;
  /** Whether the gate is meant to hold already: the policy says since when. */
  readonly isGateOn: boolean;
  /** Files that `itsm init` would write, and that are not there. */
  readonly missing: readonly string[];
  /** Files that an earlier version wrote, and that nobody edited. */
  readonly stale: readonly string[];
  /** Whether .gitattributes keeps the line breaks of records as they are. */
  readonly keepsLineBreaks: boolean;
  /** The version of the schemas that the settings say, the one of this package, and how many fields have old names. */
  readonly schema: { readonly written: number; readonly known: number; readonly oldNames: number };
  /** The version of this package, and what package.json asks for; undefined where it does not. */
  readonly version: string;
  readonly asked: string | undefined;
  /** The texts of the workflows `itsm-….yml`, by path. */
  readonly workflows: ReadonlyMap<string, string>;
  /** The release that the package was built from; undefined where it does not say. */
  readonly release: { readonly toolkit: string; readonly commit: string; readonly version: string } | undefined;
  /** The text of CODEOWNERS; undefined where there is none. */
  readonly codeOwners: string | undefined;
}

/** The line of .gitattributes by which the line breaks of records stay. */
export const LINE_BREAKS = "records/** text=auto eol=lf";

/** Looks at all of it, in the order in which one would mend it. */
export function diagnose(found: Installation): Symptom[] {
  return [
    nodeSymptom(found),
    historySymptom(found),
    recordsSymptom(found),
    schemaSymptom(found),
    packageSymptom(found),
    missingSymptom(found),
    staleSymptom(found),
    lineBreakSymptom(found),
    ...pinSymptoms(found),
    ownersSymptom(found),
    evidenceSymptom(found),
  ];
}

// --- internal ---

const OLDEST_NODE = [22, 18] as const;
/** What decides on everybody's approvals. */
const RULES = ["itsm.config.yaml", "records/teams/", ".github/"] as const;

function nodeSymptom({ node }: Installation): Symptom {
  const [major = 0, minor = 0] = node.split(".").map(Number);
  const [oldest, oldestMinor] = OLDEST_NODE;
  if (major > oldest || (major === oldest && minor >= oldestMinor)) return fine("node", "Node.js", node);
  const mend = "Install Node.js 24 from https://nodejs.org, then run npm install again.";
  return unwell("node", "Node.js", { expected: `${OLDEST_NODE.join(".")} or newer`, got: node, mend });
}

function historySymptom({ gap }: Installation): Symptom {
  if (!gap) return fine("history", "History", "all of it");
  return unwell("history", "History", {
    expected: "all of it: the audit, timelines and measures are read from it",
    got: gap.message,
    ...(gap.gap === "shallow" ? { mend: "git fetch --unshallow", fixable: true } : { mend: gap.mend }),
  });
}

function recordsSymptom({ records: { checked, errors } }: Installation): Symptom {
  if (errors === 0) return fine("records", "Records", `${checked}, all of them right`);
  const got = `${errors} ${errors === 1 ? "error" : "errors"} in ${checked} files`;
  return unwell("records", "Records", { expected: "no errors", got, mend: "npx itsm check" });
}

function schemaSymptom({ schema: { written, known, oldNames } }: Installation): Symptom {
  const [id, what] = ["schema", "Version of the schemas"];
  if (written === known && oldNames === 0) return fine(id, what, String(known));
  const names =
    oldNames === 0 ? "" : `, with ${oldNames} old ${oldNames === 1 ? "name" : "names"}, which are read as they are`;
  return unwell(id, what, { expected: String(known), got: `${written}${names}`, mend: "npx itsm upgrade" });
}

function packageSymptom({ version, asked }: Installation): Symptom {
  const [id, what] = ["package", "Package"];
  if (asked === undefined) return fine(id, what, `${version}; package.json asks for none`);
  if (asked.replace(/^[~^]/, "") === version || !/^[~^]?\d/.test(asked))
    return fine(id, what, `${version}, as package.json asks`);
  return unwell(id, what, {
    ...{ expected: `${asked}, as package.json asks`, got: version },
    mend: "npm install, or npx itsm-as-code@latest upgrade to go on to the newest",
  });
}

function staleSymptom({ stale }: Installation): Symptom {
  if (stale.length === 0) return fine("stale", "Files nobody edited", "as this version writes them");
  return unwell("stale", "Files nobody edited", {
    ...{ expected: "as this version writes them", got: `of an earlier version: ${stale.join(", ")}` },
    ...{ mend: "npx itsm doctor --fix", fixable: true },
  });
}

function lineBreakSymptom({ keepsLineBreaks }: Installation): Symptom {
  const [id, what] = ["line-breaks", "Line breaks"];
  if (keepsLineBreaks) return fine(id, what, "the same on every system, by .gitattributes");
  return unwell(id, what, {
    expected: "the same on every system: Windows would rewrite records, and every line would differ",
    ...{ got: ".gitattributes says nothing of records/", mend: `Add to it: ${LINE_BREAKS}`, fixable: true },
  });
}

function missingSymptom({ missing }: Installation): Symptom {
  if (missing.length === 0) return fine("files", "Files of itsm init", "all there");
  return unwell("files", "Files of itsm init", {
    ...{ expected: "all there", got: `missing: ${missing.join(", ")}` },
    ...{ mend: "npx itsm doctor --fix", fixable: true },
  });
}

function pinSymptoms({ workflows, release }: Installation): Symptom[] {
  return [...workflows].flatMap(([file, text]) =>
    pinsIn(text).map(({ toolkit, ref }) => pinSymptom({ file, toolkit, ref }, release)),
  );
}

interface Pin {
  readonly file: string;
  readonly toolkit: string;
  readonly ref: string;
}

function pinSymptom({ file, toolkit, ref }: Pin, release: Installation["release"]): Symptom {
  const got = `${toolkit}@${ref}`;
  const what = `Pin in ${file}`;
  const id = `pin:${file}`;
  const expected = release ? `${release.toolkit}@${release.commit}` : "the commit of a release, 40 hex digits";
  const mend = release
    ? `npx itsm upgrade, or write there: @${release.commit} # v${release.version}`
    : "Name the commit of a release there.";
  if (!/^[0-9a-f]{40}$/.test(ref)) return unwell(id, what, { expected, got, mend });
  if (release && ref !== release.commit) return unwell(id, what, { expected, got, mend });
  return fine(id, what, got);
}

function ownersSymptom({ codeOwners }: Installation): Symptom {
  const [id, what] = ["owners", "CODEOWNERS"];
  const owned = ownedIn(codeOwners ?? "");
  const open = RULES.filter((path) => !owned.some((pattern) => covers(pattern, path)));
  if (open.length === 0) return fine(id, what, `names who reviews ${RULES.join(", ")}`);
  const lines = open.map((path) => `/${path} @your-login`).join(" and ");
  return unwell(id, what, {
    expected: `somebody for ${RULES.join(", ")}`,
    got: codeOwners === undefined ? "there is none" : `nobody for ${open.join(", ")}`,
    mend: `Add to .github/CODEOWNERS: ${lines}`,
  });
}

/** The patterns that have an owner. */
function ownedIn(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/\s#.*$/, "").trim());
  return lines.flatMap((line) => (/^[^#\s]\S*\s+\S*@\S+/.test(line) ? (line.split(/\s+/)[0] ?? []) : []));
}

function covers(pattern: string, path: string): boolean {
  if (/^\/?\*{1,2}$/.test(pattern)) return true;
  const plain = pattern.replace(/^\//, "").replace(/\*+$/, "");
  return plain !== "" && (plain === path || `${plain}/` === path || (plain.endsWith("/") && path.startsWith(plain)));
}

function evidenceSymptom({ hasEvidence, isGateOn }: Installation): Symptom {
  if (hasEvidence) return fine("evidence", "Evidence", "the branch itsm-evidence is there");
  return unwell("evidence", "Evidence", {
    ...{ expected: "a branch itsm-evidence", got: "there is none here" },
    mend: "git fetch origin itsm-evidence:itsm-evidence; the first merge under the gate makes it.",
    ...(isGateOn ? {} : { state: "unknown" as const }),
  });
}
