// El nombre de cada tipo de registro, con sus estados y las columnas de su lista.
import type { Language } from "../language.ts";

export const kinds: Language["domain"]["kinds"] = {
  service: {
    one: "Servicio",
    many: "Servicios",
    none: "Aún no hay servicios.",
    means: "Algo que la gente utiliza y de lo que alguien responde.",
  },
  incident: {
    one: "Incidente",
    many: "Incidentes",
    none: "Aún no hay incidentes.",
    means: "Una interrupción no planificada de un servicio o una pérdida de su calidad.",
  },
  problem: {
    one: "Problema",
    many: "Problemas",
    none: "Aún no hay problemas.",
    means: "La causa, real o posible, de uno o varios incidentes.",
  },
  change: {
    one: "Cambio",
    many: "Cambios",
    none: "Aún no hay cambios.",
    means: "Añadir, modificar o eliminar cualquier cosa que pueda afectar a un servicio.",
  },
  knowledge: {
    one: "Artículo de conocimiento",
    many: "Conocimiento",
    none: "Aún no hay artículos.",
    means: "Lo que alguien averiguó, para que nadie tenga que volver a hacerlo.",
  },
  model: {
    one: "Modelo de cambio",
    many: "Modelos de cambio",
    none: "Aún no hay modelos de cambio.",
    means: "La plantilla aprobada de un cambio estándar.",
  },
  freeze: {
    one: "Congelación de cambios",
    many: "Congelaciones de cambios",
    none: "Aún no hay congelaciones de cambios.",
    means: "Un periodo en el que no puede realizarse ningún cambio.",
  },
  team: {
    one: "Equipo",
    many: "Equipos",
    none: "Aún no hay equipos.",
    means: "Personas que responden de servicios y pueden aprobar sus cambios.",
  },
};

export const states: Language["domain"]["states"] = {
  service: {
    pipeline: { word: "En preparación", means: "En construcción; nadie depende aún de él." },
    live: { word: "En producción", means: "En uso." },
    retired: { word: "Retirado", means: "Ya no se ofrece." },
  },
  incident: {
    new: { word: "Nuevo", means: "Alguien lo ha notado; aún no trabaja nadie en él." },
    in_progress: { word: "En curso", means: "Se está trabajando en él." },
    on_hold: { word: "En espera", means: "El trabajo espera a alguien o a otra cosa." },
    resolved: { word: "Resuelto", means: "El servicio se ha restablecido; el incidente puede reabrirse." },
    closed: { word: "Cerrado", means: "Terminado definitivamente." },
    canceled: { word: "Cancelado", means: "No era un incidente o se registró dos veces." },
  },
  problem: {
    new: { word: "Nuevo", means: "Se sospecha; aún no lo ha examinado nadie." },
    assess: { word: "Evaluación", means: "Alguien averigua si es un problema y cuánto importa." },
    root_cause_analysis: { word: "Análisis de la causa raíz", means: "Confirmado; se busca la causa." },
    fix_in_progress: { word: "Corrección en curso", means: "Se conoce la causa y la corrección está en camino." },
    resolved: { word: "Resuelto", means: "La corrección está aplicada; se observa durante un tiempo." },
    closed: { word: "Cerrado", means: "Terminado: corregido, aceptado, duplicado o sin problema." },
  },
  change: {
    new: { word: "Nuevo", means: "Un borrador: aún no se ha enviado para su aprobación." },
    scheduled: { word: "Programado", means: "Aprobado; espera su ventana." },
    implementing: { word: "En implementación", means: "El trabajo está en marcha." },
    review: { word: "Revisión", means: "El trabajo está hecho; se está evaluando su éxito." },
    closed: { word: "Cerrado", means: "Terminado, con un resultado." },
    canceled: { word: "Cancelado", means: "Abandonado antes de llevarse a cabo." },
  },
  knowledge: {
    draft: { word: "Borrador", means: "Se está redactando." },
    published: {
      word: "Publicado",
      means: "Correcto hasta donde sabemos. Por revisar una vez pasada la fecha review_by.",
    },
    retired: { word: "Retirado", means: "Ya no es correcto o no hace falta." },
  },
  model: {
    proposed: { word: "Propuesto", means: "Redactado pero sin aprobar: ningún cambio puede usarlo." },
    approved: { word: "Aprobado", means: "Los cambios que lo siguen no necesitan aprobación propia." },
    withdrawn: { word: "Retirado", means: "Ya ningún cambio puede usarlo." },
  },
  freeze: {
    announced: { word: "Anunciada", means: "Rige siempre que su ventana está abierta." },
    lifted: { word: "Levantada", means: "Ya no rige." },
  },
  team: {
    active: { word: "Activo", means: "Responde de sus servicios." },
    retired: { word: "Disuelto", means: "Ya no existe; sus aprobaciones ya no cuentan." },
  },
};

export const columns: Language["domain"]["columns"] = {
  service: {
    group: "Grupo",
    tier: "Criticidad",
    depends_on: "Depende de",
  },
  incident: {
    priority: "Prioridad",
    "affects[].service": "Servicios",
    started_at: "Inicio",
    resolved_at: "Resolución",
  },
  problem: {
    known_error: "Error conocido",
    services: "Servicios",
    opened_at: "Apertura",
  },
  change: {
    type: "Tipo",
    risk: "Riesgo",
    services: "Servicios",
    "window.start": "Ventana",
  },
  knowledge: {
    category: "Categoría",
    services: "Servicios",
    review_by: "Revisar antes del",
  },
  model: {
    risk: "Riesgo",
    services: "Servicios",
    valid_until: "Válido hasta",
  },
  freeze: {
    services: "Servicios",
    "window.start": "Desde",
    "window.end": "Hasta",
    "recurrence.rule": "Recurrencia",
  },
  team: {
    "members[].login": "Miembros",
    includes: "Incluye",
    contact: "Contacto",
  },
};
