// O que dizem as páginas de incidentes.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("pt-BR");
const incidentsCount = (n: number) => several(n, { one: `${n} incidente`, other: `${n} incidentes` });

export const incidents: Language["incidents"] = {
  major: "Incidente grave",
  list: {
    goingOn: "Em andamento agora",
    none: "Nenhum incidente foi registrado aqui até hoje.",
    addFirst: "O primeiro é escrito com {command}.",
    byMonth: "Por mês",
    monthRule: (zone) => `Um incidente aparece no mês em que começou, no horário de ${zone}.`,
    byService: "Por serviço",
    ofService: incidentsCount,
  },
  rows: {
    none: "Nenhum incidente.",
    lasted: (length) => `durou ${length}`,
    goesOn: (length) => `continua, ${length} até agora`,
  },
  month: {
    title: (month) => `Incidentes em ${month}`,
    breadcrumb: "Trilha de navegação",
    quiet: (month) => `Um mês tranquilo: nenhum incidente começou em ${month}.`,
    began: (n) => several(n, { one: `${n} incidente começou.`, other: `${n} incidentes começaram.` }),
    all: "Todos",
    canceled: "Cancelados",
    canceledMeans: "No fim não eram incidentes ou foram registrados duas vezes.",
    turn: "Meses",
  },
  one: {
    nextUpdate: "Próxima atualização",
    began: "Início",
    over: "Fim",
    after: (length) => `após ${length}`,
    goesOn: "Continua",
    soFar: (length) => `${length} até agora`,
    services: "Serviços",
  },
  updates: {
    title: "Atualizações",
    by: "por {who}",
  },
  impact: {
    title: "Impacto",
    caption: "Serviços atingidos, com que gravidade e de quando a quando",
    service: "Serviço",
    level: "Nível",
    when: "Quando",
    lasted: "Duração",
    since: "desde {when}",
  },
  past: {
    title: "Incidentes anteriores",
    none: "Nenhum registrado.",
    all: "Todos os incidentes por mês",
  },
  consequences: {
    title: "O que resultou dela",
    named: (state) => `${state} · indica esta mudança como causa`,
    suspected: "começou {when}, em menos de um dia, no que a mudança alterou · uma suposição",
  },
};
