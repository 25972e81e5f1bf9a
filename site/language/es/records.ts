// Lo que dicen la página de cada registro y cada lista de registros.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("es");

export const records: Language["records"] = {
  more: (n) => `${n} más`,
  percent: (number) => `${number} %`,
  trail: "Ruta de navegación",
  visibility: { public: "Público", internal: "Interno" },
  page: {
    details: "Detalles",
    related: "Relacionados",
    aside: "Datos y registros relacionados",
    unfold: (n) => `${n} más`,
    search: (n) =>
      several(n, { one: "La búsqueda encuentra el otro.", other: `La búsqueda encuentra los otros ${n}.` }),
    twins: "Esta página en {markdown} o en {json}",
    table: "Tabla",
    recurs: "recurrente",
  },
  list: {
    none: "Aún no hay nada aquí.",
    first: "Cree el primer registro con {command}.",
    over: "Archivo",
    overIn: (year) => `Archivo, ${year}`,
    state: "Estado",
    sections: "Secciones de la lista",
    pages: "Páginas de la lista",
    titleOf: (title, page) => `${title}, página ${page}`,
    caption: (kind, section) => `${kind}: ${section}`,
    previous: "Anterior",
    next: "Siguiente",
    at: (page, pages, records) =>
      several(records, {
        one: `Página ${page} de ${pages} · ${records} registro`,
        other: `Página ${page} de ${pages} · ${records} registros`,
      }),
  },
};
