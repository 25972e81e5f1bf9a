// Wat de pagina's voor abonnees en programma's zeggen.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("nl");

export const follow: Language["follow"] = {
  title: "Op de hoogte blijven",
  allWays: "Alle manieren",
  calendar: "Kalender",
  atom: "Atom",
  rss: "RSS",
  jsonFeed: "JSON Feed",
  copy: { label: "Kopiëren", copied: "Gekopieerd", labelFor: (what) => `Kopiëren: ${what}` },
  subscribe: {
    about: "Feeds, kalenders en andere manieren om op de hoogte te blijven, zonder account.",
    lead: "Van wat er gebeurt en wat er gepland is. Geen account, geen wachtwoord; u stopt wanneer u wilt.",
    feeds: "Feeds",
    howFeeds:
      "Plak een van deze adressen in een feedlezer. Die krijgt elke update van een incident, en onderhoud wanneer het wordt aangekondigd, begint en eindigt.",
    feedsCaption: "Feeds naar wat ze melden, in drie formaten",
    tells: "Over",
    feed: "Feed",
    address: "Adres",
    everything: "Alles: incidenten en onderhoud",
    incidents: "Alleen incidenten",
    maintenance: "Alleen onderhoud",
    noFeeds: "Er zijn nog geen feeds: lezers moeten weten waar dit portaal is gepubliceerd.",
    howToHaveFeeds: "Stel {setting} in {file} in.",
    windows: "Tijdvensters van wijzigingen en wijzigingsstops, door uw kalender bijgehouden.",
    openOrSubscribe: "{open}, of abonneer u op dit adres:",
    openIt: "Openen in uw kalender",
    freezesAlone: "Alleen wijzigingsstops: {file}",
    elsewhere: "Waar u al bent",
    slack: "In het kanaal: {command}",
    teams: "Een werkstroom met de trigger “Wanneer een feeditem wordt gepubliceerd” en het adres {address}",
    mailName: "E-mail",
    mail: "Outlook en Thunderbird lezen feeds, net als elke dienst die van feeds e-mail maakt.",
    github: "Volg {repository}: elke wijziging van een record is een commit.",
    theRepository: "de repository",
    ownPage: "Een eigen pagina",
    picture: "Een afbeelding die altijd laat zien hoe het ervoor staat: {badge}.",
    forPrograms: "Voor programma’s: zie {documents}.",
    badge: "badge",
    documents: "de documenten",
    oneService: "Eén dienst",
    moreServices: (more) =>
      several(more, {
        one: `De pagina van de andere dienst staat in {catalogue}.`,
        other: `De pagina’s van de andere ${more} staan in {catalogue}.`,
      }),
    catalogue: "de catalogus",
    serviceFeed: (service, format) => `${service}: ${format}`,
    serviceCalendar: (service) => `${service}: kalender`,
  },
  api: {
    title: "Voor programma’s",
    about: "Documenten die programma’s kunnen ophalen: JSON, feeds, kalenders, een database.",
    lead: "Alles op deze pagina’s is er ook als bestand. Geen sleutel en geen limiet: ze worden opgehaald zoals de pagina’s, en zijn even oud.",
    begin:
      "Begin met {index}, dat naar al het andere leidt; {openapi} beschrijft elk document. Clients van Statuspage vinden de documenten daarvan onder {statuspage}.",
    fetchIt: "Om het te proberen:",
    sections: "Onderdelen",
    path: "Pad",
    what: "Wat het is",
    type: "Type",
  },
};
