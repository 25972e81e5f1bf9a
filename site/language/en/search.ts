// What the search says.
import { pluralIn } from "../plural.ts";

const several = pluralIn("en");
/** A count as English writes it: 1,234. */
const grouped = (n: number) => n.toLocaleString("en-GB");

export const search = {
  /** The field in the head of every page. */
  find: {
    label: "Search",
    button: "Search",
    /** The keys that open the search, as they are printed on a keyboard. */
    keys: "Ctrl K",
    keysOnApple: "⌘K",
  },
  ask: "Ids, words, services, tags",
  results: "Results",
  found: (n: number) => several(n, { one: "1 record found", other: `${grouped(n)} records found` }),
  allOfThem: (n: number) =>
    several(n, { one: "1 result, with filters", other: `All ${grouped(n)} results, with filters` }),
  nothing: "Nothing found.",
  nothingFor: (text: string) => `Nothing found for “${text}”.`,
  advice:
    "Try fewer or other words, only the beginning of a word, or a part of an id. Every word must be in the record.",
  isCut: (n: number) => `The text is very long: its first ${n} characters are searched.`,
  isPart: "Very many words begin so: type more letters to find all of them.",
  loading: "Searching…",
  failed: "The search could not be loaded. Check your connection and type again, or use the lists of records.",
  goesStraight: "Goes straight there",
  alias: (name: string) => `also ${name}`,
  dialog: {
    name: "Search",
    close: "Close",
    places: "Go to",
    moving: "{up} {down} to choose",
    opening: "{enter} to open",
    closing: "{escape} to close",
    keys: "All keys",
    escape: "Esc",
  },
  page: {
    title: "Search",
    description: "Search all records by id, title, words, services or tags.",
    field: "Ids, words of the title or text, services, tags",
    button: "Search",
    noScript:
      "The search runs in your browser and needs JavaScript, which is switched off. The lists below hold every record.",
    filters: "Filters",
    kind: "Kind",
    service: "Service",
    state: "State",
    anyService: "Any service",
    serviceWithCount: (title: string, n: number) => `${title} (${grouped(n)})`,
    clear: "Clear all filters",
    foundOf: (n: number, all: number) =>
      several(n, {
        one: `1 record found; ${grouped(all)} without filters`,
        other: `${grouped(n)} records found; ${grouped(all)} without filters`,
      }),
    nothingWithFilters: (all: number) =>
      several(all, {
        one: "Nothing found with these filters. Without them there is 1 record.",
        other: `Nothing found with these filters. Without them there are ${grouped(all)} records.`,
      }),
    more: (n: number) => several(n, { one: "Show 1 more", other: `Show ${grouped(n)} more` }),
    lists: "All records",
    records: (n: number) => several(n, { one: "1 record", other: `${grouped(n)} records` }),
  },
  keys: {
    name: "Keys",
    close: "Close",
    search: "Search",
    help: "This list of keys",
    goTo: (place: string) => `Go to ${place}`,
    whileSearching: "While searching",
    everywhere: "On every page",
    inTurn: "{first} then {second}",
    either: "{one} or {other}",
    choose: "Choose a result",
    open: "Open it; an id or alias typed whole goes straight to its record",
    leave: "Leave the search",
    single: "Keys without Ctrl or ⌘, such as / and ?, work on every page",
    ctrlK: "Ctrl K",
    appleK: "⌘ K",
    enterKey: "Enter",
    escapeKey: "Esc",
  },
};
