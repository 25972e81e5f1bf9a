// O que diz a auditoria: uma parte do que se diz do passado.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";
import { inner } from "./inner.ts";

const several = pluralIn("pt-BR");

export const audit: Language["past"]["audit"] = {
  title: "Auditoria",
  about: "Cada mudança com a sua evidência e cada commit que não tem nenhuma.",
  lead: "Cada mudança foi solicitada, avaliada, aprovada, testada, executada e fechada como combinado? A evidência dos últimos doze meses, confrontada com cada commit da linha principal.",
  period: (first, last) => `${first} a ${last}`,
  nothingYet: "Nada para auditar ainda",
  complete: "Não falta nada",
  incomplete: "Falta alguma coisa",
  csv: "Mudanças em tabela (CSV)",
  aboutCsv: "Uma linha por mudança, uma coluna por atributo. Impressa, esta página vira um relatório.",
  noBranch:
    "Não existe o branch itsm-evidence neste repositório: o fluxo de trabalho que guarda as evidências ainda não foi executado, ou o branch não foi obtido.",
  numbers: {
    changes: "Mudanças",
    complete: (complete, all) =>
      several(all, { one: `${complete} de ${all} completa`, other: `${complete} de ${all} completas` }),
    outside: (n) => several(n, { one: `mais ${n} não exigida`, other: `mais ${n} não exigidas` }),
    commits: "Commits em arquivos sob governança",
    accounted: (accounted, all) =>
      several(all, { one: `${accounted} de ${all} justificado`, other: `${accounted} de ${all} justificados` }),
    before: (n) => `${n} antes do controle`,
    unauthorized: "Commits não autorizados",
    files: "Arquivos de evidência",
    gate: "Controle em vigor",
    fromBeginning: "desde o início",
    since: "desde {when}",
  },
  exceptions: {
    title: "Exceções",
    none: "Não falta nada em nenhuma mudança do período.",
    risk: (risk) => `risco ${inner(risk)}`,
    ask: "O que um auditor vai perguntar",
  },
  moreInCsv: (n) =>
    several(n, {
      one: `e mais ${n} mudança: está na tabela CSV.`,
      other: `e mais ${n} mudanças: estão na tabela CSV.`,
    }),
  unauthorized: {
    title: "Commits que ninguém autorizou",
    noCommits: "Nenhum commit tocou em arquivos sob governança neste período enquanto o controle estava em vigor.",
    none: "Cada commit em arquivos sob governança é justificado por um pull request.",
    subject: "“{subject}” de {author}",
    moreFiles: (n) => several(n, { one: `e mais ${n} arquivo`, other: `e mais ${n} arquivos` }),
    moreCommits: (n) =>
      several(n, {
        one: `e mais ${n} commit: {command} mostra tudo.`,
        other: `e mais ${n} commits: {command} mostra tudo.`,
      }),
  },
  strays: {
    title: "Perdidas, avulsas ou danificadas",
    more: (n) => `e mais ${n}: {command} mostra tudo.`,
  },
  changes: {
    title: "Todas as mudanças",
    none: "Nenhuma mudança foi autorizada, executada ou fechada neste período enquanto o controle estava em vigor.",
    caption: "Cada mudança com os atributos A a L",
    change: "Mudança",
    ok: "ok",
    missing: "faltando",
    notApplicable: "não se aplica",
    notAsked: (n) =>
      several(n, { one: `Não exigida: ${n} mudança, {why}.`, other: `Não exigidas: ${n} mudanças, {why}.` }),
    letters: "O que as letras significam",
  },
  report: {
    title: "Este relatório",
    hash: "SHA-256 do seu conteúdo",
    repeat: "Para repeti-lo",
    made: "Gerado",
    madeBy: "{when} por {tool}",
    limits: "O que ele não pode dizer",
  },
};
