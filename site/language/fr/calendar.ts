// Ce que disent le calendrier des changements et les pages des gels.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("fr");

export const calendar: Language["calendar"] = {
  title: "Calendrier des changements",
  titleOf: (month) => `Calendrier des changements, ${month}`,
  description: (month) => `Changements prévus et gels en ${month}.`,
  caption: (month) => `Changements et gels en ${month}, par jour`,
  asList: (month) => `Liste du mois : ${month}`,
  conflicts: (n) =>
    several(n, {
      one: "Un changement est en conflit avec un autre ou avec un gel.",
      other: `${n} changements sont en conflit avec un autre ou avec un gel.`,
    }),
  empty: "Rien n’est prévu ce mois-ci et aucun gel n’est en vigueur.",
  incomplete: "Le gel {freeze} n’est pas affiché en entier : {why}.",
  clock: (zone) => `Dans le tableau, jours et heures sont ceux du fuseau ${zone}.`,
  subscribe: "{calendar}, ou consultez {ways}.",
  subscribeCalendar: "S’abonner à ce calendrier",
  subscribeWays: "tous les moyens d’être informé",
  freeze: "Gel",
  freezeCalled: "Gel :",
  draft: "Brouillon",
  change: "Changement",
  legend: "Légende du tableau",
  hours: (from, to) => `${from} – ${to}`,
  begunBefore: "…",
  allServices: "Tous les services",
  conflict: "Conflit",
  blocked: "Bloqué",
  months: {
    quiet: "calme",
    incidents: (n) => several(n, { one: `${n} incident`, other: `${n} incidents` }),
    more: (n) => `+${n}`,
  },
  freezes: {
    inCalendar: "Dans le calendrier des changements",
    empty: "Aucun gel n’est annoncé : des changements peuvent être planifiés à tout moment.",
    emptyHowTo: "Pour en créer un : {command}.",
    announced: "Annoncés",
    over: "Terminés",
    holdsNow: "En vigueur",
    now: "En cours",
    next: "Prochain",
    nowAt: "En cours : {period}",
    nextAt: "Prochain : {period}",
    when: "Quand",
    services: "Services",
    all: "Tous",
  },
  recurs: {
    rule: "Se répète selon une règle particulière ; le calendrier en montre chaque occurrence",
    days: (every) => (every === 1 ? "Chaque jour" : every === 2 ? "Un jour sur deux" : `Tous les ${every} jours`),
    weeks: (every, weekdays) =>
      every === 1
        ? `Chaque ${weekdays}`
        : `${every === 2 ? "Une semaine sur deux" : `Toutes les ${every} semaines`}, ${weekdays}`,
    months: (every, on) =>
      every === 1
        ? `${upper(on)} de chaque mois`
        : `${upper(on)}, ${every === 2 ? "un mois sur deux" : `tous les ${every} mois`}`,
    years: (every, on, months) => `${years(every)}, ${onOf(on, months)}`,
    onWeekday: (place, { name }) => `${PLACES[place] ?? `le ${place}e`} ${name}`,
    onDate: (date) => `le ${date === 1 ? "1er" : date}`,
    onLastDay: "le dernier jour",
    season: (every, from, to) =>
      `${years(every)}, du ${dayOf(from.day)} à ${from.time} au ${dayOf(to.day)} à ${to.time}`,
    between: (days, from, to) => `${days}, ${from} – ${to}`,
    from: (days, from, length) => `${days}, à ${from}, pendant ${length}`,
    length: (days, hours) =>
      [
        days > 0 && several(days, { one: `${days} jour`, other: `${days} jours` }),
        hours > 0 && several(hours, { one: `${hours} heure`, other: `${hours} heures` }),
      ]
        .filter((words) => words !== false)
        .join(" et ") || "moins d’une heure",
    until: (recurs, day) => `${recurs}, jusqu’au ${dayOf(day)}`,
    times: (recurs, n) => `${recurs}, ${n} fois au total`,
  },
};

// --- internal ---

const PLACES: { readonly [place: number]: string } = {
  1: "le premier",
  2: "le deuxième",
  3: "le troisième",
  4: "le quatrième",
  5: "le cinquième",
  [-1]: "le dernier",
  [-2]: "l’avant-dernier",
};

function years(every: number): string {
  return every === 1 ? "Chaque année" : every === 2 ? "Une année sur deux" : `Tous les ${every} ans`;
}

/** « le 5 mars », mais « le premier lundi de mars » et « le dernier jour d'avril ». */
function onOf(on: string, months: string): string {
  if (/\d(?:er)?$/.test(on)) return `${on} ${months}`;
  return /^[ao]/.test(months) ? `${on} d’${months}` : `${on} de ${months}`;
}

/** « 1er janvier », là où Intl écrit « 1 janvier ». */
function dayOf(day: string): string {
  return day.replace(/^1 /, "1er ");
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
