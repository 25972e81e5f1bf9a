// The feeds: of everything, of incidents, of changes, of each service. None where the portal's address is not known.
import { FORMATS, type Format, feedDocument, feedsOf, type Telling } from "../../../core/feeds/index.ts";
import { address, hasFullAddresses } from "../../addresses.ts";
import { answer } from "../../answer.ts";
import { linker, snapshot } from "../../data.ts";
import { markdownToSafeHtml, markdownToText } from "../../markdown.ts";

const feeds = hasFullAddresses ? feedsOf(snapshot) : new Map();

const telling: Telling = {
  html: (markdown) => markdownToSafeHtml(markdown, { linker, url: address, top: 3, prefix: "told-" }),
  text: markdownToText,
};

export function getStaticPaths() {
  return [...feeds.keys()].flatMap((path) =>
    Object.keys(FORMATS).map((format) => ({ params: { place: path.replace(/\/$/, "") || undefined, format } })),
  );
}

export function GET({ params }: { readonly params: { readonly place?: string; readonly format: Format } }): Response {
  const { place, format } = params;
  const feed = feeds.get(place ? `${place}/` : "");
  return answer(feedDocument(format, feed, feed.entries, address, telling), FORMATS[format]);
}
