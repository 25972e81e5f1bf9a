// How everything was, as lines of the page. Texts of records only ever become text nodes.
import { past } from "#language";
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
import { calm, sentence, stateWords, valueWords } from "../words.ts";

const { replay: say } = past;

/** No list of the page is longer. */
const MOST = 500;

/** Shows the status. `told` says a moment in words. */
export function showStatus(status: StatusThen, base: string, told: (at: number) => string): void {
  const { indicator, description } = status.page;
  const place = document.querySelector("[data-then-sentence]");
  place?.replaceChildren(icon(LOOK_OF_INDICATOR[indicator] ?? "unknown"), ` ${calm(description)}`);
  const line = ({ record, since }: Standing, { look, state }: Appearance) =>
    lineOf(record, base, { look, state, beside: since === null ? "" : say.since(told(since)) });
  for (const name of ["services", "incidents", "changes"] as const) {
    const list = document.querySelector(`[data-then-list=${name}]`);
    const none = list?.parentElement?.querySelector<HTMLElement>("[data-none]");
    fill(
      list,
      status[name].map((standing) => line(standing, LOOKS[name](standing.level))),
    );
    if (none) none.hidden = status[name].length > 0;
  }
}

/** Shows all records with their states, kind by kind. */
export function showRecords(
  records: readonly RecordThen[],
  kinds: { readonly [kind: string]: KindWords },
  base: string,
): void {
  for (const group of document.querySelectorAll<HTMLElement>("[data-then-kind]")) {
    const ofKind = records.filter(({ kind }) => kind === group.dataset.thenKind);
    const count = group.querySelector("[data-count]");
    if (count) count.textContent = String(ofKind.length);
    group.hidden = ofKind.length === 0;
    fill(
      group.querySelector("ul"),
      ofKind.map((record) => {
        const state = textOf(record, "state");
        const label = kinds[record.kind]?.states[state]?.label ?? state;
        const words = stateWords(record.kind, { name: state, label, means: "" }).word;
        return lineOf(record, base, { look: phaseOf(record, kinds) || "unknown", state: words, beside: record.id });
      }),
    );
  }
}

// --- internal ---

interface Appearance {
  readonly look: string;
  readonly state: string;
}

const words = (level: string) => sentence(valueWords(level));

/** A level means another thing of each: how a service is, how bad an incident is, what users of a change will see. */
const LOOKS = {
  services: (level: string) => ({ look: lookOfLevel(level), state: words(level) }),
  incidents: (level: string) =>
    level === "operational"
      ? { look: "unknown", state: say.impactNotStated }
      : { look: lookOfLevel(level), state: words(level) },
  changes: (level: string) =>
    level === "operational"
      ? { look: "active", state: say.noOutage }
      : { look: "maintenance", state: say.expected(words(level)) },
} satisfies { readonly [list: string]: (level: string) => Appearance };

function fill(list: Element | null, lines: readonly Node[]): void {
  list?.replaceChildren(...lines.slice(0, MOST));
  if (lines.length > MOST) list?.append(item([say.more(lines.length - MOST)]));
}

function lineOf(
  record: RecordThen,
  base: string,
  { look, state, beside }: { readonly look: string; readonly state: string; readonly beside: string },
): Node {
  const link = document.createElement("a");
  link.href = base + record.path;
  link.textContent = textOf(record, "title") || record.id;
  return item([icon(look), link, span("state", state), span("quiet", beside)]);
}

function item(parts: readonly (Node | string)[]): Node {
  const line = document.createElement("li");
  line.append(...parts);
  return line;
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
