// Wat rapporten zeggen, met de definitie van elke meting.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("nl");

const measures: Language["reports"]["measures"] = {
  "time-to-acknowledge": {
    name: "Tijd tot bevestiging",
    definition:
      "Van detected_at (of anders started_at) tot acknowledged_at, van incidenten die in de periode zijn bevestigd.",
  },
  "time-to-restore": {
    name: "Tijd tot herstel",
    definition:
      "Van started_at tot restored_at (of anders resolved_at), van incidenten die in de periode zijn hersteld.",
  },
  "time-to-resolve": {
    name: "Tijd tot oplossing",
    definition:
      "Van detected_at (of anders started_at) tot resolved_at, inclusief tijd in de wacht, van incidenten die in de periode zijn opgelost.",
  },
  "reopen-rate": {
    name: "Heropende incidenten",
    definition:
      "In de periode opgeloste incidenten die minstens één keer zijn heropend ÷ in de periode opgeloste incidenten die de geschiedenis open heeft gezien.",
  },
  "problem-linkage": {
    name: "Incidenten met een probleem",
    definition:
      "Incidenten die in de periode begonnen en aan een probleem zijn gekoppeld ÷ incidenten die in de periode begonnen.",
  },
  "major-problem-linkage": {
    name: "Major incidents met een probleem",
    definition:
      "Major incidents die in de periode begonnen en aan een probleem zijn gekoppeld ÷ major incidents die in de periode begonnen.",
  },
  "known-error-coverage": {
    name: "Problemen met een workaround",
    definition:
      "Problemen die nu in oorzaakanalyse zijn of waarvan de oplossing in uitvoering is, en die een workaround hebben ÷ alle problemen met die statussen.",
  },
  "change-success-strict": {
    name: "Geslaagde wijzigingen (strikt)",
    definition:
      "In de periode als successful gesloten wijzigingen ÷ in de periode met een afsluitcode gesloten wijzigingen.",
  },
  "change-success-loose": {
    name: "Geslaagde wijzigingen (ook met kanttekeningen)",
    definition:
      "In de periode als successful of successful_with_issues gesloten wijzigingen ÷ in de periode met een afsluitcode gesloten wijzigingen.",
  },
  "change-failure": {
    name: "Mislukte wijzigingen",
    definition:
      "In de periode gesloten wijzigingen die unsuccessful of backed_out zijn of als oorzaak van een incident worden genoemd ÷ in de periode met een afsluitcode gesloten wijzigingen.",
  },
  "emergency-changes": {
    name: "Spoedwijzigingen",
    definition: "Spoedwijzigingen ÷ alle wijzigingen waarvan de uitvoering in de periode begon.",
  },
  "unauthorized-changes": {
    name: "Niet-geautoriseerde wijzigingen",
    definition: "Niet-geautoriseerde wijzigingen ÷ alle wijzigingen waarvan de uitvoering in de periode begon.",
  },
  "changes-on-time": {
    name: "Wijzigingen op tijd",
    definition:
      "Wijzigingen die binnen hun geplande tijdvenster begonnen en eindigden ÷ wijzigingen met een tijdvenster die in de periode eindigden.",
  },
  "incident-backlog": {
    name: "Openstaande incidenten",
    definition:
      "Incidenten die nu niet zijn opgelost, gesloten of geannuleerd; leeftijd sinds detected_at (of anders started_at).",
  },
  "problem-backlog": {
    name: "Openstaande problemen",
    definition: "Problemen die nu niet zijn opgelost of gesloten; leeftijd sinds opened_at.",
  },
  "change-backlog": {
    name: "Openstaande wijzigingen",
    definition:
      "Wijzigingen die nu niet zijn gesloten of geannuleerd; leeftijd sinds het record voor het eerst verscheen.",
  },
  availability: {
    name: "Beschikbaarheid",
    definition:
      "(Toegezegde tijd − gewogen downtime) ÷ toegezegde tijd in de periode, aangekondigd onderhoud in beide weggelaten.",
  },
  mtrs: {
    name: "Gemiddelde tijd tot herstel van de dienst",
    definition:
      "Downtime met een ernst die meetelt ÷ aantal storingen van diensten in de periode; overlappende storingen van een dienst tellen als één, aangekondigd onderhoud is weggelaten.",
  },
  mtbf: {
    name: "Gemiddelde tijd tussen storingen",
    definition:
      "(Toegezegde tijd − downtime met een ernst die meetelt) ÷ aantal storingen in de periode; zonder storing geen waarde.",
  },
  "error-budget": {
    name: "Resterend foutbudget",
    definition:
      "Deel van (1 − SLO) × tijdvenster dat niet door gewogen downtime is verbruikt, in het tijdvenster van de SLO dat nu eindigt.",
  },
};

export const reports: Language["reports"] = {
  title: "Rapporten",
  about: "Metingen van de afgelopen twaalf maanden.",
  lead: (first, last) => `Van ${first} tot en met ${last}, de lopende maand tot nu toe. Maanden zijn in UTC.`,
  glance: "In één oogopslag",
  caption: "Metingen over de hele periode, elk met het aantal gevallen waarop ze berusten",
  measure: "Meting",
  value: "Waarde",
  cases: "Gevallen",
  severalCases: (n) => several(n, { one: `${n} geval`, other: `${n} gevallen` }),
  month: "Maand",
  all: "Alle",
  numbers: "De cijfers",
  asCsv: (caption) => `${caption} als CSV`,
  byMonth: (what) => `${what} per maand`,
  percent: (number) => `${number}%`,
  spread: (median, slow) => `Mediaan ${median}, 90% binnen ${slow}`,
  backlog: (open) => `${open}`,
  agedBacklog: (open, age) => `${open}, waarvan de helft al ${age} of langer open`,
  oldest: "oudste {age}: {record}",
  noCases: "Geen gevallen",
  tooFew: "te weinig voor een uitspraak",
  lacks: { history: "vereist geschiedenis", ages: "leeftijden vereisen geschiedenis" },
  measures,
  sections: {
    changes: "Wijzigingen",
    changeCare: "Spoed en stiptheid",
    problems: "Problemen achter incidenten",
    reopened: "Incidenten die terugkwamen",
  },
  durations: {
    title: (measure) => `${measure} per maand: mediaan en 90e percentiel`,
    median: "Mediaan",
    within: "90% binnen",
    halfWithin: "Helft binnen (mediaan)",
  },
  shares: {
    title: (what, names) => `${what} per maand: ${names}`,
    named: (measure, value) => `${measure}: ${value}`,
    remark: (value, remark) => `${value} (${remark})`,
  },
  legend: {
    hollow: "Hol: te weinig gevallen voor een uitspraak",
    factors: "Gelijke stappen omhoog zijn gelijke factoren",
  },
  incidents: {
    title: "Incidenten per maand en prioriteit",
    about: "Incidenten die in de maand begonnen; geannuleerde tellen niet mee.",
    none: "In deze twaalf maanden begon geen incident, voor zover iemand het heeft vastgelegd.",
    chart: (total) => `Incidenten per maand: ${total} in twaalf maanden`,
    noPriority: "–",
  },
  availability: {
    title: "Beschikbaarheid",
    rule: (name, weights) =>
      `Toegezegde tijd zonder downtime ÷ toegezegde tijd, volgens de regel “${name}”: ${weights}; aangekondigd onderhoud is weggelaten. Naar beneden afgerond. Tijd voordat een dienst bekend was, telt nergens mee. Maanden onder het doel zijn gemarkeerd met ▼.`,
    weight: (level, percent) => `${level} ${percent}`,
    none: "Geen actieve dienst, dus niets wat beschikbaar kan zijn.",
    label: "Beschikbaarheid per maand",
    caption: "Beschikbaarheid van actieve diensten per maand, in procenten",
    service: "Dienst",
    promised: "Toegezegd",
    below: "eronder",
  },
};
