// DOOR to the feed library: entries as Atom, JSON Feed or RSS.
import { Feed, type Item } from "feed";
import type { Address } from "../address/index.ts";
import { escapeXml, printable } from "../xml-text.ts";
import type { Entry } from "./entries.ts";

/** The formats, each with its media type. The format's name is the extension of its files. */
export const FORMATS = {
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
} as const;

export type Format = keyof typeof FORMATS;

/** What a feed is, whatever it holds. */
export interface Channel {
  readonly title: string;
  readonly description: string | null;
  /** Who speaks. */
  readonly author: string;
  /** The path of the page that it follows; its own file is `feed.<format>` there. */
  readonly path: string;
  /** When what it holds last changed, in epoch milliseconds. */
  readonly updated: number;
}

/** How Markdown is told: as HTML that is safe in any reader, and as plain words. */
export interface Telling {
  readonly html: (markdown: string) => string;
  readonly text: (markdown: string) => string;
}

/** A feed as text. `address` must give full addresses: they are the only ones that mean something in a reader. */
export function feedDocument(
  format: Format,
  channel: Channel,
  entries: readonly Entry[],
  address: Address,
  telling: Telling,
): string {
  const feed = new Feed({
    id: address(channel.path),
    title: printable(channel.title),
    ...(channel.description !== null && { description: printable(channel.description) }),
    link: address(channel.path),
    author: { name: printable(channel.author) },
    language: "en",
    updated: new Date(channel.updated),
    generator: "ITSM as Code",
    feedLinks: { [format]: address(`${channel.path}feed.${format}`) },
  });
  for (const entry of entries) feed.addItem(itemOf(entry, format, address, telling));
  const text = { atom: () => feed.atom1(), json: () => feed.json1(), rss: () => feed.rss2() }[format]();
  return `${text}\n`;
}

// --- internal ---

/** Shown by readers below the title; the whole stands in the content. */
const MOST_SUMMARY = 300;

function itemOf(entry: Entry, format: Format, address: Address, { html, text }: Telling): Item {
  const at = new Date(entry.at);
  const words = [...[...entry.facts, text(entry.markdown)].join(" ")].slice(0, MOST_SUMMARY).join("");
  const facts = entry.facts.map((fact) => `<p>${escapeXml(fact)}</p>`);
  return {
    ...told(format, printable(entry.title.replace(/\s+/g, " ")), printable(words)),
    id: nameOf(entry, address),
    link: address(entry.path),
    date: at,
    published: at,
    // The library ends a CDATA section at the second of these.
    content: printable([html(entry.markdown), ...facts].join("\n")).replaceAll("]]>", "]]&gt;"),
    // Ids alone: the library does not escape what a category is called.
    category: entry.services.map((service) => ({ name: service, term: service })),
  };
}

/** Titles and summaries are HTML in Atom and plain in JSON Feed; in RSS summaries are HTML, and titles read as either. */
function told(
  format: Format,
  title: string,
  summary: string,
): { readonly title: string; readonly description: string } {
  if (format === "json") return { title, description: summary };
  const isRss = format === "rss";
  return { title: isRss ? withoutTags(title) : escapeXml(title), description: escapeXml(summary) };
}

/** A plain text that stays one where a reader takes it for HTML. */
function withoutTags(text: string): string {
  return text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A tag URI (RFC 4151): the host, a year in which it was the portal's, a name that never changes. */
function nameOf({ name, year }: Entry, address: Address): string {
  return `tag:${new URL(address("")).hostname},${year}:${name}`;
}
