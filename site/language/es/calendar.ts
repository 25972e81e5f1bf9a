// Lo que dicen el calendario de cambios y las páginas de las congelaciones.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("es");

export const calendar: Language["calendar"] = {
  title: "Calendario de cambios",
  titleOf: (month) => `Calendario de cambios, ${month}`,
  description: (month) => `Cambios previstos y congelaciones en ${month}.`,
  caption: (month) => `Cambios y congelaciones en ${month}, por día`,
  asList: (month) => `Lista del mes: ${month}`,
  conflicts: (n) =>
    several(n, {
      one: "Un cambio está en conflicto con otro o con una congelación.",
      other: `${n} cambios están en conflicto con otro o con una congelación.`,
    }),
  empty: "No hay nada previsto este mes ni ninguna congelación en vigor.",
  incomplete: "La congelación {freeze} no se muestra completa: {why}.",
  clock: (zone) => `Los días y las horas de la tabla son los de ${zone}.`,
  subscribe: "{calendar}, o consulte {ways}.",
  subscribeCalendar: "Suscribirse a este calendario",
  subscribeWays: "todas las formas de recibir avisos",
  freeze: "Congelación",
  freezeCalled: "Congelación:",
  draft: "Borrador",
  change: "Cambio",
  legend: "Leyenda de la tabla",
  hours: (from, to) => `${from} – ${to}`,
  begunBefore: "…",
  allServices: "Todos los servicios",
  conflict: "Conflicto",
  blocked: "Bloqueado",
  months: {
    quiet: "tranquilo",
    incidents: (n) => several(n, { one: `${n} incidente`, other: `${n} incidentes` }),
    more: (n) => `+${n}`,
  },
  freezes: {
    inCalendar: "En el calendario de cambios",
    empty: "No se ha anunciado ninguna congelación: se pueden planificar cambios en cualquier momento.",
    emptyHowTo: "Para crear una: {command}.",
    announced: "Anunciadas",
    over: "Finalizadas",
    holdsNow: "En vigor",
    now: "Ahora",
    next: "Próxima",
    nowAt: "Ahora: {period}",
    nextAt: "Próxima: {period}",
    when: "Cuándo",
    services: "Servicios",
    all: "Todos",
  },
  recurs: {
    rule: "Se repite según una regla propia; el calendario muestra cada ocasión",
    days: (every) => (every === 1 ? "Cada día" : every === 2 ? "Un día sí y otro no" : `Cada ${every} días`),
    weeks: (every, weekdays) => (every === 1 ? `Cada ${weekdays}` : `Cada ${counted(every)} semanas, ${weekdays}`),
    months: (every, on) => (every === 1 ? `${upper(on)} de cada mes` : `${upper(on)}, cada ${counted(every)} meses`),
    years: (every, on, months) => `${years(every)}, ${on} de ${months}`,
    onWeekday: (place, { name }) => `el ${PLACES[place] ?? `${place}.º`} ${name}`,
    onDate: (date) => `el día ${date}`,
    onLastDay: "el último día",
    season: (every, from, to) => `${years(every)}, del ${from.day}, ${from.time}, al ${to.day}, ${to.time}`,
    between: (days, from, to) => `${days}, ${from} – ${to}`,
    from: (days, from, length) => `${days}, ${from}, durante ${length}`,
    length: (days, hours) =>
      [
        days > 0 && several(days, { one: `${days} día`, other: `${days} días` }),
        hours > 0 && several(hours, { one: `${hours} hora`, other: `${hours} horas` }),
      ]
        .filter((words) => words !== false)
        .join(" y ") || "menos de una hora",
    until: (recurs, day) => `${recurs}, hasta el ${day}`,
    times: (recurs, n) => `${recurs}, ${several(n, { one: "una sola vez", other: `${n} veces en total` })}`,
  },
};

// --- internal ---

const PLACES: { readonly [place: number]: string } = {
  1: "primer",
  2: "segundo",
  3: "tercer",
  4: "cuarto",
  5: "quinto",
  [-1]: "último",
  [-2]: "penúltimo",
};

function years(every: number): string {
  return every === 1 ? "Cada año" : `Cada ${counted(every)} años`;
}

function counted(every: number): string {
  return every === 2 ? "dos" : `${every}`;
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
