// Wat de audit zegt: een deel van wat over het verleden wordt gezegd.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("nl");

export const audit: Language["past"]["audit"] = {
  title: "Audit",
  about: "Elke wijziging met haar bewijs, en elke commit die er geen heeft.",
  lead: "Is elke wijziging volgens afspraak aangevraagd, beoordeeld, goedgekeurd, getest, uitgevoerd en gesloten? Het bewijs van de laatste twaalf maanden, gelegd over elke commit van de hoofdbranch.",
  period: (first, last) => `${first} tot en met ${last}`,
  nothingYet: "Nog niets te auditen",
  complete: "Er ontbreekt niets",
  incomplete: "Er ontbreekt iets",
  csv: "Wijzigingen als tabel (CSV)",
  aboutCsv: "Eén rij per wijziging, één kolom per kenmerk. Deze pagina is als rapport af te drukken.",
  noBranch:
    "Er is geen branch itsm-evidence in deze repository: de workflow die bewijs bewaart, is nog niet uitgevoerd, of de branch is niet opgehaald.",
  numbers: {
    changes: "Wijzigingen",
    complete: (complete, all) => `${complete} van ${all} compleet`,
    outside: (n) => `nog ${n} niet gevraagd`,
    commits: "Commits op beheerde bestanden",
    accounted: (accounted, all) => `${accounted} van ${all} verantwoord`,
    before: (n) => `${n} vóór de gate`,
    unauthorized: "Niet-geautoriseerde commits",
    files: "Bewijsbestanden",
    gate: "De gate geldt",
    fromBeginning: "vanaf het begin",
    since: "sinds {when}",
  },
  exceptions: {
    title: "Afwijkingen",
    none: "Bij geen enkele wijziging in de periode ontbreekt iets.",
    risk: (risk) => `${small(risk)} risico`,
    ask: "Wat een auditor zal vragen",
  },
  moreInCsv: (n) =>
    several(n, {
      one: `en nog ${n} wijziging: die staat in de CSV-tabel.`,
      other: `en nog ${n} wijzigingen: die staan in de CSV-tabel.`,
    }),
  unauthorized: {
    title: "Commits die niemand heeft geautoriseerd",
    noCommits: "Geen commit raakte in deze periode beheerde bestanden terwijl de gate gold.",
    none: "Elke commit op beheerde bestanden is verantwoord door een pull request.",
    subject: "“{subject}” van {author}",
    moreFiles: (n) => several(n, { one: `en nog ${n} bestand`, other: `en nog ${n} bestanden` }),
    moreCommits: (n) =>
      several(n, {
        one: `en nog ${n} commit: {command} noemt alles.`,
        other: `en nog ${n} commits: {command} noemt alles.`,
      }),
  },
  strays: {
    title: "Verloren, verdwaald of beschadigd",
    more: (n) => `en nog ${n}: {command} noemt alles.`,
  },
  changes: {
    title: "Alle wijzigingen",
    none: "In deze periode is geen wijziging geautoriseerd, uitgevoerd of gesloten terwijl de gate gold.",
    caption: "Elke wijziging met de kenmerken A tot en met L",
    change: "Wijziging",
    ok: "ok",
    missing: "ontbreekt",
    notApplicable: "niet van toepassing",
    notAsked: (n) =>
      several(n, { one: `Niet gevraagd: ${n} wijziging, {why}.`, other: `Niet gevraagd: ${n} wijzigingen, {why}.` }),
    letters: "Wat de letters betekenen",
  },
  report: {
    title: "Dit rapport",
    hash: "SHA-256 van de inhoud",
    repeat: "Zo herhaalt u het",
    made: "Gemaakt",
    madeBy: "{when} met {tool}",
    limits: "Wat het niet kan zeggen",
  },
};

// --- internal ---

function small(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
