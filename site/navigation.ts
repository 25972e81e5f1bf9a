// The ways through the portal: a few in the head of every page, all of them at its foot.
import { shownKinds, snapshot } from "./data.ts";

export interface Place {
  /** The path of the page below the base. */
  readonly path: string;
  readonly label: string;
}

export interface PlaceGroup {
  readonly heading: string;
  readonly places: readonly Place[];
}

const folders = new Map(shownKinds.map(({ folder, labels }) => [folder, labels]));
const always = (path: string, label: string): Place[] => [{ path, label }];
/** The list of a kind, where its records are shown to this audience. */
const listOf = (folder: string): Place[] => {
  const label = folders.get(folder);
  return label === undefined ? [] : [{ path: `${folder}/`, label }];
};
const reviews = snapshot.audience === "internal" || snapshot.views.reviews.length > 0;

/** The head of every page. */
export const mainPlaces: readonly Place[] = [
  ...always("", "Status"),
  ...always("incidents/", "Incidents"),
  ...listOf("changes"),
  ...always("calendar/", "Calendar"),
  ...always("services/", "Services"),
  ...listOf("problems"),
  ...listOf("knowledge"),
  ...always("reports/", "Reports"),
];

const known: readonly PlaceGroup[] = [
  { heading: "Now", places: mainPlaces.filter(({ path }) => ["", "incidents/", "calendar/"].includes(path)) },
  { heading: "Services", places: [...always("services/", "Services"), ...always("map/", "Map"), ...listOf("teams")] },
  { heading: "Changes", places: ["changes", "models", "freezes"].flatMap(listOf) },
  {
    heading: "What we know",
    places: [
      ...listOf("problems"),
      ...listOf("knowledge"),
      ...(reviews ? always("reviews/", "Reviews") : []),
      ...always("reports/", "Reports"),
      ...always("as-of/", "As of"),
      ...(snapshot.audience === "internal" ? always("audit/", "Audit") : []),
    ],
  },
  { heading: "Follow", places: [...always("subscribe/", "Subscribe"), ...always("api/", "For programs")] },
];

/** Kinds that have no place of their own in the groups above, such as one that was added yesterday. */
const others = shownKinds
  .map(({ folder, labels }) => ({ path: `${folder}/`, label: labels }))
  .filter(({ path }) => !known.some(({ places }) => places.some((place) => place.path === path)));

/** The foot of every page. */
export const placeGroups: readonly PlaceGroup[] = [...known, { heading: "More records", places: others }].filter(
  ({ places }) => places.length > 0,
);
