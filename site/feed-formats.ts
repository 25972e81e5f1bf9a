// The formats of feeds, by their files and by the names that people know.
import { follow as say } from "#language";

export const feedFormats = [
  { file: "feed.atom", label: say.atom },
  { file: "feed.rss", label: say.rss },
  { file: "feed.json", label: say.jsonFeed },
] as const;
