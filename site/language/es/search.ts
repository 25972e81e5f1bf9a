// Lo que dice la búsqueda.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("es");
const grouped = (n: number) => n.toLocaleString("es-ES");

export const search: Language["search"] = {
  find: {
    label: "Búsqueda",
    button: "Buscar",
    keys: "Ctrl K",
    keysOnApple: "⌘K",
  },
  ask: "ID, palabras, servicios, etiquetas",
  results: "Resultados",
  found: (n) => several(n, { one: "1 registro encontrado", other: `${grouped(n)} registros encontrados` }),
  allOfThem: (n) => several(n, { one: "1 resultado, con filtros", other: `Los ${grouped(n)} resultados, con filtros` }),
  nothing: "No se ha encontrado nada.",
  nothingFor: (text) => `No se ha encontrado nada para «${text}».`,
  advice:
    "Pruebe con menos palabras o con otras, solo con el principio de una palabra o con parte de un ID. Todas las palabras deben aparecer en el registro.",
  isCut: (n) => `El texto es muy largo: se buscan sus primeros ${n} caracteres.`,
  isPart: "Muchísimas palabras empiezan así: escriba más letras para encontrarlas todas.",
  loading: "Buscando…",
  failed:
    "No se ha podido cargar la búsqueda. Compruebe su conexión y vuelva a escribir, o utilice las listas de registros.",
  goesStraight: "Va directamente allí",
  alias: (name) => `también ${name}`,
  dialog: {
    name: "Búsqueda",
    close: "Cerrar",
    places: "Ir a",
    moving: "{up} {down} para elegir",
    opening: "{enter} para abrir",
    closing: "{escape} para cerrar",
    keys: "Todos los atajos",
    escape: "Esc",
  },
  page: {
    title: "Búsqueda",
    description: "Busque en todos los registros por ID, título, palabras, servicios o etiquetas.",
    field: "ID, palabras del título o del texto, servicios, etiquetas",
    button: "Buscar",
    noScript:
      "La búsqueda funciona en su navegador y necesita JavaScript, que está desactivado. Las listas de abajo contienen todos los registros.",
    filters: "Filtros",
    kind: "Tipo",
    service: "Servicio",
    state: "Estado",
    anyService: "Cualquier servicio",
    serviceWithCount: (title, n) => `${title} (${grouped(n)})`,
    clear: "Quitar todos los filtros",
    foundOf: (n, all) =>
      several(n, {
        one: `1 registro encontrado; ${grouped(all)} sin filtros`,
        other: `${grouped(n)} registros encontrados; ${grouped(all)} sin filtros`,
      }),
    nothingWithFilters: (all) =>
      several(all, {
        one: "No se ha encontrado nada con estos filtros. Sin ellos hay 1 registro.",
        other: `No se ha encontrado nada con estos filtros. Sin ellos hay ${grouped(all)} registros.`,
      }),
    more: (n) => `Mostrar ${grouped(n)} más`,
    lists: "Todos los registros",
    records: (n) => several(n, { one: "1 registro", other: `${grouped(n)} registros` }),
  },
  keys: {
    name: "Atajos de teclado",
    close: "Cerrar",
    search: "Buscar",
    help: "Esta lista de atajos",
    goTo: (place) => `Ir a: ${place}`,
    whileSearching: "Durante la búsqueda",
    everywhere: "En todas las páginas",
    inTurn: "{first} y luego {second}",
    either: "{one} o {other}",
    choose: "Elegir un resultado",
    open: "Abrirlo; un ID o un nombre alternativo completo lleva directamente a su registro",
    leave: "Salir de la búsqueda",
    single: "Las teclas sin Ctrl ni ⌘, como / y ?, funcionan en todas las páginas",
    ctrlK: "Ctrl K",
    appleK: "⌘ K",
    enterKey: "Intro",
    escapeKey: "Esc",
  },
};
