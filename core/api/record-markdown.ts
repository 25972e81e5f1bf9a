// The twin of a record's page in Markdown, for programs that read text better than HTML.
import type { Address } from "../address/index.ts";
import { recordText } from "../frontmatter/index.ts";
import { plainLine } from "../plain-line.ts";
import type { LinkView, RecordView } from "../record-view.ts";
import type { KindView } from "../snapshot.ts";
import { MOST_BACKLINKS, markdownPath } from "./records.ts";

/** A record as its audience may read it: fields above, text below, what is linked to it at the end. */
export function recordMarkdown(view: RecordView, kind: KindView, address: Address): string {
  const head = { kind: view.kind, id: view.id, url: address(view.path) };
  const order = [...Object.keys(head), ...kind.fields.map(({ name }) => name)];
  const fields = { ...head, ...view.fields, ...(Object.keys(view.derived).length > 0 && { derived: view.derived }) };
  const parts = [`# ${plainLine(view.title)}`, view.body.trim(), linksText(view, address)].filter(
    (part) => part !== "",
  );
  return recordText(fields, `${parts.join("\n\n")}\n`, { order });
}

// --- internal ---

function linksText({ links, backlinks }: RecordView, address: Address): string {
  const shown = [...links, ...backlinks.slice(0, MOST_BACKLINKS)].map((link) => linkText(link, address));
  const rest = backlinks.length - MOST_BACKLINKS;
  const lines = [...new Set(shown), ...(rest > 0 ? [`- and ${rest} more that name it`] : [])];
  return lines.length === 0 ? "" : ["## Linked records", "", ...lines].join("\n");
}

function linkText({ label, record }: LinkView, address: Address): string {
  return `- ${label}: [${record.id}](<${address(markdownPath(record))}>) ${plainLine(record.title)} (${record.stateLabel})`;
}
