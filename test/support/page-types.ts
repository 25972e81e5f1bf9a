// Every type of page that the portal has; tests in a browser look at one page of each.
import { builtFiles } from "./built-pages.ts";

/** A type of page: its file below site/pages, and what the page holds that stands for it. */
export interface PageType {
  readonly name: string;
  readonly route: string;
  /** What its page must hold; of those that do, the longest is taken. */
  readonly holding?: RegExp;
  /** Only within the organisation. */
  readonly internal?: true;
  /** Only where a kind has more records than one page of its list holds. */
  readonly long?: true;
}

/** A page of a type: its path below the portal's base. */
export interface TypedPage {
  readonly type: string;
  readonly path: string;
}

export const PAGE_TYPES: readonly PageType[] = [
  { name: "status", route: "index.astro" },
  { name: "incidents", route: "incidents/index.astro" },
  { name: "incidents of a month", route: "incidents/[year]/[month].astro" },
  { name: "further page of a month", route: "incidents/[year]/[month]/page/[number].astro", long: true },
  {
    name: "incident that goes on",
    route: "incidents/[id].astro",
    holding: /class="badges">\s*<span class="badge look-active/,
  },
  {
    name: "incident with a review",
    route: "incidents/[id].astro",
    holding: /<h2[^>]*>(?:<[^>]*>)*Post-incident review</,
  },
  { name: "board of changes", route: "changes/index.astro" },
  { name: "table of changes", route: "changes/table/index.astro" },
  { name: "further table of changes", route: "changes/table/[number].astro", long: true },
  {
    name: "change that is planned",
    route: "changes/[id].astro",
    holding: /class="badges">\s*<span class="badge look-planned/,
  },
  {
    name: "change that is done",
    route: "changes/[id].astro",
    holding: /<h2[^>]*>(?:<[^>]*>)*Post-implementation review</,
  },
  { name: "calendar", route: "calendar/index.astro" },
  { name: "calendar of a month", route: "calendar/[month].astro" },
  { name: "services", route: "services/index.astro" },
  { name: "service", route: "services/[id].astro" },
  { name: "map", route: "map/index.astro" },
  { name: "problems", route: "problems/index.astro" },
  { name: "table of problems", route: "problems/table/index.astro" },
  { name: "further table of problems", route: "problems/table/[number].astro", long: true },
  { name: "further page of problems", route: "problems/page/[number].astro", long: true },
  { name: "problem", route: "problems/[id].astro" },
  { name: "knowledge", route: "knowledge/index.astro" },
  { name: "further page of articles", route: "knowledge/page/[number].astro", long: true },
  { name: "article", route: "knowledge/[id].astro" },
  { name: "reviews", route: "reviews/index.astro" },
  { name: "reports", route: "reports/index.astro" },
  { name: "audit", route: "audit/[...page].astro", internal: true },
  { name: "teams", route: "teams/index.astro" },
  { name: "further page of teams", route: "teams/page/[number].astro", long: true },
  { name: "team", route: "teams/[id].astro" },
  { name: "freezes", route: "freezes/index.astro" },
  { name: "freeze", route: "freezes/[id].astro" },
  { name: "list of another kind", route: "[folder]/index.astro" },
  { name: "further list of another kind", route: "[folder]/page/[number].astro", long: true },
  { name: "record of another kind", route: "[folder]/[id].astro" },
  { name: "subscribe", route: "subscribe/index.astro" },
  { name: "search", route: "search/index.astro" },
  { name: "interface for programs", route: "api/index.astro" },
  { name: "as of", route: "as-of/index.astro" },
  { name: "not found", route: "404.astro" },
];

/** One page of every type that a built portal has. */
export function typedPages(folder: string): TypedPage[] {
  const pages = builtFiles(folder, ".html").toSorted((a, b) => b.text.length - a.text.length);
  const byRoute = Map.groupBy(pages, ({ path }) => routeOf(path));
  return PAGE_TYPES.flatMap(({ name, route, holding = /./ }) => {
    const found = byRoute.get(route)?.find(({ text }) => holding.test(text));
    return found ? [{ type: name, path: addressOf(found.path) }] : [];
  });
}

/** The file below site/pages that makes the page at this path of a built portal. */
export function routeOf(path: string): string | undefined {
  return routes.find(({ pattern }) => pattern.test(path))?.route;
}

// --- internal ---

/** Plain words before what stands for any word, as Astro itself decides. */
const routes = [...new Set(PAGE_TYPES.map(({ route }) => route))]
  .toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1))
  .map((route) => ({ route, pattern: patternOf(route) }));

function rankOf(route: string): string {
  return route.replaceAll(/\[\.\.\.\w+\]/g, "~~").replaceAll(/\[\w+\]/g, "~");
}

function patternOf(route: string): RegExp {
  const path = route
    .replace(/\/?\[\.\.\.\w+\]/, "")
    .replace(/\.astro$/, "")
    .replace(/(^|\/)index$/, "");
  const words = path.replaceAll(/\[\w+\]/g, "[^/]+");
  if (words === "404") return /^404\.html$/;
  return new RegExp(`^${words}${words === "" ? "" : "/"}index\\.html$`);
}

/** A page that is not there stands at any address. */
function addressOf(file: string): string {
  return file === "404.html" ? "nothing-here/" : file.replace(/index\.html$/, "");
}
