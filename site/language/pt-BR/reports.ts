// O que dizem os relatórios, com a definição de cada medida.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("pt-BR");

const measures: Language["reports"]["measures"] = {
  "time-to-acknowledge": {
    name: "Tempo até o reconhecimento",
    definition:
      "De detected_at (na falta dele, started_at) até acknowledged_at, dos incidentes reconhecidos no período.",
  },
  "time-to-restore": {
    name: "Tempo até a restauração",
    definition: "De started_at até restored_at (na falta dele, resolved_at), dos incidentes restaurados no período.",
  },
  "time-to-resolve": {
    name: "Tempo até a resolução",
    definition:
      "De detected_at (na falta dele, started_at) até resolved_at, incluindo o tempo em espera, dos incidentes resolvidos no período.",
  },
  "reopen-rate": {
    name: "Incidentes reabertos",
    definition:
      "Incidentes resolvidos no período que foram reabertos ao menos uma vez ÷ incidentes resolvidos no período que o histórico viu abertos.",
  },
  "problem-linkage": {
    name: "Incidentes com problema",
    definition:
      "Incidentes que começaram no período e estão vinculados a um problema ÷ incidentes que começaram no período.",
  },
  "major-problem-linkage": {
    name: "Incidentes graves com problema",
    definition:
      "Incidentes graves que começaram no período e estão vinculados a um problema ÷ incidentes graves que começaram no período.",
  },
  "known-error-coverage": {
    name: "Problemas com solução de contorno",
    definition:
      "Problemas agora em análise de causa raiz ou com correção em andamento que têm uma solução de contorno ÷ todos os problemas nesses estados.",
  },
  "change-success-strict": {
    name: "Sucesso das mudanças (estrito)",
    definition:
      "Mudanças fechadas no período como successful ÷ mudanças fechadas no período com um código de fechamento.",
  },
  "change-success-loose": {
    name: "Sucesso das mudanças (com ressalvas)",
    definition:
      "Mudanças fechadas no período como successful ou successful_with_issues ÷ mudanças fechadas no período com um código de fechamento.",
  },
  "change-failure": {
    name: "Falha das mudanças",
    definition:
      "Mudanças fechadas no período como unsuccessful ou backed_out, ou indicadas como causa de um incidente, ÷ mudanças fechadas no período com um código de fechamento.",
  },
  "emergency-changes": {
    name: "Mudanças emergenciais",
    definition: "Mudanças emergenciais ÷ todas as mudanças cuja implementação começou no período.",
  },
  "unauthorized-changes": {
    name: "Mudanças não autorizadas",
    definition: "Mudanças não autorizadas ÷ todas as mudanças cuja implementação começou no período.",
  },
  "changes-on-time": {
    name: "Mudanças no prazo",
    definition:
      "Mudanças que começaram e terminaram dentro da janela planejada ÷ mudanças com janela que terminaram no período.",
  },
  "incident-backlog": {
    name: "Incidentes abertos",
    definition:
      "Incidentes que agora não estão resolvidos, fechados nem cancelados; idade desde detected_at (na falta dele, started_at).",
  },
  "problem-backlog": {
    name: "Problemas abertos",
    definition: "Problemas que agora não estão resolvidos nem fechados; idade desde opened_at.",
  },
  "change-backlog": {
    name: "Mudanças abertas",
    definition:
      "Mudanças que agora não estão fechadas nem canceladas; idade desde que o registro apareceu pela primeira vez.",
  },
  availability: {
    name: "Disponibilidade",
    definition:
      "(Tempo prometido − indisponibilidade ponderada) ÷ tempo prometido no período, sem contar manutenções anunciadas em nenhum dos dois.",
  },
  mtrs: {
    name: "Tempo médio para restaurar o serviço",
    definition:
      "Indisponibilidade nos níveis que contam ÷ número de interrupções de serviços no período; as que se sobrepõem em um mesmo serviço contam como uma, e manutenções anunciadas ficam de fora.",
  },
  mtbf: {
    name: "Tempo médio entre falhas",
    definition:
      "(Tempo prometido − indisponibilidade nos níveis que contam) ÷ número de interrupções no período; sem interrupção, não há valor.",
  },
  "error-budget": {
    name: "Orçamento de erros restante",
    definition:
      "Parcela de (1 − SLO) × janela que a indisponibilidade ponderada não consumiu, na janela do SLO que termina agora.",
  },
};

export const reports: Language["reports"] = {
  title: "Relatórios",
  about: "Medidas dos últimos doze meses.",
  lead: (first, last) => `De ${first} a ${last}, o mês atual até agora. Os meses são em UTC.`,
  glance: "Visão geral",
  caption: "Medidas de todo o período, cada uma com o número de casos em que se baseia",
  measure: "Medida",
  value: "Valor",
  cases: "Casos",
  severalCases: (n) => several(n, { one: `${n} caso`, other: `${n} casos` }),
  month: "Mês",
  all: "Todos",
  numbers: "Os números",
  asCsv: (caption) => `${caption} em CSV`,
  byMonth: (what) => `${what} por mês`,
  percent: (number) => `${number}%`,
  spread: (median, slow) => `Mediana ${median}, 90% em até ${slow}`,
  backlog: (open) => `${open}`,
  agedBacklog: (open, age) => `${open}, metade em aberto há ${age} ou mais`,
  oldest: "mais antigo, {age}: {record}",
  noCases: "Nenhum caso",
  tooFew: "poucos demais para concluir",
  lacks: { history: "precisa do histórico", ages: "as idades precisam do histórico" },
  measures,
  sections: {
    changes: "Mudanças",
    changeCare: "Emergências e pontualidade",
    problems: "Problemas por trás dos incidentes",
    reopened: "Incidentes que voltaram",
  },
  durations: {
    title: (measure) => `${measure} por mês: mediana e percentil 90`,
    median: "Mediana",
    within: "90% em até",
    halfWithin: "Metade em até (mediana)",
  },
  shares: {
    title: (what, measures) => `${what} por mês: ${measures}`,
    named: (measure, value) => `${measure}: ${value}`,
    remark: (value, remark) => `${value} (${remark})`,
  },
  legend: {
    hollow: "Vazado: casos de menos para concluir",
    factors: "Degraus iguais para cima são fatores iguais",
  },
  incidents: {
    title: "Incidentes por mês e prioridade",
    about: "Incidentes que começaram no mês; os cancelados não contam.",
    none: "Nenhum incidente começou nestes doze meses, até onde foi registrado.",
    chart: (total) => `Incidentes por mês: ${total} em doze meses`,
    noPriority: "–",
  },
  availability: {
    title: "Disponibilidade",
    rule: (name, weights) =>
      `Tempo prometido sem indisponibilidade ÷ tempo prometido, pela regra “${name}”: ${weights}; manutenções anunciadas ficam de fora. Arredondado para baixo. O tempo antes de um serviço ser conhecido não conta. Os meses abaixo do objetivo estão marcados com ▼.`,
    weight: (level, percent) => `${level} ${percent}`,
    none: "Nenhum serviço ativo, portanto nada que pudesse estar disponível.",
    label: "Disponibilidade por mês",
    caption: "Disponibilidade dos serviços ativos por mês, em porcentagem",
    service: "Serviço",
    promised: "Prometido",
    below: "abaixo",
  },
};
