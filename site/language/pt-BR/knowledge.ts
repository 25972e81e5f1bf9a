// O que dizem as páginas de problemas, artigos, revisões e equipes.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("pt-BR");

export const knowledge: Language["knowledge"] = {
  turn: {
    label: "Páginas da lista",
    previous: "Anterior",
    next: "Próxima",
    position: (page, pages) => `Página ${page} de ${pages}`,
    titleOf: (title, page) => `${title}, página ${page}`,
  },
  problems: {
    title: "Erros conhecidos e problemas",
    lead: "O que se sabe que dá errado e como contornar até que seja corrigido.",
    sections: "Seções da lista",
    known: "Erros conhecidos",
    investigated: "Problemas em investigação",
    noKnown:
      "Nenhum erro conhecido: de nenhum problema aberto se conhecem tanto a causa quanto uma solução de contorno.",
    howKnown: "Um problema se torna um erro conhecido quando tem {rootCause} e {workaround}.",
    all: (over) =>
      several(over, {
        one: `Todos os problemas em tabela, com ${over} encerrado`,
        other: `Todos os problemas em tabela, com os ${over} encerrados`,
      }),
    asTable: "Problemas em tabela",
    workaround: "Solução de contorno",
    noWorkaround: "Ainda não se conhece uma solução de contorno.",
    knownError: "Erro conhecido",
    ofService: "Erros conhecidos e problemas abertos",
    moreOfService: (more) =>
      several(more, { one: `mais ${more} problema aberto`, other: `mais ${more} problemas abertos` }),
  },
  articles: {
    categories: "Categorias",
    others: "Outros",
    none: "Nenhum artigo foi publicado ainda.",
    howToBegin: "O que alguém já descobriu, o próximo não precisa descobrir: {command}.",
    outdated: "A revisar novamente",
    noneOutdated: "Nenhum: todos os artigos publicados foram revisados dentro do prazo.",
    drafts: "Em redação",
    retired: "Não mais verdadeiros",
    dueSince: (day) => `Revisão pendente desde ${day}`,
    namedBy: (records) =>
      several(records, { one: `citado por ${records} registro`, other: `citado por ${records} registros` }),
    late: (day) => `Leia com cautela: alguém deveria ter revisado este artigo até ${day} e não o fez.`,
    over: "Isto não é mais verdadeiro ou não é mais necessário.",
    ofService: "Runbooks e artigos",
    moreOfService: (more) => several(more, { one: `mais ${more} artigo`, other: `mais ${more} artigos` }),
  },
  reviews: {
    title: "Revisões",
    about: "O que se aprendeu com incidentes e mudanças.",
    lead: "O que se aprendeu com incidentes e mudanças e o que ainda falta fazer.",
    none: "Nenhuma revisão ainda. Um incidente grave tem uma antes de ser fechado, assim como uma mudança que falhou: uma seção “Post-incident review” ou “Post-implementation review” no seu registro.",
    all: "Todas as revisões",
    noDate: "sem data",
    afterIncident: "Revisão pós-incidente",
    afterChange: "Revisão pós-implementação",
    objectivesNotMet: "Objetivos não alcançados",
    actionsOpen: (open, all) =>
      several(all, { one: `${open} de ${all} ação em aberto`, other: `${open} de ${all} ações em aberto` }),
    rest: (more) =>
      several(more, {
        one: "A outra está na página do registro que ela analisa.",
        other: `As outras ${more} estão nas páginas dos registros que elas analisam.`,
      }),
  },
  actions: {
    title: "Ações em aberto",
    caption: "Ações em aberto das revisões",
    none: "Nenhuma: tudo o que as revisões pediram foi feito, ou elas não pediram nada em uma lista.",
    action: "Ação",
    who: "Quem",
    until: "Até",
    from: "Da revisão de",
    nobody: "ninguém indicado",
    noDay: "nenhum dia indicado",
    overdue: "atrasada",
    rest: (more) =>
      several(more, {
        one: "A outra está na página da sua revisão.",
        other: `As outras ${more} estão nas páginas das suas revisões.`,
      }),
  },
  teams: {
    none: "Nenhuma equipe é conhecida aqui.",
    howToBegin: "Serviços e aprovações precisam de uma: {command}.",
    active: "Ativas",
    retired: "Desfeitas",
    answersFor: "Responde por",
    answersForThese: "Responde por {services}",
    members: (people) => several(people, { one: `${people} membro`, other: `${people} membros` }),
    contact: "Contato",
    underWay: "Em andamento",
    nothingOpen: "Nada",
    open: (records) => `${records} em aberto`,
    moreServices: (more) => `mais ${more}`,
  },
};
