// One version of a record, as a history reads it: its state and its fields, unjudged.
import { parseFrontmatter } from "./frontmatter/index.ts";
import { decode } from "./source-file.ts";
import type { Version } from "./timeline.ts";

/** The name under which the Markdown below the frontmatter counts as a field. */
export const BODY = "(text)";

/** The version that these bytes hold, or undefined where they cannot be read. */
export function versionIn(bytes: Uint8Array): Version | undefined {
  const source = decode(bytes, "");
  if (!("text" in source)) return undefined;
  const parsed = parseFrontmatter(source.text);
  if (!parsed.ok || typeof parsed.value.fields.state !== "string") return undefined;
  const { fields, body } = parsed.value;
  return { state: String(fields.state), fields: { ...fields, [BODY]: body } };
}
