// What is missing as a table that always fits: shorter rows before fewer rows, and never without the approvals.
import { code, inline } from "../../core/harmless/index.ts";
import { merged, type OpenRows, type Row } from "./open-rows.ts";
import { bytes, capital, counted, ended, sentence, some } from "./phrases.ts";

/** Where all rows in full take more than this, they are told shorter; a longer table is cut. */
const FULL = 20_000;
const LONGEST = 26_000;
const MOST_MEND = 20;
const MOST_WARNINGS = 10;
const MOST_PEOPLE = 12;

/** The table as Markdown; empty where nothing is missing and nothing warns. `command` is one that lists everything. */
export function openTable({ mend, approvals, warnings }: OpenRows, command: string): string {
  const [first, last] = [capped(mend, MOST_MEND, command), capped(warnings, MOST_WARNINGS, command)];
  if (first.length + approvals.length + last.length === 0) return "";
  const full = table([...first, ...approvals, ...last].map(fullRow));
  if (bytes(full) <= FULL) return full;
  return table(fitting([...alike(approvals), ...first].map(shortRow), command));
}

// --- internal ---

const HEAD = "| | What is missing | State | Why | Who can, and how |\n| :-: | :-- | :-- | :-- | :-- |";

function table(rows: readonly string[]): string {
  return [HEAD, ...rows].join("\n");
}

/** The first rows, with a last one that counts the others. */
function capped(rows: readonly Row[], most: number, command: string): Row[] {
  const [first] = rows;
  if (!first || rows.length <= most) return [...rows];
  const what = counted(rows.length - most, "more thing like these", "more things like these");
  const rest: Row = { ...first, what, why: "", mend: `All of them: ${command}`, notes: [], records: [], rule: "" };
  return [...rows.slice(0, most), rest];
}

/** Approvals of the same group as one row, whoever can give them for each record. */
function alike(approvals: readonly Row[]): Row[] {
  const key = ({ sign, what, why }: Row) => [sign, what, why];
  return merged(approvals, key).map((row) => {
    const same = approvals.filter((other) => JSON.stringify(key(other)) === JSON.stringify(key(row)));
    const people = [...new Set(same.flatMap((other) => other.people))].toSorted();
    const differ = same.some((other) => other.people.length !== people.length);
    return { ...row, people, notes: [], state: "missing", mend: differ ? "Who can differs by record:" : row.mend };
  });
}

function fullRow({ sign, what, state, why, mend, people, notes, records, rule }: Row): string {
  const about = records.length === 0 ? "" : `<br><sub>${inline(some(records, 12))}</sub>`;
  const name = rule === "" ? "" : `<br><sub>${code(rule)}</sub>`;
  const told = notes.slice(0, 6).map((note) => `<br><sub>${inline(ended(note), 300)}</sub>`);
  return row([
    sign,
    `**${inline(what)}**${about}`,
    inline(capital(state), 60),
    why === "" ? "" : `${inline(sentence(why), 300)}${name}`,
    `${whoText(mend, people, 600)}${told.join("")}`,
  ]);
}

function shortRow({ sign, what, state, why, mend, people, records }: Row): string {
  const about = records.length === 0 ? "" : `<br><sub>${inline(some(records, 3), 80)}</sub>`;
  const name = `**${inline(what, 120)}**${about}`;
  return row([sign, name, inline(capital(state), 40), inline(capital(why), 80), whoText(mend, people, 160)]);
}

function whoText(mend: string, people: readonly string[], most: number): string {
  return inline([...(mend === "" ? [] : [sentence(mend)]), some(people, MOST_PEOPLE)].join(" "), most);
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === "" ? " " : cell)).join(" | ")} |`;
}

/** As many rows as fit, with a last one that counts the others. */
function fitting(rows: readonly string[], command: string): string[] {
  const room = LONGEST - bytes(HEAD) - 300;
  let used = 0;
  const shown = rows.filter((each) => {
    used += bytes(each) + 1;
    return used <= room;
  });
  const more = rows.length - shown.length;
  const rest = row(["", `**${counted(more, "more row")}**`, "", "", `All of them: ${code(command)}`]);
  return more === 0 ? shown : [...shown, rest];
}
