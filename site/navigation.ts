// The ways through the portal: a few in the head of every page, all of them at its foot.
import { frame } from "#language";
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

const { places, groups } = frame;
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
  ...always("", places.status),
  ...always("incidents/", places.incidents),
  ...listOf("changes"),
  ...always("calendar/", places.calendar),
  ...always("services/", places.services),
  ...listOf("problems"),
  ...listOf("knowledge"),
  ...always("reports/", places.reports),
];

const known: readonly PlaceGroup[] = [
  { heading: groups.now, places: mainPlaces.filter(({ path }) => ["", "incidents/", "calendar/"].includes(path)) },
  {
    heading: groups.services,
    places: [...always("services/", places.services), ...always("map/", places.map), ...listOf("teams")],
  },
  { heading: groups.changes, places: ["changes", "models", "freezes"].flatMap(listOf) },
  {
    heading: groups.known,
    places: [
      ...listOf("problems"),
      ...listOf("knowledge"),
      ...(reviews ? always("reviews/", places.reviews) : []),
      ...always("reports/", places.reports),
      ...always("as-of/", places.asOf),
      ...(snapshot.audience === "internal" ? always("audit/", places.audit) : []),
    ],
  },
  { heading: groups.follow, places: [...always("subscribe/", places.subscribe), ...always("api/", places.programs)] },
];

/** Kinds that have no place of their own in the groups above, such as one that was added yesterday. */
const others = shownKinds
  .map(({ folder, labels }) => ({ path: `${folder}/`, label: labels }))
  .filter(({ path }) => !known.some(({ places }) => places.some((place) => place.path === path)));

/** The foot of every page. */
export const placeGroups: readonly PlaceGroup[] = [...known, { heading: groups.others, places: others }].filter(
  ({ places }) => places.length > 0,
);

/** What `aria-current` says of a place on the page at a path: that page itself, or the one that it lies below. */
export function currentAt(path: string | undefined, place: Pick<Place, "path">): "page" | "true" | undefined {
  if (place.path === path) return "page";
  return place.path !== "" && path?.startsWith(place.path) === true ? "true" : undefined;
}
