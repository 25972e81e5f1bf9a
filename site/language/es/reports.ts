// Lo que dicen los informes, con la definición de cada métrica.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("es");

const measures: Language["reports"]["measures"] = {
  "time-to-acknowledge": {
    name: "Tiempo hasta la confirmación",
    definition:
      "Desde detected_at (o, en su defecto, started_at) hasta acknowledged_at, de los incidentes confirmados en el periodo.",
  },
  "time-to-restore": {
    name: "Tiempo de restablecimiento",
    definition:
      "Desde started_at hasta restored_at (o, en su defecto, resolved_at), de los incidentes cuyo servicio se restableció en el periodo.",
  },
  "time-to-resolve": {
    name: "Tiempo de resolución",
    definition:
      "Desde detected_at (o, en su defecto, started_at) hasta resolved_at, incluido el tiempo en espera, de los incidentes resueltos en el periodo.",
  },
  "reopen-rate": {
    name: "Incidentes reabiertos",
    definition:
      "Incidentes resueltos en el periodo que se reabrieron al menos una vez ÷ incidentes resueltos en el periodo que el historial vio abiertos.",
  },
  "problem-linkage": {
    name: "Incidentes con un problema",
    definition:
      "Incidentes que empezaron en el periodo y están vinculados a un problema ÷ incidentes que empezaron en el periodo.",
  },
  "major-problem-linkage": {
    name: "Incidentes graves con un problema",
    definition:
      "Incidentes graves que empezaron en el periodo y están vinculados a un problema ÷ incidentes graves que empezaron en el periodo.",
  },
  "known-error-coverage": {
    name: "Problemas con solución temporal",
    definition:
      "Problemas que ahora están en análisis de la causa raíz o en corrección y tienen una solución temporal ÷ todos los problemas en esos estados.",
  },
  "change-success-strict": {
    name: "Éxito de los cambios (estricto)",
    definition:
      "Cambios cerrados en el periodo como successful ÷ cambios cerrados en el periodo con un código de cierre.",
  },
  "change-success-loose": {
    name: "Éxito de los cambios (con reservas)",
    definition:
      "Cambios cerrados en el periodo como successful o successful_with_issues ÷ cambios cerrados en el periodo con un código de cierre.",
  },
  "change-failure": {
    name: "Fracaso de los cambios",
    definition:
      "Cambios cerrados en el periodo como unsuccessful o backed_out, o señalados como causa de un incidente, ÷ cambios cerrados en el periodo con un código de cierre.",
  },
  "emergency-changes": {
    name: "Cambios de emergencia",
    definition: "Cambios de emergencia ÷ todos los cambios cuya implementación empezó en el periodo.",
  },
  "unauthorized-changes": {
    name: "Cambios no autorizados",
    definition: "Cambios no autorizados ÷ todos los cambios cuya implementación empezó en el periodo.",
  },
  "changes-on-time": {
    name: "Cambios a tiempo",
    definition:
      "Cambios que empezaron y terminaron dentro de su ventana prevista ÷ cambios con una ventana que terminó en el periodo.",
  },
  "incident-backlog": {
    name: "Incidentes abiertos",
    definition:
      "Incidentes que ahora no están resueltos, cerrados ni cancelados; antigüedad desde detected_at (o, en su defecto, started_at).",
  },
  "problem-backlog": {
    name: "Problemas abiertos",
    definition: "Problemas que ahora no están resueltos ni cerrados; antigüedad desde opened_at.",
  },
  "change-backlog": {
    name: "Cambios abiertos",
    definition:
      "Cambios que ahora no están cerrados ni cancelados; antigüedad desde que el registro apareció por primera vez.",
  },
  availability: {
    name: "Disponibilidad",
    definition:
      "(Tiempo comprometido − inactividad ponderada) ÷ tiempo comprometido en el periodo, sin contar en ninguno de los dos el mantenimiento anunciado.",
  },
  mtrs: {
    name: "Tiempo medio de restablecimiento del servicio",
    definition:
      "Inactividad en los niveles que cuentan ÷ número de interrupciones de servicios en el periodo; las que se solapan en un mismo servicio cuentan como una, sin contar el mantenimiento anunciado.",
  },
  mtbf: {
    name: "Tiempo medio entre fallos",
    definition:
      "(Tiempo comprometido − inactividad en los niveles que cuentan) ÷ número de interrupciones en el periodo; sin valor si no hubo ninguna.",
  },
  "error-budget": {
    name: "Presupuesto de errores restante",
    definition:
      "Parte de (1 − SLO) × ventana que la inactividad ponderada no ha consumido, en la ventana del SLO que termina ahora.",
  },
};

export const reports: Language["reports"] = {
  title: "Informes",
  about: "Métricas de los últimos doce meses.",
  lead: (first, last) => `De ${first} a ${last}, el mes actual hasta la fecha. Los meses son los de UTC.`,
  glance: "De un vistazo",
  caption: "Métricas de todo el periodo, cada una con el número de casos en que se basa",
  measure: "Métrica",
  value: "Valor",
  cases: "Casos",
  severalCases: (n) => several(n, { one: `${n} caso`, other: `${n} casos` }),
  month: "Mes",
  all: "Todos",
  numbers: "Las cifras",
  asCsv: (caption) => `${caption} en formato CSV`,
  byMonth: (what) => `${what} por mes`,
  percent: (number) => `${number} %`,
  spread: (median, slow) => `Mediana ${median}, 90 % en menos de ${slow}`,
  backlog: (open) => `${open}`,
  agedBacklog: (open, age) => `${open}, la mitad desde hace ${age} o más`,
  oldest: "el más antiguo {age}: {record}",
  noCases: "Sin casos",
  tooFew: "demasiado pocos para concluir",
  lacks: { history: "necesita el historial", ages: "la antigüedad necesita el historial" },
  measures,
  sections: {
    changes: "Cambios",
    changeCare: "Emergencias y puntualidad",
    problems: "Problemas tras los incidentes",
    reopened: "Incidentes que volvieron",
  },
  durations: {
    title: (measure) => `${measure} por mes: mediana y percentil 90`,
    median: "Mediana",
    within: "90 % en menos de",
    halfWithin: "La mitad en menos de (mediana)",
  },
  shares: {
    title: (what, measures) => `${what} por mes: ${measures}`,
    named: (measure, value) => `${measure}: ${value}`,
    remark: (value, remark) => `${value} (${remark})`,
  },
  legend: {
    hollow: "Hueco: demasiado pocos casos para concluir",
    factors: "Pasos iguales hacia arriba son factores iguales",
  },
  incidents: {
    title: "Incidentes por mes y prioridad",
    about: "Incidentes que empezaron en el mes; los cancelados no cuentan.",
    none: "En estos doce meses no empezó ningún incidente, que conste.",
    chart: (total) => `Incidentes por mes: ${total} en doce meses`,
    noPriority: "–",
  },
  availability: {
    title: "Disponibilidad",
    rule: (name, weights) =>
      `Tiempo comprometido sin inactividad ÷ tiempo comprometido, según la regla «${name}»: ${weights}; el mantenimiento anunciado no cuenta. Valores redondeados hacia abajo. El tiempo anterior a los primeros datos de un servicio no cuenta. Los meses por debajo del objetivo llevan la marca ▼.`,
    weight: (level, percent) => `${level} ${percent}`,
    none: "Ningún servicio en producción, así que nada que pueda estar disponible.",
    label: "Disponibilidad por mes",
    caption: "Disponibilidad mensual de los servicios en producción, en porcentaje",
    service: "Servicio",
    promised: "Objetivo",
    below: "por debajo",
  },
};
