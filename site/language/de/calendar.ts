// Was der Change-Kalender und die Seiten von Änderungssperren sagen.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("de");

export const calendar: Language["calendar"] = {
  title: "Change-Kalender",
  titleOf: (month) => `Change-Kalender, ${month}`,
  description: (month) => `Geplante Changes und Änderungssperren im ${month}.`,
  caption: (month) => `Changes und Änderungssperren im ${month}, nach Tagen`,
  asList: (month) => `${month} als Liste`,
  conflicts: (n) =>
    several(n, {
      one: "Ein Change steht in Konflikt mit einem anderen oder mit einer Änderungssperre.",
      other: `${n} Changes stehen in Konflikt mit einem anderen oder mit einer Änderungssperre.`,
    }),
  empty: "In diesem Monat ist nichts geplant, und keine Änderungssperre gilt.",
  incomplete: "Die Änderungssperre {freeze} ist nicht vollständig dargestellt: {why}.",
  clock: (zone) => `Tage und Zeiten in der Tabelle sind die von ${zone}.`,
  subscribe: "{calendar} oder {ways}.",
  subscribeCalendar: "Diesen Kalender abonnieren",
  subscribeWays: "andere Wege der Benachrichtigung wählen",
  freeze: "Änderungssperre",
  freezeCalled: "Änderungssperre:",
  draft: "Entwurf",
  change: "Change",
  legend: "Was die Tabelle zeigt",
  hours: (from, to) => `${from} – ${to}`,
  begunBefore: "…",
  allServices: "Alle Services",
  conflict: "Konflikt",
  blocked: "Blockiert",
  months: {
    quiet: "ruhig",
    incidents: (n) => several(n, { one: `${n} Störung`, other: `${n} Störungen` }),
    more: (n) => `+${n}`,
  },
  freezes: {
    inCalendar: "Im Change-Kalender",
    empty: "Keine Änderungssperre ist angekündigt: Changes dürfen jederzeit geplant werden.",
    emptyHowTo: "Eine Änderungssperre beginnt mit {command}.",
    announced: "Angekündigt",
    over: "Nicht mehr",
    holdsNow: "Gilt jetzt",
    now: "Jetzt",
    next: "Nächste",
    nowAt: "Jetzt: {period}",
    nextAt: "Nächste: {period}",
    when: "Wann",
    services: "Services",
    all: "Alle",
  },
  recurs: {
    rule: "Kehrt nach einer eigenen Regel wieder; der Kalender zeigt jedes Mal",
    days: (every) => (every === 1 ? "Jeden Tag" : every === 2 ? "Jeden zweiten Tag" : `Alle ${every} Tage`),
    weeks: (every, weekdays) =>
      every === 1
        ? `Jeden ${weekdays}`
        : `${every === 2 ? "Jede zweite Woche" : `Alle ${every} Wochen`} am ${weekdays}`,
    months: (every, on) =>
      every === 1 ? `${upper(on)} jedes Monats` : `${upper(on)} jedes ${every === 2 ? "zweiten" : `${every}.`} Monats`,
    years: (every, on, months) => `${years(every)} ${on} im ${months}`,
    onWeekday: (place, { name }) => `am ${PLACES[place] ?? `${place}.`} ${name}`,
    onDate: (date) => `am ${date}.`,
    onLastDay: "am letzten Tag",
    season: (every, from, to) => `${years(every)} vom ${from.day}, ${from.time}, bis ${to.day}, ${to.time}`,
    between: (days, from, to) => `${days}, ${from} – ${to}`,
    from: (days, from, length) => `${days}, ${from}, für ${length}`,
    length: (days, hours) =>
      [
        days > 0 && several(days, { one: "einen Tag", other: `${days} Tage` }),
        hours > 0 && several(hours, { one: "eine Stunde", other: `${hours} Stunden` }),
      ]
        .filter((words) => words !== false)
        .join(" und ") || "weniger als eine Stunde",
    until: (recurs, day) => `${recurs}, bis ${day}`,
    times: (recurs, n) => `${recurs}, insgesamt ${several(n, { one: "einmal", other: `${n}-mal` })}`,
  },
};

// --- internal ---

const PLACES: { readonly [place: number]: string } = {
  1: "ersten",
  2: "zweiten",
  3: "dritten",
  4: "vierten",
  5: "fünften",
  [-1]: "letzten",
  [-2]: "vorletzten",
};

function years(every: number): string {
  return every === 1 ? "Jedes Jahr" : every === 2 ? "Jedes zweite Jahr" : `Alle ${every} Jahre`;
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
