// Lo que dicen las páginas de problemas, artículos, revisiones y equipos.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("es");

export const knowledge: Language["knowledge"] = {
  turn: {
    label: "Páginas de la lista",
    previous: "Anterior",
    next: "Siguiente",
    position: (page, pages) => `Página ${page} de ${pages}`,
    titleOf: (title, page) => `${title}, página ${page}`,
  },
  problems: {
    title: "Errores conocidos y problemas",
    lead: "Lo que se sabe que falla y cómo sortearlo hasta que se corrija.",
    sections: "Secciones de la lista",
    known: "Errores conocidos",
    investigated: "Problemas en investigación",
    noKnown:
      "Ningún error conocido: no hay ningún problema abierto del que se conozcan tanto la causa como una solución temporal.",
    howKnown: "Un problema se convierte en uno cuando tiene una {rootCause} y una {workaround}.",
    all: (over) =>
      several(over, {
        one: `Tabla de todos los problemas, incluido ${over} terminado`,
        other: `Tabla de todos los problemas, incluidos ${over} terminados`,
      }),
    asTable: "Tabla de problemas",
    workaround: "Solución temporal",
    noWorkaround: "Aún no se conoce ninguna solución temporal.",
    knownError: "Error conocido",
    ofService: "Errores conocidos y problemas abiertos",
    moreOfService: (more) =>
      several(more, { one: `${more} problema abierto más`, other: `${more} problemas abiertos más` }),
  },
  articles: {
    categories: "Categorías",
    others: "Otros",
    none: "Aún no se ha publicado ningún artículo.",
    howToBegin: "Lo que alguien averiguó una vez no tiene que averiguarlo el siguiente: {command}.",
    outdated: "Por revisar",
    noneOutdated: "Ninguno: todos los artículos publicados se revisaron a tiempo.",
    drafts: "En redacción",
    retired: "Retirados",
    dueSince: (day) => `Revisión pendiente desde el ${day}`,
    namedBy: (records) =>
      several(records, { one: `citado por ${records} registro`, other: `citado por ${records} registros` }),
    late: (day) => `Léalo con cautela: alguien debía revisarlo antes del ${day} y no lo ha hecho.`,
    over: "Esto ya no es correcto o ya no hace falta.",
    ofService: "Runbooks y artículos",
    moreOfService: (more) => several(more, { one: `${more} artículo más`, other: `${more} artículos más` }),
  },
  reviews: {
    title: "Revisiones",
    about: "Lo aprendido de incidentes y cambios.",
    lead: "Lo aprendido de incidentes y cambios, y lo que queda por hacer.",
    none: "Aún no hay ninguna revisión. Un incidente grave recibe una antes de cerrarse, y también un cambio que ha fallado: una sección «Post-incident review» o «Post-implementation review» en su registro.",
    all: "Todas las revisiones",
    noDate: "sin fecha",
    afterIncident: "Revisión posterior al incidente",
    afterChange: "Revisión posterior a la implementación",
    objectivesNotMet: "Objetivos no cumplidos",
    actionsOpen: (open, all) =>
      several(all, { one: `${open} de ${all} acción abierta`, other: `Acciones abiertas: ${open} de ${all}` }),
    rest: (more) =>
      several(more, {
        one: "La otra está en la página de aquello que examina.",
        other: `Las otras ${more} están en las páginas de aquello que examinan.`,
      }),
  },
  actions: {
    title: "Acciones abiertas",
    caption: "Acciones abiertas de las revisiones",
    none: "Ninguna: todo lo que pedían las revisiones está hecho, o no pedían nada en forma de lista.",
    action: "Acción",
    who: "Quién",
    until: "Plazo",
    from: "De la revisión de",
    nobody: "sin asignar",
    noDay: "sin plazo",
    overdue: "atrasada",
    rest: (more) =>
      several(more, {
        one: "La otra está en la página de su revisión.",
        other: `Las otras ${more} están en las páginas de sus revisiones.`,
      }),
  },
  teams: {
    none: "Aquí no se conoce ningún equipo.",
    howToBegin: "Los servicios y las aprobaciones necesitan uno: {command}.",
    active: "Activos",
    retired: "Disueltos",
    answersFor: "Responde de",
    answersForThese: "Responde de {services}",
    members: (people) => several(people, { one: `${people} miembro`, other: `${people} miembros` }),
    contact: "Contacto",
    underWay: "En curso",
    nothingOpen: "Nada",
    open: (records) => several(records, { one: `${records} en curso`, other: `${records} en curso` }),
    moreServices: (more) => `${more} más`,
  },
};
