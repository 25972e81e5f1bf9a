// How everything was, as lines of the page. Texts of records only ever become text nodes.
import {
  type KindWords,
  phaseOf,
  type RecordThen,
  type Standing,
  type StatusThen,
  textOf,
} from "../../core/as-of/index.ts";
import { LOOK_OF_INDICATOR } from "../indicators.ts";
import { lookOfLevel } from "../looks.ts";
import type { ReplayWords } from "../replay-words.ts";

/** No list of the page is longer. */
const MOST = 500;

/** The address of a record's page; undefined where it has none any more. */
export type PageOf = (record: RecordThen) => string | undefined;

/** With what lines are made. */
export interface Making {
  readonly pageOf: PageOf;
  readonly words: ReplayWords;
}

/** A text with its places filled: `said("since {moment}", { moment: "noon" })`. */
export function said(text: string, facts: { readonly [name: string]: string | number }): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
}

/** Shows the status. `told` says a moment in words. */
export function showStatus(status: StatusThen, making: Making, told: (at: number) => string): void {
  const { say, headings } = making.words;
  const { indicator, description } = status.page;
  const place = document.querySelector("[data-then-sentence]");
  place?.replaceChildren(icon(LOOK_OF_INDICATOR[indicator] ?? "unknown"), ` ${headings[description] ?? description}`);
  const line = ({ record, since }: Standing, { look, state }: Appearance) =>
    lineOf(record, making, { look, state, beside: since === null ? "" : said(say.since, { moment: told(since) }) });
  for (const name of ["services", "incidents", "changes"] as const) {
    const list = document.querySelector(`[data-then-list=${name}]`);
    const none = list?.parentElement?.querySelector<HTMLElement>("[data-none]");
    fill(
      list,
      status[name].map((standing) => line(standing, LOOKS[name](standing.level, making.words))),
      say.more,
    );
    if (none) none.hidden = status[name].length > 0;
  }
}

/** Shows all records with their states, kind by kind. */
export function showRecords(
  records: readonly RecordThen[],
  kinds: { readonly [kind: string]: KindWords },
  making: Making,
): void {
  const { say, states } = making.words;
  for (const group of document.querySelectorAll<HTMLElement>("[data-then-kind]")) {
    const ofKind = records.filter(({ kind }) => kind === group.dataset.thenKind);
    const count = group.querySelector("[data-count]");
    if (count) count.textContent = String(ofKind.length);
    group.hidden = ofKind.length === 0;
    fill(
      group.querySelector("ul"),
      ofKind.map((record) => {
        const state = textOf(record, "state");
        const words = states[record.kind]?.[state] ?? kinds[record.kind]?.states[state]?.label ?? state;
        return lineOf(record, making, { look: phaseOf(record, kinds) || "unknown", state: words, beside: record.id });
      }),
      say.more,
    );
  }
}

// --- internal ---

interface Appearance {
  readonly look: string;
  readonly state: string;
}

/** A level means another thing of each: how a service is, how bad an incident is, what users of a change will see. */
const LOOKS = {
  services: (level, { levels }) => ({ look: lookOfLevel(level), state: levels[level] ?? level }),
  incidents: (level, { say, levels }) =>
    level === "operational"
      ? { look: "unknown", state: say.impactNotStated }
      : { look: lookOfLevel(level), state: levels[level] ?? level },
  changes: (level, { say, levels }) =>
    level === "operational"
      ? { look: "active", state: say.noOutage }
      : { look: "maintenance", state: said(say.expected, { level: levels[level] ?? level }) },
} as const satisfies { readonly [list: string]: (level: string, words: ReplayWords) => Appearance };

function fill(list: Element | null, lines: readonly Node[], more: string): void {
  list?.replaceChildren(...lines.slice(0, MOST));
  if (lines.length > MOST) list?.append(item([said(more, { number: lines.length - MOST })]));
}

function lineOf(
  record: RecordThen,
  { pageOf }: Making,
  { look, state, beside }: { readonly look: string; readonly state: string; readonly beside: string },
): Node {
  const title = textOf(record, "title") || record.id;
  const page = pageOf(record);
  return item([
    icon(look),
    page === undefined ? span("gone", title) : linkTo(page, title),
    span("state", state),
    span("quiet", beside),
  ]);
}

function item(parts: readonly (Node | string)[]): Node {
  const line = document.createElement("li");
  line.append(...parts);
  return line;
}

function linkTo(address: string, text: string): Node {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = text;
  return link;
}

function span(name: string, text: string): Node {
  const made = document.createElement("span");
  made.className = name;
  made.textContent = text;
  return made;
}

/** The shapes stand on every page. */
function icon(look: string): SVGSVGElement {
  const name = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(name, "svg");
  picture.setAttribute("class", `icon look-${look}`);
  picture.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(name, "use");
  use.setAttribute("href", `#i-${look}`);
  picture.append(use);
  return picture;
}
