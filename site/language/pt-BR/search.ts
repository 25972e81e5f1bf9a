// O que diz a pesquisa.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("pt-BR");
/** Uma contagem como o português a escreve: 1.234. */
const grouped = (n: number) => n.toLocaleString("pt-BR");

export const search: Language["search"] = {
  find: {
    label: "Pesquisar",
    button: "Pesquisar",
    keys: "Ctrl K",
    keysOnApple: "⌘K",
  },
  ask: "IDs, palavras, serviços, tags",
  results: "Resultados",
  found: (n) => several(n, { one: `${n} registro encontrado`, other: `${grouped(n)} registros encontrados` }),
  allOfThem: (n) =>
    several(n, { one: "1 resultado, com filtros", other: `Todos os ${grouped(n)} resultados, com filtros` }),
  nothing: "Nada encontrado.",
  nothingFor: (text) => `Nada encontrado para “${text}”.`,
  advice:
    "Tente menos palavras ou outras, só o começo de uma palavra ou parte de um ID. Todas as palavras precisam estar no registro.",
  isCut: (n) => `O texto é muito longo: são pesquisados os seus primeiros ${n} caracteres.`,
  isPart: "Muitas palavras começam assim: digite mais letras para encontrar todas.",
  loading: "Pesquisando…",
  failed:
    "Não foi possível carregar a pesquisa. Verifique a sua conexão e digite novamente ou use as listas de registros.",
  goesStraight: "Leva direto ao registro",
  alias: (name) => `também ${name}`,
  dialog: {
    name: "Pesquisa",
    close: "Fechar",
    places: "Ir para",
    moving: "{up} {down} para escolher",
    opening: "{enter} para abrir",
    closing: "{escape} para fechar",
    keys: "Todas as teclas",
    escape: "Esc",
  },
  page: {
    title: "Pesquisa",
    description: "Pesquise todos os registros por ID, título, palavras, serviços ou tags.",
    field: "IDs, palavras do título ou do texto, serviços, tags",
    button: "Pesquisar",
    noScript:
      "A pesquisa funciona no seu navegador e precisa de JavaScript, que está desativado. As listas abaixo contêm todos os registros.",
    filters: "Filtros",
    kind: "Tipo de registro",
    service: "Serviço",
    state: "Estado",
    anyService: "Qualquer serviço",
    serviceWithCount: (title, n) => `${title} (${grouped(n)})`,
    clear: "Limpar todos os filtros",
    foundOf: (n, all) =>
      several(n, {
        one: `${n} registro encontrado; ${grouped(all)} sem filtros`,
        other: `${grouped(n)} registros encontrados; ${grouped(all)} sem filtros`,
      }),
    nothingWithFilters: (all) =>
      several(all, {
        one: "Nada encontrado com estes filtros. Sem eles, há 1 registro.",
        other: `Nada encontrado com estes filtros. Sem eles, há ${grouped(all)} registros.`,
      }),
    more: (n) => `Mostrar mais ${grouped(n)}`,
    lists: "Todos os registros",
    records: (n) => several(n, { one: `${n} registro`, other: `${grouped(n)} registros` }),
  },
  keys: {
    name: "Teclas",
    close: "Fechar",
    search: "Pesquisar",
    help: "Esta lista de teclas",
    goTo: (place) => `Ir para ${place}`,
    whileSearching: "Durante a pesquisa",
    everywhere: "Em todas as páginas",
    inTurn: "{first} e depois {second}",
    either: "{one} ou {other}",
    choose: "Escolher um resultado",
    open: "Abrir o resultado; um ID ou alias digitado por inteiro leva direto ao registro",
    leave: "Sair da pesquisa",
    single: "Teclas sem Ctrl nem ⌘, como / e ?, funcionam em todas as páginas",
    ctrlK: "Ctrl K",
    appleK: "⌘ K",
    enterKey: "Enter",
    escapeKey: "Esc",
  },
};
