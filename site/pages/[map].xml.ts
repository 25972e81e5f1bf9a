// The maps of the portal for search engines. None where the portal's address is not known.
import { sitemaps } from "../../core/crawlers/index.ts";
import { address, hasFullAddresses } from "../addresses.ts";
import { answer } from "../answer.ts";
import { snapshot } from "../plain-data.ts";

/** The paths of pages that are there whatever the records: `calendar/`. Their texts are never loaded. */
const pages = Object.keys(import.meta.glob("./**/*.astro", { query: "?raw" }))
  .filter((file) => !file.includes("[") && !file.includes("404"))
  .map((file) => file.replace(/^\.\//, "").replace(/(?:index)?\.astro$/, ""))
  .toSorted();

export function getStaticPaths() {
  const maps = hasFullAddresses ? [...sitemaps(snapshot, pages, address)] : [];
  return maps.map(([path, text]) => ({ params: { map: path.replace(/\.xml$/, "") }, props: { text } }));
}

export function GET({ props }: { readonly props: ReturnType<typeof getStaticPaths>[number]["props"] }): Response {
  return answer(props.text, "application/xml; charset=utf-8");
}
