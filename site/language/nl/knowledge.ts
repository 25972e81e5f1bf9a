// Wat pagina's van problemen, artikelen, evaluaties en teams zeggen.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("nl");

export const knowledge: Language["knowledge"] = {
  turn: {
    label: "Pagina’s van de lijst",
    previous: "Vorige",
    next: "Volgende",
    position: (page, pages) => `Pagina ${page} van ${pages}`,
    titleOf: (title, page) => `${title}, pagina ${page}`,
  },
  problems: {
    title: "Bekende fouten en problemen",
    lead: "Wat er volgens de huidige kennis misgaat, en hoe u eromheen werkt tot het is verholpen.",
    sections: "Onderdelen van de lijst",
    known: "Bekende fouten",
    investigated: "Problemen in onderzoek",
    noKnown: "Geen bekende fout: van geen enkel open probleem zijn zowel de oorzaak als een workaround bekend.",
    howKnown: "Een probleem wordt een bekende fout zodra het een {rootCause} en een {workaround} heeft.",
    all: (over) =>
      over === 0 ? "Alle problemen als tabel" : `Alle problemen als tabel, met de ${over} die voorbij zijn`,
    asTable: "Problemen als tabel",
    workaround: "Workaround",
    noWorkaround: "Er is nog geen workaround bekend.",
    knownError: "Bekende fout",
    ofService: "Bekende fouten en open problemen",
    moreOfService: (more) => several(more, { one: `nog ${more} open probleem`, other: `nog ${more} open problemen` }),
  },
  articles: {
    categories: "Categorieën",
    others: "Overige",
    none: "Er is nog geen artikel gepubliceerd.",
    howToBegin: "Wat iemand één keer heeft uitgezocht, hoeft de volgende niet opnieuw uit te zoeken: {command}.",
    outdated: "Opnieuw te beoordelen",
    noneOutdated: "Geen: elk gepubliceerd artikel is op tijd beoordeeld.",
    drafts: "In bewerking",
    retired: "Niet meer geldig",
    dueSince: (day) => `Beoordeling nodig sinds ${day}`,
    namedBy: (records) =>
      several(records, { one: `genoemd in ${records} record`, other: `genoemd in ${records} records` }),
    late: (day) => `Lees dit met enige voorzichtigheid: het had uiterlijk ${day} opnieuw moeten worden beoordeeld.`,
    over: "Dit klopt niet meer of is niet meer nodig.",
    ofService: "Runbooks en artikelen",
    moreOfService: (more) => several(more, { one: `nog ${more} artikel`, other: `nog ${more} artikelen` }),
  },
  reviews: {
    title: "Evaluaties",
    about: "Wat er van incidenten en wijzigingen is geleerd.",
    lead: "Wat er van incidenten en wijzigingen is geleerd, en wat er nog te doen is.",
    none: "Nog geen evaluatie. Een major incident krijgt er een voordat het wordt gesloten, net als een mislukte wijziging: een onderdeel “Post-incident review” of “Post-implementation review” in het record.",
    all: "Alle evaluaties",
    noDate: "geen datum",
    afterIncident: "Evaluatie na incident",
    afterChange: "Evaluatie na implementatie",
    objectivesNotMet: "Doelen niet bereikt",
    actionsOpen: (open, all) =>
      several(all, { one: `${open} van ${all} actie open`, other: `${open} van ${all} acties open` }),
    rest: (more) =>
      several(more, {
        one: "De andere staat op de pagina van het record waarop zij terugkijkt.",
        other: `De andere ${more} staan op de pagina’s van de records waarop zij terugkijken.`,
      }),
  },
  actions: {
    title: "Openstaande acties",
    caption: "Openstaande acties uit evaluaties",
    none: "Geen: alles waar evaluaties om vroegen is gedaan, of ze vroegen niets in een lijst.",
    action: "Actie",
    who: "Wie",
    until: "Tot",
    from: "Uit de evaluatie van",
    nobody: "niemand genoemd",
    noDay: "geen dag genoemd",
    overdue: "te laat",
    rest: (more) =>
      several(more, {
        one: "De andere staat op de pagina van haar evaluatie.",
        other: `De andere ${more} staan op de pagina’s van hun evaluaties.`,
      }),
  },
  teams: {
    none: "Hier is geen team bekend.",
    howToBegin: "Diensten en goedkeuringen hebben er een nodig: {command}.",
    active: "Actief",
    retired: "Opgeheven",
    answersFor: "Verantwoordelijk voor",
    answersForThese: "Verantwoordelijk voor {services}",
    members: (people) => several(people, { one: `${people} lid`, other: `${people} leden` }),
    contact: "Contact",
    underWay: "Lopend",
    nothingOpen: "Niets",
    open: (records) => `${records} open`,
    moreServices: (more) => `nog ${more}`,
  },
};
