// Wat de wijzigingskalender en pagina's van wijzigingsstops zeggen.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("nl");

export const calendar: Language["calendar"] = {
  title: "Wijzigingskalender",
  titleOf: (month) => `Wijzigingskalender, ${month}`,
  description: (month) => `Geplande wijzigingen en wijzigingsstops in ${month}.`,
  caption: (month) => `Wijzigingen en wijzigingsstops in ${month}, per dag`,
  asList: (month) => `Lijst van ${month}`,
  conflicts: (n) =>
    several(n, {
      one: "Eén wijziging is in conflict met een andere of met een wijzigingsstop.",
      other: `${n} wijzigingen zijn in conflict met een andere of met een wijzigingsstop.`,
    }),
  empty: "In deze maand is niets gepland en geldt geen wijzigingsstop.",
  incomplete: "De wijzigingsstop {freeze} wordt niet volledig getoond: {why}.",
  clock: (zone) => `Dagen en tijden in de tabel zijn die van ${zone}.`,
  subscribe: "{calendar}, of bekijk {ways}.",
  subscribeCalendar: "Abonneer u op deze kalender",
  subscribeWays: "alle manieren om op de hoogte te blijven",
  freeze: "Wijzigingsstop",
  freezeCalled: "Wijzigingsstop:",
  draft: "Concept",
  change: "Wijziging",
  legend: "Wat de tabel toont",
  hours: (from, to) => `${from} – ${to}`,
  begunBefore: "…",
  allServices: "Alle diensten",
  conflict: "Conflict",
  blocked: "Geblokkeerd",
  months: {
    quiet: "rustig",
    incidents: (n) => several(n, { one: `${n} incident`, other: `${n} incidenten` }),
    more: (n) => `+${n}`,
  },
  freezes: {
    inCalendar: "In de wijzigingskalender",
    empty: "Er is geen wijzigingsstop aangekondigd: wijzigingen mogen op elk moment worden gepland.",
    emptyHowTo: "Een wijzigingsstop begint met {command}.",
    announced: "Aangekondigd",
    over: "Niet meer",
    holdsNow: "Geldt nu",
    now: "Nu",
    next: "Volgende",
    nowAt: "Nu: {period}",
    nextAt: "Volgende: {period}",
    when: "Wanneer",
    services: "Diensten",
    all: "Alle",
  },
  recurs: {
    rule: "Herhaalt zich volgens een eigen regel; de kalender toont elke keer",
    days: (every) => (every === 1 ? "Elke dag" : every === 2 ? "Om de dag" : `Elke ${every} dagen`),
    weeks: (every, weekdays) =>
      every === 1 ? `Elke ${weekdays}` : `${every === 2 ? "Om de week" : `Elke ${every} weken`} op ${weekdays}`,
    months: (every, on) =>
      every === 1 ? `Elke maand op ${on}` : `${every === 2 ? "Om de maand" : `Elke ${every} maanden`} op ${on}`,
    years: (every, on, months) => `${years(every)} op ${on} van ${months}`,
    onWeekday: (place, { name }) => `de ${PLACES[place] ?? `${place}e`} ${name}`,
    onDate: (date) => `de ${date}e`,
    onLastDay: "de laatste dag",
    season: (every, from, to) => `${years(every)} van ${from.day}, ${from.time}, tot ${to.day}, ${to.time}`,
    between: (days, from, to) => `${days}, ${from} – ${to}`,
    from: (days, from, length) => `${days}, ${from}, gedurende ${length}`,
    length: (days, hours) =>
      [days > 0 && several(days, { one: `${days} dag`, other: `${days} dagen` }), hours > 0 && `${hours} uur`]
        .filter((words) => words !== false)
        .join(" en ") || "minder dan een uur",
    until: (recurs, day) => `${recurs}, tot en met ${day}`,
    times: (recurs, n) => `${recurs}, in totaal ${several(n, { one: "één keer", other: `${n} keer` })}`,
  },
};

// --- internal ---

const PLACES: { readonly [place: number]: string } = {
  1: "eerste",
  2: "tweede",
  3: "derde",
  4: "vierde",
  5: "vijfde",
  [-1]: "laatste",
  [-2]: "op een na laatste",
};

function years(every: number): string {
  return every === 1 ? "Elk jaar" : every === 2 ? "Om het jaar" : `Elke ${every} jaar`;
}
