// Lo que dicen las páginas de los cambios.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("es");
const changesIn = (n: number) => several(n, { one: `${n} cambio`, other: `${n} cambios` });

export const changes: Language["changes"] = {
  views: { label: "Vistas de los cambios", board: "Tablero", table: "Tabla", calendar: "Calendario" },
  tableTitle: "Tabla de cambios",
  board: {
    empty: "Aún no hay cambios: no hay nada previsto ni consta que se haya cambiado nada.",
    emptyHowTo: "Un cambio empieza con {command} y una pull request.",
    planned: "Previstos",
    plannedMeans: "Borradores y cambios aprobados que esperan su ventana.",
    running: "En curso",
    runningMeans: "El trabajo está en marcha.",
    review: "En revisión",
    reviewMeans: "Realizados; se está evaluando su éxito.",
    done: "Terminados",
    doneMeans: "Cerrados, con un resultado.",
    none: "Ninguno",
    more: (n) => `${n} más en la tabla`,
  },
  type: { standard: "estándar", normal: "normal", emergency: "de emergencia" },
  risk: { low: "riesgo bajo", moderate: "riesgo moderado", high: "riesgo alto" },
  blocked: "Bloqueado",
  conflict: "Conflicto",
  windowOpen: "Ventana abierta",
  windowMissed: "Ventana terminada, sin empezar",
  unauthorized: "No autorizado",
  window: "Ventana",
  notPlanned: "Aún sin planificar",
  addToCalendar: "Añadir al calendario",
  services: "Servicios",
  usersWillSee: "Lo que notarán los usuarios",
  nothingSeen: "Nada",
  obstacles: {
    heading: "Obstáculos",
    block: "Alguien debe decidir",
    warn: "Conviene revisarlo",
    sameService: "{other} cambia {services} al mismo tiempo.",
    dependsOn: "{other} cambia al mismo tiempo {needed}, de lo que depende {service}.",
    neededBy: "{other} cambia al mismo tiempo {service}, que depende de {needed}.",
    sameImplementer: "{person} debe llevar a cabo {other} al mismo tiempo.",
    freeze: "Coincide con la congelación {other}, que afecta a {services}.",
    freezeOfAll: "Coincide con la congelación {other}, que afecta a todos los servicios.",
    exceptions: "Pueden aprobarlo de todos modos: {teams}.",
    way: "El camino entre ambos: {way}.",
    overlap: "Ambos a la vez: {period}",
  },
  blast: {
    heading: "A quién afecta",
    nobody: (touched) =>
      several(touched, {
        one: "No consta que ningún servicio dependa del que se ve implicado.",
        other: "No consta que ningún servicio dependa de los que se ven implicados.",
      }),
    means: "Servicios que dependen de lo que se cambia, primero los más cercanos.",
    way: "a través de {way}",
    step: " → ",
  },
  outcomes: {
    heading: "Resultado de los cambios",
    none: (days) =>
      several(days, {
        one: "No se ha cerrado ningún cambio de este servicio en el último día.",
        other: `No se ha cerrado ningún cambio de este servicio en los últimos ${days} días.`,
      }),
    share: (percent) => `${percent} con éxito`,
    of: (successful, closed) => `${successful} de ${changesIn(closed)}`,
    successfulOf: (successful, closed) => `${successful} de ${changesIn(closed)} con éxito`,
    tooFew: "demasiado pocos para un porcentaje",
    withIssues: (n) => `${n} con reservas`,
    failed: (n) => several(n, { one: `${n} fallido o revertido`, other: `${n} fallidos o revertidos` }),
    past: (days) => several(days, { one: "último día", other: `últimos ${days} días` }),
  },
  ahead: { heading: "Próximos cambios", noWindow: "aún sin ventana" },
  origin: {
    label: "Acerca de este registro",
    id: "ID",
    aliases: "También conocido como",
    tags: "Etiquetas",
    imported: "Importado de",
    source: "Origen",
  },
};
