// Lo que dicen las páginas de los incidentes.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("es");
const incidentsCount = (number: number) =>
  several(number, { one: `${number} incidente`, other: `${number} incidentes` });

export const incidents: Language["incidents"] = {
  major: "Incidente grave",
  list: {
    goingOn: "En curso",
    none: "Aquí nunca se ha registrado ningún incidente.",
    addFirst: "El primero se escribe con {command}.",
    byMonth: "Por mes",
    monthRule: (zone) => `Un incidente figura en el mes en que empezó, según la hora de ${zone}.`,
    byService: "Por servicio",
    ofService: incidentsCount,
  },
  rows: {
    none: "Ningún incidente.",
    lasted: (length) => `duró ${length}`,
    goesOn: (length) => `continúa, ${length} hasta ahora`,
  },
  month: {
    title: (month) => `Incidentes en ${month}`,
    breadcrumb: "Ruta de navegación",
    quiet: (month) => `Un mes tranquilo: en ${month} no empezó ningún incidente.`,
    began: (number) =>
      several(number, { one: `Empezó ${number} incidente.`, other: `Empezaron ${number} incidentes.` }),
    all: "Todos",
    canceled: "Cancelados",
    canceledMeans: "Al final no eran incidentes o se registraron dos veces.",
    turn: "Meses",
  },
  one: {
    nextUpdate: "Próxima actualización",
    began: "Inicio",
    over: "Fin",
    after: (length) => `tras ${length}`,
    goesOn: "Continúa",
    soFar: (length) => `${length} hasta ahora`,
    services: "Servicios",
  },
  updates: {
    title: "Actualizaciones",
    by: "por {who}",
  },
  impact: {
    title: "Impacto",
    caption: "Servicios afectados, en qué medida y desde cuándo hasta cuándo",
    service: "Servicio",
    level: "Nivel",
    when: "Cuándo",
    lasted: "Duración",
    since: "desde el {when}",
  },
  past: {
    title: "Incidentes anteriores",
    none: "No consta ninguno.",
    all: "Todos los incidentes por mes",
  },
  consequences: {
    title: "Consecuencias",
    named: (state) => `${state} · señala este cambio como su causa`,
    suspected: "empezó el {when}, en el plazo de un día, en algo que el cambio modificó · una suposición",
  },
};
