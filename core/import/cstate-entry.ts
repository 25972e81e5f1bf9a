// One file of cState's content/issues as an entry, with what is wrong with it.
import { Line } from "../../schemas/index.ts";
import { type Finding, finding } from "../finding.ts";
import { conflictIn, type Locator, locatorOf, parseFrontmatter } from "../frontmatter/index.ts";
import { showValue } from "../schema-flaws.ts";
import type { SourceFile } from "../source-file.ts";
import { orList } from "../suggest.ts";
import { type EntryTimes, entryTimes, type TimeZoneChoice } from "./entry-times.ts";
import { type ImportFault, importFinding, type Tell } from "./import-finding.ts";
import { isSeverity, SEVERITIES, type Severity } from "./severities.ts";

/** A name in the list of services that an entry affects. */
export interface Naming {
  readonly name: string;
  readonly position: number;
}

/** What one file says. */
export interface CstateEntry extends EntryTimes {
  /** Its path below the folder that is imported. */
  readonly file: string;
  /** Its file name below content/issues without `.md`: what cState calls it. */
  readonly name: string;
  readonly title: string;
  readonly resolved: boolean;
  readonly informational: boolean;
  readonly draft: boolean;
  readonly severity: Severity | undefined;
  readonly affected: readonly Naming[];
  /** The Markdown below the frontmatter. */
  readonly markdown: string;
  readonly locate: Locator;
}

/** The entry, where it can become a record, with findings. */
export interface EntryReading {
  readonly entry: CstateEntry | undefined;
  readonly findings: readonly Finding[];
}

/** Reads one file. Its findings of level error are why there is no entry. */
export function readEntry(source: SourceFile, zone: TimeZoneChoice): EntryReading {
  const { file, text } = source;
  const parsed = parseFrontmatter(text);
  const fault = parsed.ok ? conflictIn(text) : parsed.fault;
  if (!parsed.ok || fault) return { entry: undefined, findings: fault ? [finding(file, fault, fault)] : [] };
  const { fields, body } = parsed.value;
  const findings: Finding[] = [];
  const locate = once(() => locatorOf(text));
  const tell = (field: string, told: ImportFault) =>
    findings.push(importFinding(file, told, locate()([field], "value")));
  const name = nameOf(file);
  if (!Line(200).safeParse(name).success) tell("title", unusableName(name));
  const read = {
    title: titleIn(fields.title, tell),
    resolved: switchIn("resolved", fields.resolved, tell),
    informational: switchIn("informational", fields.informational, tell),
    draft: switchIn("draft", fields.draft, tell),
  };
  const severity = severityIn(fields.severity, read.informational, tell);
  const times = entryTimes(fields, { zone, resolved: read.resolved, tell });
  const affected = namings(fields.affected, tell);
  const unknown = Object.keys(fields).filter((field) => !KNOWN.includes(field));
  if (unknown.length > 0) tell(unknown[0] ?? "", droppedFields(unknown));
  if (!times || findings.some(({ level }) => level === "error")) return { entry: undefined, findings };
  const rest = { file, name, severity, affected, markdown: body };
  return { entry: { ...read, ...times, ...rest, locate: (...at) => locate()(...at) }, findings };
}

// --- internal ---

const KNOWN: readonly string[] = [
  ...["title", "date", "resolved", "resolvedWhen", "severity", "affected", "section", "informational", "draft", "pin"],
];

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

/** A file, or the index of a folder, as Hugo allows both. */
function nameOf(file: string): string {
  return file
    .replace(/^content\/issues\//, "")
    .replace(/\.md$/, "")
    .replace(/(.)\/index$/, "$1");
}

function titleIn(title: unknown, tell: Tell): string {
  const line = Line(200).safeParse(title);
  if (line.success) return line.data.trim();
  tell("title", {
    rule: "import-title-unusable",
    message: `the title cannot be used: ${line.error.issues[0]?.message ?? "expected a line of text"}, got ${showValue(title)}`,
    mend: "Write one line of text, in quotes where it holds a colon or looks like a number.",
  });
  return "";
}

function switchIn(field: string, value: unknown, tell: Tell): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === "boolean") return value;
  tell(field, {
    rule: "import-state-unknown",
    message: `${field} says neither yes nor no: expected true or false, got ${showValue(value)}`,
    mend: `Write ${field}: true or ${field}: false, without quotes.`,
  });
  return false;
}

/** An informational entry hurts nothing, so it needs no severity. */
function severityIn(word: unknown, informational: boolean, tell: Tell): Severity | undefined {
  if (isSeverity(word)) return word;
  if (informational && (word === undefined || word === null)) return undefined;
  tell("severity", {
    rule: "import-severity-unknown",
    message: `the severity is unknown: expected ${orList(Object.keys(SEVERITIES))}, got ${showValue(word)}`,
    mend: "Write the one that was meant.",
  });
  return undefined;
}

/** Hugo takes one name for a list of one. What is no text is no name. */
function namings(affected: unknown, tell: Tell): Naming[] {
  if (affected === undefined || affected === null) return [];
  const list: readonly unknown[] = Array.isArray(affected) ? affected : [affected];
  return list.flatMap((item, position) => {
    if (typeof item !== "string") tell("affected", noName(item));
    const name = typeof item === "string" ? item.trim().replace(/\s+/g, " ") : "";
    return name === "" ? [] : [{ name, position }];
  });
}

function noName(item: unknown): ImportFault {
  return {
    rule: "import-unknown-service",
    message: `an entry of affected is no name: expected text, got ${showValue(item)}`,
    mend: "Write the name of a service, in quotes where it looks like a number.",
  };
}

function unusableName(name: string): ImportFault {
  return {
    rule: "import-name-unusable",
    message: `the file name cannot be kept: expected one line of at most 200 characters, got ${showValue(name)}`,
    mend: "Rename the file.",
  };
}

function droppedFields(fields: readonly string[]): ImportFault {
  return {
    rule: "import-field-dropped",
    message: `not carried over: ${fields.map((field) => showValue(field)).join(", ")}`,
    mend: "Put what matters into the record's text.",
  };
}
