// A guide to the portal for language models, by llmstxt.org.

import { kinds } from "../../schemas/index.ts";
import type { Address } from "../address/index.ts";
import { listPath, markdownPath, servedKinds } from "../api/index.ts";
import { plainLine } from "../plain-line.ts";
import type { RecordSummary } from "../record-view.ts";
import type { Snapshot } from "../snapshot.ts";

/** No section of the guide lists more records than this. */
export const MOST_RECORDS = 100;

/** The text of `llms.txt`. */
export function llmsText(snapshot: Snapshot, address: Address, hasFeeds: boolean): string {
  const { portal, organisation, status, now } = snapshot;
  const sections = [
    section("Status now", [
      link("Summary", address("api/v2/summary.json"), "services, open incidents, maintenance; Statuspage's API v2"),
      ...status.active.map(({ incident }) => recordLink(incident, address)),
      ...[...status.maintenance.running, ...status.maintenance.upcoming].map(({ change }) =>
        recordLink(change, address),
      ),
    ]),
    section(kinds.service.labels, recordLinks(snapshot, kinds.service.name, address)),
    section(kinds.knowledge.labels, recordLinks(snapshot, kinds.knowledge.name, address)),
    section("Pages", [
      link("Status", address("index.md"), "how everything is, what goes on, what is planned"),
      ...servedKinds(snapshot).map(({ labels, folder, means }) => link(labels, address(`${folder}.md`), means)),
      link("Calendar", address("calendar.md"), "changes and freezes of this month, by day"),
      link("Map", address("map.md"), "what depends on what"),
      link("Reports", address("reports.md"), "measures of the past twelve months"),
    ]),
    section("All records", [
      ...servedKinds(snapshot).map((kind) => link(kind.labels, address(listPath(kind, 1)), kind.means)),
      link("Index of the API", address("api/v1/index.json"), "what there is, and where"),
      link("OpenAPI", address("api/v1/openapi.json"), "the description of every file that programs may fetch"),
      link("SQLite", address("itsm.sqlite"), "all of it in one file, with full-text search"),
    ]),
    section("Optional", [
      ...(hasFeeds ? [link("Feed", address("feed.atom"), "what readers were told, newest first")] : []),
      link("Calendar", address("calendar.ics"), "windows of changes, and freezes"),
    ]),
  ];
  return [
    `# ${plainLine(portal.title)}`,
    `> ${plainLine(portal.description ?? `The status of the services of ${organisation}.`)}`,
    `As of ${now}: ${plainLine(status.page.description)}. Every page has a twin in Markdown: its address without the slash at its end, with \`.md\`; that of the front page is \`index.md\`.`,
    ...sections.filter((text) => text !== ""),
  ]
    .join("\n\n")
    .concat("\n");
}

// --- internal ---

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [`## ${heading}`, "", ...lines.slice(0, MOST_RECORDS)].join("\n");
}

function recordLinks(snapshot: Snapshot, kind: string, address: Address): string[] {
  return snapshot.records.filter((record) => record.kind === kind).map((record) => recordLink(record, address));
}

function recordLink(record: RecordSummary, address: Address): string {
  return link(record.title, address(markdownPath(record)), `${record.id}, ${record.stateLabel.toLowerCase()}`);
}

function link(title: string, address: string, about: string): string {
  return `- [${plainLine(title)}](<${address}>): ${plainLine(about)}`;
}
