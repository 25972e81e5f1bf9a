// What every record's page and every list of records say.
import { pluralIn } from "../plural.ts";

const several = pluralIn("en");

export const records = {
  /** What stands behind the first of many names: "Berth 4, Berth 5 and 2 more". */
  more: (n: number) => `${n} more`,
  /** A number as a percentage; it comes with the language's own decimal sign. */
  percent: (number: string) => `${number} %`,
  /** The trail above the title that leads back to the list. */
  trail: "Breadcrumb",
  visibility: { public: "Public", internal: "Internal" },
  page: {
    details: "Details",
    related: "Related",
    /** Names the column beside the story, for those who only listen. */
    aside: "Facts and related records",
    /** Of related records: how many more unfold, and how many of them only the search shows. */
    unfold: (n: number) => several(n, { one: `${n} more`, other: `${n} more` }),
    search: (n: number) =>
      several(n, { one: "The search finds the other one.", other: `The search finds the other ${n}.` }),
    /** At the foot: the same record for programs. The names of the formats are links. */
    twins: "This page as {markdown} or {json}",
    /** Names a table within a text, for those who only listen. */
    table: "Table",
    /** A value that repeats by a rule; the rule is told elsewhere in words. */
    recurs: "recurs",
  },
  list: {
    /** Where a list has nothing and its kind has no words for that. */
    none: "Nothing here yet.",
    /** `{command}` is what to type in a terminal. */
    first: "Add the first with {command}.",
    /** Records that are finished, of all years or of one. */
    over: "Over",
    overIn: (year: string) => `Over, ${year}`,
    /** The column that tells the state of a record. */
    state: "State",
    sections: "Sections of the list",
    pages: "Pages of the list",
    /** The title of a further page. */
    titleOf: (title: string, page: number) => `${title}, page ${page}`,
    /** Describes the table of one section, such as "Incidents: In progress". */
    caption: (kind: string, section: string) => `${kind}: ${section}`,
    previous: "Previous",
    next: "Next",
    at: (page: number, pages: number, records: number) =>
      several(records, {
        one: `Page ${page} of ${pages} · ${records} record`,
        other: `Page ${page} of ${pages} · ${records} records`,
      }),
  },
};
