// Wat over het verleden wordt gezegd: geschiedenis, goedkeuringen, audit, terugblik.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";
import { audit } from "./past-audit.ts";

const several = pluralIn("nl");

type Past = Language["past"];

const history: Past["history"] = {
  title: "Geschiedenis",
  notCommitted: "Nog niet op de hoofdbranch: de geschiedenis begint met de eerste commit.",
  earlierEvents: (n) => several(n, { one: `${n} eerdere gebeurtenis`, other: `${n} eerdere gebeurtenissen` }),
  evenEarlier: (n) => several(n, { one: `en ${n} gebeurtenis eerder`, other: `en ${n} gebeurtenissen eerder` }),
  evenEarlierBy: (n) =>
    several(n, { one: `en ${n} gebeurtenis eerder: {command}`, other: `en ${n} gebeurtenissen eerder: {command}` }),
  deleted: "Verwijderd",
  restored: (state) => `Teruggezet als ${state}`,
  unreadable: "Zo geschreven dat het niet leesbaar was",
  found: (state) => `${state}, of al eerder`,
  added: "Toegevoegd",
  addedAs: (state) => `Toegevoegd als ${state}`,
  moved: (from, to) => `${from} → ${to}`,
  otherwise: "Anders geschreven",
  oneThing: {
    added: (field) => `${field} toegevoegd`,
    removed: (field) => `${field} verwijderd`,
    edited: (field) => `${field} bewerkt`,
  },
  things: (n) => several(n, { one: `${n} gegeven bewerkt`, other: `${n} gegevens bewerkt` }),
  by: "door {author}",
  byAndMerged: "door {author}, gemerged door {merger}",
  commit: "commit {commit}",
  pullRequest: "{pullRequest}",
  pullRequestOf: "{pullRequest} van {author}",
  reviewedBy: (reviews) => `beoordeeld door ${reviews}`,
  review: (login, right) => `${login} (${right})`,
  reviewInstead: (login, right, other) => `${login} (${right}, in plaats van ${other})`,
  unauthorized: "Niet geautoriseerd",
};

const differences: Past["differences"] = {
  more: (n) => `en nog ${n}`,
  moreLines: (n) => several(n, { one: `en nog ${n} regel`, other: `en nog ${n} regels` }),
  setTo: (value) => `ingesteld op ${value}`,
  removed: (value) => `verwijderd; was ${value}`,
  edited: (before, after) => `van ${before} naar ${after}`,
  rewritten: (before, after) => `anders geschreven: van ${before} naar ${after}`,
  reordered: "hetzelfde, in een andere volgorde",
  added: (values) => `${values} toegevoegd`,
  gone: (values) => `${values} verwijderd`,
  both: (added, gone) => `${added} toegevoegd; ${gone} verwijderd`,
  textAdded: (n) => several(n, { one: `toegevoegd, ${n} regel`, other: `toegevoegd, ${n} regels` }),
  textRemoved: (n) => several(n, { one: `verwijderd, ${n} regel`, other: `verwijderd, ${n} regels` }),
  untold: { added: "toegevoegd", removed: "verwijderd", edited: "bewerkt" },
  file: "Bestand",
  resulting: (fact) => `Gevolg: ${fact}`,
  outside: "Tekst buiten de onderdelen",
  whiteSpace: "bewerkt: alleen witruimte verschilt",
  linesAdded: (n) => several(n, { one: `bewerkt: ${n} regel toegevoegd`, other: `bewerkt: ${n} regels toegevoegd` }),
  linesRemoved: (n) => several(n, { one: `bewerkt: ${n} regel verwijderd`, other: `bewerkt: ${n} regels verwijderd` }),
  linesEdited: (added, removed) =>
    several(added, {
      one: `bewerkt: ${added} regel toegevoegd, ${removed} verwijderd`,
      other: `bewerkt: ${added} regels toegevoegd, ${removed} verwijderd`,
    }),
};

const approvals: Past["approvals"] = {
  title: "Goedkeuringen",
  none: "Geen bewijs van goedkeuringen.",
  damaged: "Het bewijs van deze wijziging is beschadigd: {flaw}.",
  earlier: (n) => several(n, { one: `en ${n} merge eerder`, other: `en ${n} merges eerder` }),
  removed: "Verwijderd",
  planEdited: (state) => `Plan bewerkt, ${state}`,
  edited: (state) => `Bewerkt, ${state}`,
  ofType: (type) => `type ${small(type)}`,
  ofRisk: (risk) => `${small(risk)} risico`,
  ofTypeAndRisk: (type, risk) => `type ${small(type)}, ${small(risk)} risico`,
  passed: "Gate gepasseerd",
  pastGate: "Buiten de gate om gemerged",
  notAsApproved: "Niet wat was goedgekeurd",
  notSeparated: "Functies niet gescheiden",
  merged: {
    unknown: "{pullRequest} “{title}” van {author}, gemerged door {merger}, {when} · commit {commit}",
    merge:
      "{pullRequest} “{title}” van {author}, door {merger} gemerged met een merge-commit, {when} · commit {commit}",
    squash: "{pullRequest} “{title}” van {author}, door {merger} gemerged als één commit, {when} · commit {commit}",
    rebase: "{pullRequest} “{title}” van {author}, door {merger} commit voor commit gemerged, {when} · commit {commit}",
  },
  goneAccount: "een account dat niet meer bestaat",
  nobodyAsked: "Het beleid vroeg van niemand instemming.",
  conditions: "Voorwaarden waaraan niet was voldaan:",
  barredVotes: "Instemmingen die meetelden hoewel dat niet mocht:",
  hands: "Waren betrokken en konden daarom niet goedkeuren",
  retrospectDue: "Achteraf goed te keuren uiterlijk",
  judged: "Beoordeeld",
  judgedBy: "commit {commit} volgens {policy} bij commit {policyCommit}",
  builtInPolicy: "het ingebouwde beleid",
  policyFile: (version) => `itsm.config.yaml ${version}`,
  asJudged: "Gemerged wat was beoordeeld",
  cannotTell: "niet vast te stellen",
  toTheLetter: "ja, letterlijk",
  notAsJudged: "nee",
  askedFor: "Gevraagd",
  askedCaption: "Wat was gevraagd, en wie het gaf",
  askedLabel: "Wat was gevraagd",
  because: "Omdat",
  given: "Gegeven",
  missing: "Ontbreekt",
  countOf: "{count} van {what}",
  byNobody: "door niemand",
  vote: "{login} als {right}",
  voteInstead: "{login} als {right}, in plaats van {other}",
  byOpening: "door te openen",
  byOpeningAt: "door te openen, {when}",
  byReview: "met een review",
  byReviewAt: "met een review, {when}",
  byReviewOf: "met een review van {commit}",
  byReviewOfAt: "met een review van {commit}, {when}",
  agreements: {
    entitlement: "Bevoegdheid",
    authorization: "Autorisatie",
    retrospective: "Achteraf",
    governance: "Governance",
  },
};

const asOf: Past["asOf"] = {
  title: "Terugblik",
  about: "Hoe alles er op elk moment in het verleden voor stond.",
  leadInternal:
    "Hoe alles er op een moment in het verleden voor stond: wat dit portaal toen zou hebben gezegd, gereconstrueerd uit de commits van de hoofdbranch.",
  leadPublic:
    "Hoe alles er op een moment in het verleden voor stond: wat dit portaal toen zou hebben gezegd, gereconstrueerd uit de geschiedenis van de records.",
  nothing: "Over het verleden is niets bekend: er is nog geen record gepubliceerd.",
  moment: "Moment, volgens uw klok",
  show: "Tonen",
  before: "Vorige gebeurtenis",
  after: "Volgende gebeurtenis",
  needsScript:
    "Deze pagina heeft JavaScript nodig om het verleden te reconstrueren. Zonder JavaScript tonen de maanden hieronder elk incident, en toont de pagina van elk record de geschiedenis ervan.",
  begins: "De geschiedenis begint {when}.",
  data: "De {timeline}.",
  timelineAsData: "tijdlijn als gegevens",
  exactPortal: "Het exacte portaal van een moment: {command}",
  months: "Maand voor maand",
  noMonths: "Nog geen incident, dus ook geen maand om te bekijken.",
  services: "Diensten",
  noServices: "Er was toen geen dienst actief.",
  incidents: "Openstaande incidenten",
  noIncidents: "Er stond geen incident open.",
  changes: "Lopende wijzigingen",
  noChanges: "Er werd geen wijziging uitgevoerd.",
  records: "Alle records",
};

const replay: Past["replay"] = {
  failed: "De tijdlijn kon niet worden geladen. Probeer het later opnieuw.",
  unknown: "Over die tijd is niets bekend: de geschiedenis begint {moment}.",
  asOf: "Stand van {moment}",
  momentAndUtc: "{moment} ({utc})",
  since: "sinds {moment}",
  impactNotStated: "Impact niet vermeld",
  noOutage: "Geen uitval verwacht",
  expected: "Verwacht: {level}",
  more: "en nog {number}",
};

export const past: Past = {
  pullRequest: (number) => `pull request #${number}`,
  history,
  differences,
  approvals,
  audit,
  asOf,
  replay,
};

// --- internal ---

function small(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
