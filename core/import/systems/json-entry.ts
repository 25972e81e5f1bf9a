// One thing of a file of JSON as an entry: what all systems that export JSON have in common.
import { type Fields, Instant, type KindName, Line } from "../../../schemas/index.ts";
import type { Finding } from "../../finding.ts";
import { showValue } from "../../schema-flaws.ts";
import type { Item } from "../draft.ts";
import type { Entry, EntrySection, ImportSource, Note } from "../entry.ts";
import { type ImportFault, importFinding } from "../import-finding.ts";
import { titleLine } from "../title.ts";
import { readMoment } from "../written-moment.ts";
import { wordOf } from "./json-file.ts";

/** What a system's reader says of one thing; `start` is the moment that dates it. */
export interface JsonThing {
  readonly name: string | undefined;
  readonly kind: KindName;
  readonly because: string;
  readonly title: unknown;
  readonly start: unknown;
  /** Fields besides the title; those whose name ends in _at, and `start` and `end` of a map, are moments as written. */
  readonly fields: Fields;
  readonly affected: Entry["affected"];
  readonly sections: readonly EntrySection[];
  readonly notes: readonly Note[];
}

/** The entry, or why there is none. */
export function jsonEntry(file: string, thing: JsonThing): Entry | Item {
  const findings: Finding[] = [];
  const notes = [...thing.notes];
  const tell = (fault: ImportFault) => findings.push(importFinding(file, fault));
  const name = thing.name ?? "";
  if (!Line(200).safeParse(name).success) tell(noName(thing.name));
  const title = titleIn(thing.title, notes, tell);
  const start = momentIn(thing.start);
  if (start === undefined) tell(noStart(thing.start));
  const fields = withMoments(thing.fields, tell, notes) as Fields;
  const { kind, because, affected, sections } = thing;
  if (findings.some(({ level }) => level === "error"))
    return { part: "entries", source: file, name, draft: undefined, because: undefined, outcome: "left-out", findings };
  return {
    ...{ file, name, alias: name, kind, because: `${kind}: ${because}`, year: start?.slice(0, 4) ?? "" },
    ...{ fields: { title, ...fields }, affected, links: [], sections, notes, place: START, findings },
  };
}

/** A thing that no kind of record is for. */
export function noEntry(file: string, name: string, message: string): Item {
  const fault = importFinding(file, {
    rule: "import-kind-unknown",
    message,
    mend: "Nothing needs to be done, unless it should be a record: write it with `itsm new`.",
  });
  return {
    ...{ part: "entries", source: file, name, draft: undefined, because: undefined },
    ...{ outcome: "skipped", findings: [fault] },
  };
}

/** The source of an import of these things. */
export function jsonSource(
  about: Pick<ImportSource, "from" | "label" | "visibility" | "site">,
  things: readonly (Entry | Item)[],
  dropped: readonly string[],
  told: readonly string[] = [],
): ImportSource {
  return {
    ...about,
    entries: things.flatMap((thing) => ("outcome" in thing ? [] : [thing])),
    unread: things.flatMap((thing) => ("outcome" in thing ? [thing] : [])),
    findings: [],
    timeZone: { name: "Etc/UTC", because: `${about.label}'s times have offsets` },
    assumed: [`not taken over: ${dropped.join(", ")}`, ...told],
    titlesDecide: false,
  };
}

/** An instant; undefined where a text is none. */
export function momentIn(written: unknown): string | undefined {
  if (typeof written !== "string") return undefined;
  if (Instant.safeParse(written).success) return written;
  const read = readMoment(written, { timeZone: "Etc/UTC", format: undefined });
  return "fault" in read ? undefined : read.instant;
}

export const START = () => ({ line: 1, column: 1 });

// --- internal ---

function titleIn(written: unknown, notes: Note[], tell: (fault: ImportFault) => void): string {
  const { title, cut } = titleLine(typeof written === "string" ? written : "");
  if (title === "")
    tell({
      rule: "import-title-unusable",
      message: `the title cannot be used: expected a text, got ${showValue(written)}`,
      mend: "Give it a title in the source.",
    });
  if (!cut) return title;
  notes.push({ label: "title", value: wordOf(written) });
  tell(cut);
  return title;
}

/** The same with moments as instants; one that is none goes to the notes. */
function withMoments(value: unknown, tell: (fault: ImportFault) => void, notes: Note[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withMoments(item, tell, notes));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      if (item === undefined || item === null) return [];
      if (!/_at$|^(at|start|end)$/.test(key)) return [[key, withMoments(item, tell, notes)]];
      const moment = momentIn(item);
      if (moment !== undefined) return [[key, moment]];
      notes.push({ label: key, value: wordOf(item) });
      tell(noMoment(key, item));
      return [];
    }),
  );
}

function noMoment(key: string, got: unknown): ImportFault {
  return {
    rule: "import-value-unknown",
    message: `${key} is no moment: expected one such as 2026-12-01T21:00:00Z, got ${showValue(got)}`,
    mend: "The text of the record keeps it. Write what was meant.",
  };
}

function noStart(got: unknown): ImportFault {
  return {
    rule: "import-start-unknown",
    message: `it does not say when it began: expected a moment such as 2026-12-01T21:00:00Z, got ${showValue(got)}`,
    mend: "Correct it in the source.",
  };
}

function noName(got: unknown): ImportFault {
  return {
    rule: "import-name-unusable",
    message: `it has no id: expected one line of at most 200 characters, got ${showValue(got)}`,
    mend: "A second run knows by it what the first one wrote. Export it whole.",
  };
}
