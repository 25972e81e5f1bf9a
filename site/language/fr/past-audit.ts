// Ce que dit l’audit : une partie de ce qui se dit du passé.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("fr");

export const audit: Language["past"]["audit"] = {
  title: "Audit",
  about: "Chaque changement avec ses preuves, et chaque commit qui n’en a pas.",
  lead: "Chaque changement a-t-il été demandé, évalué, approuvé, testé, réalisé et clos comme convenu ? Les preuves des douze derniers mois, rapprochées de chaque commit de la branche principale.",
  period: (first, last) => `Du ${first} au ${last}`,
  nothingYet: "Rien à auditer pour l’instant",
  complete: "Il ne manque rien",
  incomplete: "Il manque quelque chose",
  csv: "Tableau des changements (CSV)",
  aboutCsv: "Une ligne par changement, une colonne par attribut. Cette page s’imprime sous forme de rapport.",
  noBranch:
    "Ce dépôt n’a pas de branche itsm-evidence : le workflow qui conserve les preuves n’a pas encore été exécuté, ou la branche n’a pas été récupérée.",
  numbers: {
    changes: "Changements",
    complete: (complete, all) =>
      several(complete, { one: `${complete} complet sur ${all}`, other: `${complete} complets sur ${all}` }),
    outside: (n) => several(n, { one: `${n} autre non exigé`, other: `${n} autres non exigés` }),
    commits: "Commits sur des fichiers gouvernés",
    accounted: (accounted, all) =>
      several(accounted, { one: `${accounted} justifié sur ${all}`, other: `${accounted} justifiés sur ${all}` }),
    before: (n) => `${n} avant le contrôle`,
    unauthorized: "Commits non autorisés",
    files: "Fichiers de preuve",
    gate: "Contrôle en vigueur",
    fromBeginning: "depuis l’origine",
    since: "depuis le {when}",
  },
  exceptions: {
    title: "Exceptions",
    none: "Il ne manque rien à aucun changement de la période.",
    risk: (risk) => `risque ${risk.toLowerCase()}`,
    ask: "Ce qu’un auditeur demandera",
  },
  moreInCsv: (n) =>
    several(n, {
      one: `et ${n} autre changement : il figure dans le tableau CSV.`,
      other: `et ${n} autres changements : ils figurent dans le tableau CSV.`,
    }),
  unauthorized: {
    title: "Commits que personne n’a autorisés",
    noCommits:
      "Aucun commit n’a touché de fichiers gouvernés pendant cette période, tant que le contrôle était en vigueur.",
    none: "Chaque commit sur des fichiers gouvernés est justifié par une pull request.",
    subject: "« {subject} » de {author}",
    moreFiles: (n) => several(n, { one: `et ${n} autre fichier`, other: `et ${n} autres fichiers` }),
    moreCommits: (n) =>
      several(n, {
        one: `et ${n} autre commit : {command} les montre tous.`,
        other: `et ${n} autres commits : {command} les montre tous.`,
      }),
  },
  strays: {
    title: "Perdus, égarés ou endommagés",
    more: (n) =>
      several(n, {
        one: `et ${n} autre : {command} les montre tous.`,
        other: `et ${n} autres : {command} les montre tous.`,
      }),
  },
  changes: {
    title: "Tous les changements",
    none: "Aucun changement n’a été autorisé, réalisé ou clos pendant cette période, tant que le contrôle était en vigueur.",
    caption: "Chaque changement avec les attributs A à L",
    change: "Changement",
    ok: "ok",
    missing: "manquant",
    notApplicable: "sans objet",
    notAsked: (n) =>
      several(n, {
        one: `Non exigé : ${n} changement, {why}.`,
        other: `Non exigés : ${n} changements, {why}.`,
      }),
    letters: "Signification des lettres",
  },
  report: {
    title: "Ce rapport",
    hash: "SHA-256 de son contenu",
    repeat: "Pour le reproduire",
    made: "Généré",
    madeBy: "le {when} par {tool}",
    limits: "Ce qu’il ne peut pas dire",
  },
};
