// What every record carries, whatever its kind.
import { z } from "zod";
import { Line, listOf, Slug, Text } from "./fields.ts";
import { Visibility } from "./vocabulary.ts";

/** Where a record came from, when another system wrote it first. */
export const Imported = z.strictObject({
  from: Line(40).describe("The system it came from, such as cstate."),
  id: Line(200).describe("What that system called it: a number or a file name."),
});

/** The fields that every kind has. `links` differ by kind and are added there. */
export const commonFields = {
  title: Line(200).describe("What this is about, in one line that makes sense in a list."),
  visibility: Visibility.default("internal").describe(
    "Who may read it: internal (only people with access to the repository) or public (also the public portal).",
  ),
  public_summary: Text.optional().describe(
    "What the public portal says of it, in plain words. Only shown when visibility is public.",
  ),
  tags: listOf(Slug).default([]).describe("Words to find it by."),
  aliases: listOf(Line(200))
    .default([])
    .describe("Numbers it has in other systems, such as INC0010023. Unique, and searchable."),
  imported: Imported.optional().describe(
    "Present on records that an import wrote. In an end state they need not carry what the other system never recorded.",
  ),
};

/** The team that answers for a record. */
export const owner = Slug.describe("The team that answers for it: the name of a file in records/teams.");

/** The public face of every record: the fields that the public portal may show of a record that says `public`. */
export const COMMON_PUBLIC_FIELDS = ["title", "state", "public_summary", "tags"] as const;
