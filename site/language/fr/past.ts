// Ce qui se dit du passé : historique, approbations, audit, vue historique.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";
import { audit } from "./past-audit.ts";

const several = pluralIn("fr");

const history: Language["past"]["history"] = {
  title: "Historique",
  notCommitted: "Pas encore sur la branche principale : l’historique commence avec le premier commit.",
  earlierEvents: (n) => several(n, { one: `${n} événement antérieur`, other: `${n} événements antérieurs` }),
  evenEarlier: (n) => several(n, { one: `et ${n} événement antérieur`, other: `et ${n} événements antérieurs` }),
  evenEarlierBy: (n) =>
    several(n, { one: `et ${n} événement antérieur : {command}`, other: `et ${n} événements antérieurs : {command}` }),
  deleted: "Supprimé",
  restored: (state) => `Restauré à l’état ${state}`,
  unreadable: "Écrit sous une forme illisible",
  found: (state) => `${state}, ou avant`,
  added: "Ajouté",
  addedAs: (state) => `Ajouté à l’état ${state}`,
  moved: (from, to) => `${from} → ${to}`,
  otherwise: "Reformulé",
  oneThing: {
    added: (field) => `Ajout : ${field}`,
    removed: (field) => `Suppression : ${field}`,
    edited: (field) => `Modification : ${field}`,
  },
  things: (n) => several(n, { one: `${n} élément modifié`, other: `${n} éléments modifiés` }),
  by: "par {author}",
  byAndMerged: "par {author}, fusionné par {merger}",
  commit: "commit {commit}",
  pullRequest: "{pullRequest}",
  pullRequestOf: "{pullRequest} de {author}",
  reviewedBy: (reviews) => `relu par ${reviews}`,
  review: (login, right) => `${login} (${right})`,
  reviewInstead: (login, right, other) => `${login} (${right}, à la place de ${other})`,
  unauthorized: "Non autorisé",
};

const differences: Language["past"]["differences"] = {
  more: (n) => several(n, { one: `et ${n} autre`, other: `et ${n} autres` }),
  moreLines: (n) => several(n, { one: `et ${n} autre ligne`, other: `et ${n} autres lignes` }),
  setTo: (value) => `défini sur ${value}`,
  removed: (value) => `supprimé ; valeur précédente : ${value}`,
  edited: (before, after) => `de ${before} à ${after}`,
  rewritten: (before, after) => `reformulé : de ${before} à ${after}`,
  reordered: "identique, dans un autre ordre",
  added: (values) => `ajout : ${values}`,
  gone: (values) => `suppression : ${values}`,
  both: (added, gone) => `ajout : ${added} ; suppression : ${gone}`,
  textAdded: (n) => several(n, { one: `ajouté, ${n} ligne`, other: `ajouté, ${n} lignes` }),
  textRemoved: (n) => several(n, { one: `supprimé, ${n} ligne`, other: `supprimé, ${n} lignes` }),
  untold: { added: "ajouté", removed: "supprimé", edited: "modifié" },
  file: "Fichier",
  resulting: (fact) => `Par conséquent : ${fact}`,
  outside: "Texte hors des sections",
  whiteSpace: "modifié : seuls des espaces diffèrent",
  linesAdded: (n) => several(n, { one: `modifié : ${n} ligne ajoutée`, other: `modifié : ${n} lignes ajoutées` }),
  linesRemoved: (n) => several(n, { one: `modifié : ${n} ligne supprimée`, other: `modifié : ${n} lignes supprimées` }),
  linesEdited: (added, removed) =>
    several(added, {
      one: `modifié : ${added} ligne ajoutée, ${several(removed, { one: `${removed} supprimée`, other: `${removed} supprimées` })}`,
      other: `modifié : ${added} lignes ajoutées, ${several(removed, { one: `${removed} supprimée`, other: `${removed} supprimées` })}`,
    }),
};

const approvals: Language["past"]["approvals"] = {
  title: "Approbations",
  none: "Aucune preuve d’approbation.",
  damaged: "Les preuves de ce changement sont endommagées : {flaw}.",
  earlier: (n) => several(n, { one: `et ${n} fusion antérieure`, other: `et ${n} fusions antérieures` }),
  removed: "Supprimé",
  planEdited: (state) => `Plan modifié, ${state}`,
  edited: (state) => `Modifié, ${state}`,
  ofType: (type) => `changement ${type.toLowerCase()}`,
  ofRisk: (risk) => `risque ${risk.toLowerCase()}`,
  ofTypeAndRisk: (type, risk) => `changement ${type.toLowerCase()}, risque ${risk.toLowerCase()}`,
  passed: "Contrôle réussi",
  pastGate: "Fusionné sans passer le contrôle",
  notAsApproved: "Différent de ce qui a été approuvé",
  notSeparated: "Tâches non séparées",
  merged: {
    unknown: "{pullRequest} « {title} » de {author}, fusionnée par {merger}, le {when} · commit {commit}",
    merge:
      "{pullRequest} « {title} » de {author}, fusionnée par {merger} par un commit de fusion, le {when} · commit {commit}",
    squash:
      "{pullRequest} « {title} » de {author}, fusionnée par {merger} en un seul commit, le {when} · commit {commit}",
    rebase:
      "{pullRequest} « {title} » de {author}, fusionnée par {merger} commit par commit, le {when} · commit {commit}",
  },
  goneAccount: "un compte supprimé",
  nobodyAsked: "La politique n’exigeait l’accord de personne.",
  conditions: "Conditions non remplies :",
  barredVotes: "Accords pris en compte alors qu’ils n’auraient pas dû l’être :",
  hands: "Y ont participé, et ne pouvaient donc pas approuver",
  retrospectDue: "À approuver a posteriori avant le",
  judged: "Évalué",
  judgedBy: "commit {commit} selon {policy} au commit {policyCommit}",
  builtInPolicy: "la politique intégrée",
  policyFile: (version) => `itsm.config.yaml ${version}`,
  asJudged: "Fusionné tel qu’évalué",
  cannotTell: "indéterminé",
  toTheLetter: "oui, à la lettre",
  notAsJudged: "non",
  askedFor: "Demandé",
  askedCaption: "Ce qui était demandé, et qui l’a donné",
  askedLabel: "Ce qui était demandé",
  because: "Motif",
  given: "Donné",
  missing: "Manquant",
  countOf: "{count} × {what}",
  byNobody: "par personne",
  vote: "{login} en tant que {right}",
  voteInstead: "{login} en tant que {right}, à la place de {other}",
  byOpening: "en l’ouvrant",
  byOpeningAt: "en l’ouvrant, le {when}",
  byReview: "par une relecture",
  byReviewAt: "par une relecture, le {when}",
  byReviewOf: "par une relecture de {commit}",
  byReviewOfAt: "par une relecture de {commit}, le {when}",
  agreements: {
    entitlement: "Habilitation",
    authorization: "Autorisation",
    retrospective: "A posteriori",
    governance: "Gouvernance",
  },
};

const asOf: Language["past"]["asOf"] = {
  title: "Vue historique",
  about: "L’état de toutes choses à n’importe quel moment du passé.",
  leadInternal:
    "L’état de toutes choses à un moment du passé : ce que ce portail aurait dit alors, reconstitué à partir des commits de la branche principale.",
  leadPublic:
    "L’état de toutes choses à un moment du passé : ce que ce portail aurait dit alors, reconstitué à partir de l’historique de ses fiches.",
  nothing: "On ne sait rien du passé : aucune fiche n’a encore été publiée.",
  moment: "Moment, à votre heure locale",
  show: "Afficher",
  before: "Événement précédent",
  after: "Événement suivant",
  needsScript:
    "Cette page a besoin de JavaScript pour reconstituer le passé. Sans lui, les mois ci-dessous présentent chaque incident et la page de chaque fiche en présente l’historique.",
  begins: "L’historique commence le {when}.",
  data: "La {timeline}.",
  timelineAsData: "chronologie sous forme de données",
  exactPortal: "Le portail exact d’un moment donné : {command}",
  months: "Mois par mois",
  noMonths: "Aucun incident pour l’instant, donc aucun mois à consulter.",
  services: "Services",
  noServices: "Aucun service n’était en exploitation à ce moment-là.",
  incidents: "Incidents ouverts",
  noIncidents: "Aucun incident n’était ouvert.",
  changes: "Changements en cours",
  noChanges: "Aucun changement n’était en cours de réalisation.",
  records: "Toutes les fiches",
};

const replay: Language["past"]["replay"] = {
  failed: "La chronologie n’a pas pu être chargée. Réessayez plus tard.",
  unknown: "On ne sait rien de cette époque : l’historique commence le {moment}.",
  asOf: "État au {moment}",
  momentAndUtc: "{moment} ({utc})",
  since: "depuis le {moment}",
  impactNotStated: "Impact non précisé",
  noOutage: "Aucune panne prévue",
  expected: "à prévoir : {level}",
  more: "et {number} autres",
};

export const past: Language["past"] = {
  pullRequest: (number) => `pull request #${number}`,
  history,
  differences,
  approvals,
  audit,
  asOf,
  replay,
};
