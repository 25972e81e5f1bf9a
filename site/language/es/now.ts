// Lo que la página de estado dice de ahora y de lo que viene.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("es");

export const now: Language["now"] = {
  goingOn: "En curso",
  services: "Servicios",
  pastDays: (days) => `Últimos ${days} días`,
  allIncidents: "Todos los incidentes por mes",
  percent: (number) => `${number} %`,
  level: {
    operational: "operativo",
    degraded_performance: "rendimiento degradado",
    partial_outage: "interrupción parcial",
    major_outage: "interrupción grave",
    under_maintenance: "en mantenimiento",
  },
  impactNotStated: "Impacto no indicado",
  banner: {
    label: "Estado actual",
    noServices: "Aún no hay servicios",
    trouble: (level) => `{services}: ${level}`,
    since: "desde el {when}",
  },
  glance: {
    nextUpdate: "Próxima actualización",
    notPromised: "No se ha anunciado ninguna hora",
    on: "sobre {incident}",
    lastIncident: "Último incidente",
    overSince: "terminado el {when}",
    plannedNext: "Próximamente",
    nothingPlanned: "Nada en los próximos 30 días · {calendar}",
    calendar: "calendario",
  },
  due: {
    by: "antes del {when}",
    overdue: "atrasada",
  },
  maintenance: {
    running: "Mantenimiento en curso",
    soon: (days) => `Mantenimiento en los próximos ${days} días`,
    none: "Ninguno.",
    more: (changes) => `${changes} más en un plazo de 30 días, en el calendario`,
    from: "A partir del {when}",
    inProgress: "En curso",
    overrun: "Dura más de lo previsto",
    timeIsOver: "El tiempo previsto ha terminado",
    expected: "{services} · previsto: {level}",
    expectedOfNone: "previsto: {level}",
  },
  incident: {
    major: "Incidente grave",
    nothingTold: "Aún no se ha comunicado nada.",
    nextUpdate: "Próxima actualización",
    latestUpdate: "Última actualización",
    began: "Inicio",
    services: "Servicios",
    hit: "{service}: {level}",
  },
  group: {
    services: (number) => several(number, { one: `${number} servicio`, other: `${number} servicios` }),
    all: "Todos los servicios",
    others: "Otros servicios",
    none: "Aún no hay servicios: nada indica qué podría funcionar o fallar.",
    addFirst: "Añada el primero con {command}.",
  },
  days: {
    wide: (days) => `Los últimos ${days} días, hoy a la derecha.`,
    narrow: (days) => `Los últimos 30 días, hoy a la derecha; disponibilidad de ${days} días.`,
    weight: (level, percent) => `${level} ${percent}`,
    rule: (name, weights) =>
      `Disponibilidad según la regla «${name}»: ${weights}. El mantenimiento anunciado no cuenta. Los días son los de UTC.`,
  },
  service: {
    noIncident: "Sin incidentes",
    noDataYet: "Aún no hay datos",
    noData: "Sin datos",
    noDataBefore: (day) => `sin datos antes del ${day}`,
    dependsOn: (services) => `depende de ${services}`,
    below: (percent) => `por debajo del ${percent}`,
  },
  strip: {
    withIncidents: (marked, days) => `${marked} de ${days} días con incidentes`,
    withMaintenance: (marked, days) => `${marked} de ${days} días con mantenimiento`,
    withBoth: (marked, days) => `${marked} de ${days} días con incidentes o mantenimiento`,
    noData: (days) =>
      several(days, { one: "Sin datos del último día", other: `Sin datos de los últimos ${days} días` }),
    quiet: (days) => several(days, { one: `${days} día tranquilo`, other: `${days} días tranquilos` }),
    notQuiet: (marked, days) => `Días con sucesos: ${marked} de ${days}`,
  },
  recent: {
    quiet: "Sin incidentes",
    impactOn: (level, services) => `${level}: ${services}`,
    from: (clock) => `desde ${/^0?1:/.test(clock) ? "la" : "las"} ${clock}`,
    lasted: (length) => `duró ${length}`,
    goesOn: "continúa",
    maintenanceOf: (services) => `Mantenimiento de ${services}`,
    completed: "completado",
  },
  asOf: {
    at: "Situación al {when}",
    demonstration: "Demostración: el reloj está parado en el {when}",
    commit: "commit {commit}",
  },
  stale:
    "Puede que esta página no esté actualizada: se generó el {when} y desde entonces no ha llegado nada más reciente.",
  pause: "Pausar la actualización",
};
