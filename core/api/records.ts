// Records as the API serves them: one by one, and in lists.
import type { Address } from "../address/index.ts";
import { inBoundedRuns } from "../bounded.ts";
import type { LinkView, RecordSummary, RecordView } from "../record-view.ts";
import type { KindView, Snapshot } from "../snapshot.ts";
import type { ApiRecord, ListedRecord, RecordList, RecordReference } from "./documents.ts";

/** A page of a list holds no more records than this. */
export const RECORDS_PER_PAGE = 200;

/** No document of a record tells of more records that name it; a team is named by all that it answers for. */
export const MOST_BACKLINKS = 500;

/** The folder of the API, below the portal's base. */
export const API = "api/v1";

/** The path of a record's document: `api/v1/incidents/INC-2026-7F3K.json`. */
export function documentPath({ path }: Pick<RecordSummary, "path">): string {
  return `${API}/${path.replace(/\/$/, "")}.json`;
}

/** The path of a record's twin in Markdown: `incidents/INC-2026-7F3K.md`. */
export function markdownPath({ path }: Pick<RecordSummary, "path">): string {
  return `${path.replace(/\/$/, "")}.md`;
}

/** One record. */
export function apiRecord(view: RecordView, address: Address): ApiRecord {
  const link = ({ label, field, record }: LinkView) => ({ label, field, record: reference(record, address) });
  return {
    ...listed(view, address),
    body: view.body,
    file: view.file,
    links: view.links.map(link),
    backlinks: view.backlinks.slice(0, MOST_BACKLINKS).map(link),
    backlinks_total: view.backlinks.length,
  };
}

/** The pages of the list of a kind; one empty page where there are no records. */
export function recordLists(kind: KindView, snapshot: Snapshot, address: Address): RecordList[] {
  const views = snapshot.records.filter((view) => view.kind === kind.name);
  const runs = inBoundedRuns(
    views.map((view) => listed(view, address)),
    RECORDS_PER_PAGE,
  );
  const pages = runs.length === 0 ? [[]] : runs;
  const at = (page: number) => (page < 1 || page > pages.length ? null : address(listPath(kind, page)));
  return pages.map((records, index) => ({
    kind: kind.name,
    total: views.length,
    page: index + 1,
    pages: pages.length,
    generated_at: snapshot.now,
    self: address(listPath(kind, index + 1)),
    next: at(index + 2),
    previous: at(index),
    records,
  }));
}

/** The path of a page of the list of a kind: `api/v1/incidents.json`, `api/v1/incidents/page/2.json`. */
export function listPath({ folder }: KindView, page: number): string {
  return page === 1 ? `${API}/${folder}.json` : `${API}/${folder}/page/${page}.json`;
}

// --- internal ---

function listed(view: RecordView, address: Address): ListedRecord {
  const { owner, date, summary, fields, derived } = view;
  return {
    ...reference(view, address),
    owner,
    // The loader has seen that it is one of the two.
    visibility: view.visibility as ListedRecord["visibility"],
    date,
    summary,
    tags: [...view.tags],
    aliases: [...view.aliases],
    imported: view.imported,
    fields,
    derived: { ...derived },
    markdown_url: address(markdownPath(view)),
  };
}

function reference(view: RecordSummary, address: Address): RecordReference {
  const { kind, id, title, state, stateLabel, phase, path } = view;
  return {
    kind,
    id,
    title,
    state,
    state_label: stateLabel,
    phase,
    url: address(path),
    api_url: address(documentPath(view)),
  };
}
