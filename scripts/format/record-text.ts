// One record as text: header, fields, what follows from them, links both ways, body.
import { fieldOrder, formAt, formsOf, type LinkView, type RecordView } from "../../core/index.ts";
import type { Kind } from "../../schemas/index.ts";
import type { Paint } from "../colour.ts";
import { counted, oneLine, plainText } from "./plain-text.ts";
import { PHASE_STYLE } from "./record-table.ts";
import { fieldLines, wrapped } from "./value-text.ts";

export interface Terminal {
  readonly paint: Paint;
  /** Fields are broken to it; the body stays as it was written. */
  readonly width: number;
}

/** The whole record. */
export function recordText(kind: Kind, view: RecordView, { paint, width }: Terminal, timeZone: string): string {
  const parts = [
    header(kind, view, paint),
    pairs([...fieldPairs(kind, view, timeZone), ...derivedPairs(view)], { paint, width }),
    linkLines(view, paint),
    plainText(view.body).trim(),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

// --- internal ---

/** Fields that the header tells already, and links, which have a part of their own. */
const TOLD = ["title", "state", "links"];
const FIRST_LINKS = 8;

function header(kind: Kind, view: RecordView, paint: Paint): string {
  const state = paint(PHASE_STYLE[view.phase], view.stateLabel);
  const means = kind.lifecycle.states[view.state]?.means ?? "";
  return [
    `${paint("strong", view.id)}  ${paint("strong", oneLine(view.title))}`,
    `${view.kindLabel} · ${state} · ${paint("faint", means)}`,
    paint("faint", plainText(view.file ?? "")),
  ].join("\n");
}

function fieldPairs(kind: Kind, view: RecordView, timeZone: string): [string, string[]][] {
  return fieldOrder(kind)
    .filter((name) => !TOLD.includes(name) && hasValue(view.fields[name]))
    .map((name) => [name.replaceAll("_", " "), fieldLines(view.fields[name], formAt(formsOf(kind), name), timeZone)]);
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}

function derivedPairs(view: RecordView): [string, string[]][] {
  return Object.entries(view.derived).map(([fact, value]) => [fact.replaceAll("_", " "), [`${value} (derived)`]]);
}

function pairs(all: readonly (readonly [string, readonly string[]])[], { paint, width }: Terminal): string {
  const margin = Math.max(0, ...all.map(([name]) => name.length));
  return all
    .flatMap(([name, lines]) =>
      lines
        .flatMap((line) => wrapped(line, width - margin - 2))
        .map((line, i) => `${paint("faint", (i === 0 ? name : "").padEnd(margin))}  ${line}`.trimEnd()),
    )
    .join("\n");
}

/** Links of this record first, then who names it; long groups are cut with the count of the rest. */
function linkLines(view: RecordView, paint: Paint): string {
  const groups = Map.groupBy([...view.links, ...view.backlinks], ({ label }) => label);
  return [...groups]
    .map(([label, links]) => {
      const rest = links.length - FIRST_LINKS;
      const shown = links.slice(0, FIRST_LINKS).map((link) => `  ${linkLine(link, paint)}`);
      return [`${label}:`, ...shown, ...(rest > 0 ? [`  … and ${counted(rest, "more record")}`] : [])].join("\n");
    })
    .join("\n");
}

function linkLine({ record }: LinkView, paint: Paint): string {
  return `${record.id}  ${oneLine(record.title, 80)} ${paint("faint", `(${record.stateLabel.toLowerCase()})`)}`;
}
