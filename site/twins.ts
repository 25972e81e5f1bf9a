// Where programs find what a page shows: as Markdown, as JSON.
import { documentPath, listPath, servedKinds } from "../core/api/index.ts";
import { recordAt, snapshot } from "./data.ts";

export interface Twins {
  /** Paths below the portal's base; null where there is none. */
  readonly markdown: string | null;
  readonly json: string | null;
}

/** Pages whose data lies in a document of another name. */
const DOCUMENTS: { readonly [path: string]: string } = {
  "": "api/v2/summary.json",
  "map/": "api/v1/services.json",
  "reviews/": "api/v1/incidents.json",
  "calendar/": "api/v1/changes.json",
  "as-of/": "api/v1/timeline.json",
  "audit/": "api/v1/timeline.json",
  "api/": "api/v1/index.json",
};

/** Forms that say nothing by themselves. */
const WITHOUT_TWIN = ["search/"];

/** The twins of the page at a path; the rule of its Markdown is that of `scripts/portal-twins.ts`. */
export function twinsOf(path: string): Twins {
  return {
    markdown: WITHOUT_TWIN.includes(path) ? null : `${path === "" ? "index" : path.replace(/\/$/, "")}.md`,
    json: jsonOf(path),
  };
}

// --- internal ---

function jsonOf(path: string): string | null {
  const record = recordAt(path);
  if (record) return documentPath(record);
  const served = servedKinds(snapshot);
  const known = DOCUMENTS[path] ?? DOCUMENTS[`${path.split("/")[0]}/`];
  const folder = known?.match(/^api\/v1\/(\w+)\.json$/)?.[1];
  const isThere =
    !snapshot.kinds.some((kind) => kind.folder === folder) || served.some((kind) => kind.folder === folder);
  if (known !== undefined) return isThere ? known : null;
  const kind = served.find((each) => path.startsWith(`${each.folder}/`));
  return kind ? listPath(kind, 1) : null;
}
