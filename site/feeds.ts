// The feeds of the portal: where they are, and what they hold. There are none where the portal's address is not known.
import { FORMATS, type Format, feedDocument, feedsOf, type PortalFeed, type Telling } from "../core/feeds/index.ts";
import { address, hasFullAddresses } from "./addresses.ts";
import { answer } from "./answer.ts";
import { linker } from "./data.ts";
import { markdownToSafeHtml, markdownToText } from "./markdown.ts";
import { moments } from "./moments.ts";
import { snapshot } from "./plain-data.ts";

const feeds: ReadonlyMap<string, PortalFeed> = hasFullAddresses ? feedsOf(snapshot, moments) : new Map();

/** A text stands in the feeds of several places, and in each in three formats. */
const told = new Map<string, string>();

const telling: Telling = {
  html: (markdown) => {
    const known = told.get(markdown) ?? markdownToSafeHtml(markdown, { linker, url: address, top: 3, prefix: "told-" });
    told.set(markdown, known);
    return known;
  },
  text: markdownToText,
};

/** The places that have a feed: the portal itself (undefined), `incidents`, `services/checkout`. */
export function feedPlaces() {
  return Array.from(feeds, ([path, feed]) => ({
    params: { place: path.replace(/\/$/, "") || undefined },
    props: { feed },
  }));
}

/** A feed as a file of this format. */
export function feedFile(format: Format, feed: PortalFeed): Response {
  return answer(feedDocument(format, feed, feed.entries, address, telling), FORMATS[format]);
}
