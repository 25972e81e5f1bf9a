// The documents of the portal's own API, version 1.
import { z } from "zod";
import type { Fields } from "../../schemas/index.ts";

export const API_VERSION = "1.0.0";

const Address = z.string().describe("In full where portal.url is set, else the path on the portal's host.");
const Phase = z.enum(["planned", "active", "done"]).describe("Work ahead, going on, or over.");
const FieldsOf = z.custom<Fields>();

const RecordReference = z.strictObject({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  state: z.string(),
  state_label: z.string(),
  phase: Phase,
  url: Address,
  api_url: Address,
});

const RecordLink = z.strictObject({
  label: z.string().describe("What the link means, seen from this record: caused by, used by."),
  field: z.string().describe("The field that makes it, of this record or of the other."),
  record: RecordReference,
});

const head = {
  ...RecordReference.shape,
  owner: z.string().nullable().describe("The team that answers for it; null for the public."),
  visibility: z.enum(["internal", "public"]),
  date: z.string().nullable().describe("The moment or day by which lists sort it."),
  summary: z.string().nullable().describe("Markdown."),
  tags: z.array(z.string()),
  aliases: z.array(z.string()).describe("Its numbers in other systems; empty for the public."),
  imported: z.strictObject({ from: z.string(), id: z.string() }).nullable(),
  fields: FieldsOf.describe("Its fields as they are written, with the defaults of those that are left out."),
  derived: z.record(z.string(), z.string()).describe("What follows from the fields: priority, risk."),
  markdown_url: Address,
};

export const ListedRecord = z.strictObject(head);

export const ApiRecord = z.strictObject({
  ...head,
  body: z.string().describe("The Markdown below the fields."),
  file: z.string().nullable().describe("The path of its file in the repository; null for the public."),
  links: z.array(RecordLink).describe("Records that it names."),
  backlinks: z.array(RecordLink).describe("Records that name it, the first of them where they are many."),
  backlinks_total: z.int().min(0).describe("How many name it."),
});

export const RecordList = z.strictObject({
  kind: z.string().describe("The kind of the records."),
  total: z.int().min(0),
  page: z.int().min(1),
  pages: z.int().min(1),
  generated_at: z.iso.datetime(),
  self: Address,
  next: Address.nullable(),
  previous: Address.nullable(),
  records: z.array(ListedRecord).describe("Newest first where they have dates, else by title."),
});

const Formats = z.strictObject({ atom: Address, json: Address, rss: Address });

export const ApiIndex = z.strictObject({
  version: z.string(),
  generated_at: z.iso.datetime().describe("The instant as of which everything is told."),
  clock: z.enum(["given", "pinned", "system"]).describe("Where that instant comes from."),
  commit: z.string().nullable().describe("The commit of the records; null where it is unknown, and for the public."),
  audience: z.enum(["internal", "public"]),
  organisation: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  time_zone: z.string(),
  url: Address,
  kinds: z.array(
    z.strictObject({
      kind: z.string(),
      label: z.string(),
      labels: z.string(),
      means: z.string(),
      count: z.int().min(0),
      url: Address,
      schema_url: Address,
    }),
  ),
  links: z.strictObject({
    openapi: Address,
    timeline: Address.describe("What happened to all records, for those who replay it."),
    statuspage: z.record(z.string(), Address).describe("Statuspage's API v2, by the names of its documents."),
    feeds: Formats.nullable().describe("Null where portal.url is not set: feeds need full addresses."),
    calendar: Address,
    freezes: Address,
    badge: Address,
    badge_endpoint: Address.describe("For shields.io."),
    database: Address.describe("All of it as one SQLite file with full-text search."),
    llms: Address,
  }),
});

export type RecordReference = z.output<typeof RecordReference>;
export type ListedRecord = z.output<typeof ListedRecord>;
export type ApiRecord = z.output<typeof ApiRecord>;
export type RecordList = z.output<typeof RecordList>;
export type ApiIndex = z.output<typeof ApiIndex>;
