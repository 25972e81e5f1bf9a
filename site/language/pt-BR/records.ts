// O que dizem a página de cada registro e cada lista de registros.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("pt-BR");

export const records: Language["records"] = {
  more: (n) => `mais ${n}`,
  percent: (number) => `${number}%`,
  trail: "Trilha de navegação",
  visibility: { public: "Público", internal: "Interno" },
  page: {
    details: "Detalhes",
    related: "Relacionados",
    aside: "Dados e registros relacionados",
    unfold: (n) => `mais ${n}`,
    search: (n) => several(n, { one: "A pesquisa encontra o outro.", other: `A pesquisa encontra os outros ${n}.` }),
    twins: "Esta página em {markdown} ou {json}",
    table: "Tabela",
    recurs: "recorrente",
  },
  list: {
    none: "Nada aqui ainda.",
    first: "Adicione o primeiro com {command}.",
    over: "Encerrados",
    overIn: (year) => `Encerrados, ${year}`,
    state: "Estado",
    sections: "Seções da lista",
    pages: "Páginas da lista",
    titleOf: (title, page) => `${title}, página ${page}`,
    caption: (kind, section) => `${kind}: ${section}`,
    previous: "Anterior",
    next: "Próxima",
    at: (page, pages, records) =>
      several(records, {
        one: `Página ${page} de ${pages} · ${records} registro`,
        other: `Página ${page} de ${pages} · ${records} registros`,
      }),
  },
};
