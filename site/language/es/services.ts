// Lo que dicen las páginas de los servicios y el mapa.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("es");
const daysIn = (n: number) => several(n, { one: `${n} día`, other: `${n} días` });

export const services: Language["services"] = {
  percent: (number) => `${number} %`,
  catalogue: {
    map: "Qué depende de qué, en un mapa",
    empty: "Aún no hay servicios: nada indica qué podría funcionar o fallar.",
    emptyHowTo: "Añada el primero con {command}.",
    otherServices: "Otros servicios",
    allServices: "Todos los servicios",
    caption: "Servicios",
    service: "Servicio",
    state: "Estado",
    month: "30 días",
    promised: "Objetivo",
    tier: "Criticidad",
    owner: "Propietario",
    noData: "sin datos",
    nothingPromised: "ninguno",
  },
  since: "desde el {when}",
  availability: {
    heading: "Disponibilidad",
    days: daysIn,
    noData: "sin datos",
    kept: (objective) => `objetivo del ${objective} cumplido`,
    below: (objective) => `por debajo del objetivo del ${objective}`,
    daysAgo: (n) => `hace ${daysIn(n)}`,
    today: "hoy",
    knownFrom: (day) => `Sin datos antes del ${day}.`,
    noIncidents: (n) => `Ningún día de ${n} con incidentes`,
    downtime: (length) => `${length} de inactividad`,
  },
  budget: {
    usedUp: "Presupuesto de errores agotado",
    left: (percent) => `Queda el ${percent} del presupuesto de errores`,
    noDowntime: (allowed, objective, days) =>
      `Sin inactividad de los ${allowed} que permite el objetivo del ${objective} en ${daysIn(days)}`,
    used: (used, allowed, objective, days) =>
      `${used} de los ${allowed} que permite el objetivo del ${objective} en ${daysIn(days)}`,
    usedTooFast: (used, allowed, objective, days) =>
      `${used} de los ${allowed} que permite el objetivo del ${objective} en ${daysIn(days)}; a este ritmo no alcanzará`,
  },
  dependencies: {
    heading: "Dependencias",
    dependsOn: "Depende de",
    usedBy: "Utilizado por",
    none: "Ningún otro servicio.",
    way: "a través de {way}",
    inMap: "En el mapa de todos los servicios",
  },
  follow: {
    heading: "Seguir este servicio",
    atom: "Atom",
    rss: "RSS",
    json: "JSON Feed",
    calendar: "Calendario",
    badge: "Insignia",
  },
  now: { heading: "En curso", maintenance: "Mantenimiento" },
  owner: {
    heading: "Quién responde de él",
    team: "Equipo",
    help: "Ayuda",
    contact: "Contacto",
    hours: "Horario",
    tier: "Criticidad",
    group: "Grupo",
  },
  map: {
    title: "Mapa de servicios",
    description: "Qué depende de qué y cómo está cada servicio.",
    lead: "Una flecha va de un servicio a otro del que no puede prescindir.",
    empty:
      "Aún no hay servicios, así que no hay nada que dibujar. El mapa muestra cada servicio en producción del {catalogue}, según su campo {field}.",
    emptyCatalogue: "catálogo",
    picture: "Mapa",
    scroll: "Mapa de servicios",
    pictureTitle: "Qué depende de qué; la tabla de abajo dice lo mismo",
    asTable: "Lo mismo en forma de tabla",
    caption: "Servicios en producción, de qué dependen y qué servicios los utilizan directamente",
    service: "Servicio",
    state: "Estado",
    dependsOn: "Depende de",
    usedBy: "Utilizado por",
  },
};
