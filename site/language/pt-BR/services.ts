// O que dizem as páginas dos serviços e o mapa.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("pt-BR");
const daysIn = (n: number) => several(n, { one: `${n} dia`, other: `${n} dias` });

export const services: Language["services"] = {
  percent: (number) => `${number}%`,
  catalogue: {
    map: "O que depende de quê, em um mapa",
    empty: "Nenhum serviço ainda: nada diz o que pode estar no ar ou fora do ar.",
    emptyHowTo: "Adicione o primeiro com {command}.",
    otherServices: "Outros serviços",
    allServices: "Todos os serviços",
    caption: "Serviços",
    service: "Serviço",
    state: "Estado",
    month: "30 dias",
    promised: "Prometido",
    tier: "Classe",
    owner: "Responsável",
    noData: "sem dados",
    nothingPromised: "nada",
  },
  since: "desde {when}",
  availability: {
    heading: "Disponibilidade",
    days: daysIn,
    noData: "sem dados",
    kept: (objective) => `cumpriu ${objective}`,
    below: (objective) => `abaixo de ${objective}`,
    daysAgo: (n) => `há ${daysIn(n)}`,
    today: "hoje",
    knownFrom: (day) => `Sem dados antes de ${day}.`,
    noIncidents: (n) => several(n, { one: `Nenhum incidente em ${n} dia`, other: `Nenhum incidente em ${n} dias` }),
    downtime: (length) => `${length} de indisponibilidade`,
  },
  budget: {
    usedUp: "Orçamento de erros esgotado",
    left: (percent) => `Restam ${percent} do orçamento de erros`,
    noDowntime: (allowed, objective, days) =>
      `Nenhuma indisponibilidade, dos ${allowed} que ${objective} permite em ${daysIn(days)}`,
    used: (used, allowed, objective, days) => `${used} dos ${allowed} que ${objective} permite em ${daysIn(days)}`,
    usedTooFast: (used, allowed, objective, days) =>
      `${used} dos ${allowed} que ${objective} permite em ${daysIn(days)}; nesse ritmo, não vai durar`,
  },
  dependencies: {
    heading: "Dependências",
    dependsOn: "Depende de",
    usedBy: "Usado por",
    none: "Nenhum outro serviço.",
    way: "por meio de {way}",
    inMap: "No mapa de todos os serviços",
  },
  follow: {
    heading: "Acompanhar",
    atom: "Atom",
    rss: "RSS",
    json: "JSON Feed",
    calendar: "Calendário",
    badge: "Selo",
  },
  now: { heading: "Em andamento agora", maintenance: "Manutenção" },
  owner: {
    heading: "Quem responde por ele",
    team: "Equipe",
    help: "Ajuda",
    contact: "Contato",
    hours: "Horário",
    tier: "Classe",
    group: "Grupo",
  },
  map: {
    title: "Mapa de serviços",
    description: "O que depende de quê e como está cada serviço.",
    lead: "Uma seta leva de um serviço a outro sem o qual ele não funciona.",
    empty:
      "Nenhum serviço ainda, portanto não há nada para desenhar. O mapa mostra cada serviço ativo do {catalogue}, segundo o seu campo {field}.",
    emptyCatalogue: "catálogo de serviços",
    picture: "Mapa",
    scroll: "Mapa de serviços",
    pictureTitle: "O que depende de quê; a tabela abaixo diz o mesmo",
    asTable: "O mesmo em tabela",
    caption: "Serviços ativos, de que dependem e quais serviços os usam diretamente",
    service: "Serviço",
    state: "Estado",
    dependsOn: "Depende de",
    usedBy: "Usado por",
  },
};
