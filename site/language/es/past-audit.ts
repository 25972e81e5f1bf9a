// Lo que dice la auditoría: una parte de lo que se dice del pasado.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("es");

export const audit: Language["past"]["audit"] = {
  title: "Auditoría",
  about: "Cada cambio con sus evidencias y cada commit que no las tiene.",
  lead: "¿Se solicitó, evaluó, aprobó, probó, llevó a cabo y cerró cada cambio según lo acordado? Las evidencias de los últimos doce meses, contrastadas con cada commit de la rama principal.",
  period: (first, last) => `Del ${first} al ${last}`,
  nothingYet: "Aún no hay nada que auditar",
  complete: "No falta nada",
  incomplete: "Falta algo",
  csv: "Tabla de cambios (CSV)",
  aboutCsv: "Una fila por cambio, una columna por atributo. Esta página se imprime como informe.",
  noBranch:
    "En este repositorio no existe la rama itsm-evidence: el workflow que guarda las evidencias aún no se ha ejecutado o la rama no se ha descargado.",
  numbers: {
    changes: "Cambios",
    complete: (complete, all) =>
      several(complete, { one: `${complete} de ${all} completo`, other: `${complete} de ${all} completos` }),
    outside: (n) => several(n, { one: `${n} más no exigido`, other: `${n} más no exigidos` }),
    commits: "Commits en archivos gobernados",
    accounted: (accounted, all) =>
      several(accounted, { one: `${accounted} de ${all} justificado`, other: `${accounted} de ${all} justificados` }),
    before: (n) => `${n} antes del control`,
    unauthorized: "Commits no autorizados",
    files: "Archivos de evidencias",
    gate: "Control en vigor",
    fromBeginning: "desde el principio",
    since: "desde el {when}",
  },
  exceptions: {
    title: "Excepciones",
    none: "No falta nada en ningún cambio del periodo.",
    risk: (risk) => `riesgo ${risk.toLowerCase()}`,
    ask: "Lo que preguntará un auditor",
  },
  moreInCsv: (n) =>
    several(n, {
      one: `y ${n} cambio más: está en la tabla CSV.`,
      other: `y ${n} cambios más: están en la tabla CSV.`,
    }),
  unauthorized: {
    title: "Commits que nadie autorizó",
    noCommits: "Ningún commit tocó archivos gobernados en este periodo mientras el control estaba en vigor.",
    none: "Cada commit en archivos gobernados está justificado por una pull request.",
    subject: "«{subject}» de {author}",
    moreFiles: (n) => several(n, { one: `y ${n} archivo más`, other: `y ${n} archivos más` }),
    moreCommits: (n) =>
      several(n, {
        one: `y ${n} commit más: {command} los muestra todos.`,
        other: `y ${n} commits más: {command} los muestra todos.`,
      }),
  },
  strays: {
    title: "Perdidas, sueltas o dañadas",
    more: (n) => `y ${n} más: {command} lo muestra todo.`,
  },
  changes: {
    title: "Todos los cambios",
    none: "No se autorizó, llevó a cabo ni cerró ningún cambio en este periodo mientras el control estaba en vigor.",
    caption: "Cada cambio con los atributos A a L",
    change: "Cambio",
    ok: "correcto",
    missing: "falta",
    notApplicable: "no aplicable",
    notAsked: (n) => several(n, { one: `No exigido: ${n} cambio, {why}.`, other: `No exigidos: ${n} cambios, {why}.` }),
    letters: "Qué significan las letras",
  },
  report: {
    title: "Este informe",
    hash: "SHA-256 de su contenido",
    repeat: "Para repetirlo",
    made: "Generado",
    madeBy: "el {when} por {tool}",
    limits: "Lo que no puede decir",
  },
};
