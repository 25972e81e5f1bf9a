// O que a página de status diz sobre o agora e o que está por vir.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("pt-BR");

export const now: Language["now"] = {
  goingOn: "Em andamento agora",
  services: "Serviços",
  pastDays: (days) => `Últimos ${days} dias`,
  allIncidents: "Todos os incidentes por mês",
  percent: (number) => `${number}%`,
  level: {
    operational: "operacional",
    degraded_performance: "desempenho degradado",
    partial_outage: "interrupção parcial",
    major_outage: "interrupção grave",
    under_maintenance: "em manutenção",
  },
  impactNotStated: "Impacto não informado",
  banner: {
    label: "Status atual",
    noServices: "Nenhum serviço ainda",
    trouble: (level) => `{services}: ${level}`,
    since: "desde {when}",
  },
  glance: {
    nextUpdate: "Próxima atualização",
    notPromised: "Nenhum horário foi prometido",
    on: "sobre {incident}",
    lastIncident: "Último incidente",
    overSince: "encerrado desde {when}",
    plannedNext: "Próximo planejado",
    nothingPlanned: "Nada nos próximos 30 dias · {calendar}",
    calendar: "calendário",
  },
  due: {
    by: "até {when}",
    overdue: "atrasada",
  },
  maintenance: {
    running: "Manutenção agora",
    soon: (days) => `Manutenção nos próximos ${days} dias`,
    none: "Nenhuma.",
    more: (n) => `mais ${n} em até 30 dias, no calendário`,
    from: "A partir de {when}",
    inProgress: "Em andamento",
    overrun: "Demora mais do que o planejado",
    timeIsOver: "O prazo terminou",
    expected: "{services} · previsão: {level}",
    expectedOfNone: "previsão: {level}",
  },
  incident: {
    major: "Incidente grave",
    nothingTold: "Nada foi informado ainda.",
    nextUpdate: "Próxima atualização",
    latestUpdate: "Última atualização",
    began: "Início",
    services: "Serviços",
    hit: "{service}: {level}",
  },
  group: {
    services: (n) => several(n, { one: `${n} serviço`, other: `${n} serviços` }),
    all: "Todos os serviços",
    others: "Outros serviços",
    none: "Nenhum serviço ainda: nada diz o que pode estar no ar ou fora do ar.",
    addFirst: "Adicione o primeiro com {command}.",
  },
  days: {
    wide: (days) => `Os últimos ${days} dias, hoje à direita.`,
    narrow: (days) => `Os últimos 30 dias, hoje à direita; disponibilidade em ${days} dias.`,
    weight: (level, percent) => `${level} ${percent}`,
    rule: (name, weights) =>
      `Disponibilidade pela regra “${name}”: ${weights}. Manutenções anunciadas não contam. Os dias são em UTC.`,
  },
  service: {
    noIncident: "Nenhum incidente",
    noDataYet: "Ainda sem dados",
    noData: "Sem dados",
    noDataBefore: (day) => `sem dados antes de ${day}`,
    dependsOn: (services) => `depende de ${services}`,
    below: (percent) => `abaixo de ${percent}`,
  },
  strip: {
    withIncidents: (marked, days) => `${marked} de ${days} dias com incidentes`,
    withMaintenance: (marked, days) => `${marked} de ${days} dias com manutenção`,
    withBoth: (marked, days) => `${marked} de ${days} dias com incidentes ou manutenção`,
    noData: (days) => several(days, { one: "Sem dados no último dia", other: `Sem dados nos últimos ${days} dias` }),
    quiet: (days) => several(days, { one: `${days} dia tranquilo`, other: `${days} dias tranquilos` }),
    notQuiet: (marked, days) =>
      `${marked} de ${several(days, { one: `${days} dia`, other: `${days} dias` })} com ocorrências`,
  },
  recent: {
    quiet: "Nenhum incidente",
    impactOn: (level, services) => `${level}: ${services}`,
    from: (clock) => `a partir das ${clock}`,
    lasted: (length) => `durou ${length}`,
    goesOn: "continua",
    maintenanceOf: (services) => `Manutenção de ${services}`,
    completed: "concluída",
  },
  asOf: {
    at: "Situação em {when}",
    demonstration: "Demonstração: o relógio está parado em {when}",
    commit: "commit {commit}",
  },
  stale: "Esta página pode estar desatualizada: foi gerada em {when}, e nada mais recente chegou desde então.",
  pause: "Pausar atualizações",
};
