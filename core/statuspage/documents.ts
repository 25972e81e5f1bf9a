// The documents of Statuspage's public API v2, field by field.
import { z } from "zod";
import { SERVICE_LEVELS } from "../health.ts";

const Id = z
  .string()
  .regex(/^[a-z0-9]{12}$/)
  .describe("Twelve small letters and digits; the same in every build.");
const Moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}(?:Z|[+-]\d{2}:\d{2})$/)
  .describe("RFC 3339 with milliseconds, in the time zone of the page.");
const MomentOrNull = Moment.nullable();
const ComponentStatus = z.enum(SERVICE_LEVELS);

export const Page = z.strictObject({
  id: Id,
  name: z.string(),
  url: z
    .string()
    .regex(/[^/]$|^$/)
    .describe("Without a slash at its end; only a path where portal.url is not set."),
  time_zone: z.string().describe("A name of the IANA database."),
  updated_at: Moment.describe("When what this page says last changed, its state's changes by the clock included."),
});

export const Status = z.strictObject({
  indicator: z.enum(["none", "minor", "major", "critical", "maintenance"]),
  description: z.string(),
});

export const Component = z.strictObject({
  id: Id,
  name: z.string(),
  status: ComponentStatus,
  created_at: Moment,
  updated_at: Moment,
  position: z.int().min(1).describe("The place within its parent."),
  description: z.string().nullable(),
  showcase: z.boolean(),
  start_date: z.iso.date().nullable().describe("From when availability is known."),
  group_id: Id.nullable(),
  page_id: Id,
  group: z.boolean(),
  only_show_if_degraded: z.boolean(),
  components: z.array(Id).optional().describe("The members; present on groups alone."),
});

const AffectedComponent = z.strictObject({
  code: Id,
  name: z.string().describe("Group - Component."),
  old_status: ComponentStatus,
  new_status: ComponentStatus,
});

const INCIDENT_STATUSES = ["investigating", "identified", "monitoring", "resolved", "postmortem"] as const;
const MAINTENANCE_STATUSES = ["scheduled", "in_progress", "verifying", "completed"] as const;

export const Update = z.strictObject({
  id: Id,
  status: z.enum([...INCIDENT_STATUSES, ...MAINTENANCE_STATUSES]),
  body: z.string().describe("Markdown as it was written."),
  incident_id: Id,
  created_at: Moment,
  updated_at: Moment,
  display_at: Moment,
  affected_components: z.array(AffectedComponent).nullable(),
  deliver_notifications: z.boolean(),
  custom_tweet: z.string().nullable(),
  tweet_id: z.string().nullable(),
});

const told = {
  id: Id,
  name: z.string(),
  created_at: Moment,
  updated_at: Moment,
  monitoring_at: MomentOrNull,
  resolved_at: MomentOrNull,
  shortlink: z.string().describe("The address of its page."),
  started_at: Moment,
  page_id: Id,
  incident_updates: z.array(Update).min(1).describe("Newest first."),
  components: z.array(Component),
  reminder_intervals: z.string().nullable(),
};

export const Incident = z.strictObject({
  ...told,
  status: z.enum(INCIDENT_STATUSES),
  impact: z.enum(["none", "minor", "major", "critical"]),
});

export const ScheduledMaintenance = z.strictObject({
  ...told,
  status: z.enum(MAINTENANCE_STATUSES),
  impact: z.enum(["none", "minor", "major", "critical", "maintenance"]),
  scheduled_for: Moment,
  scheduled_until: Moment,
});

const page = { page: Page };
const status = { status: Status };
const components = { components: z.array(Component) };
const incidents = { incidents: z.array(Incident) };
const maintenances = { scheduled_maintenances: z.array(ScheduledMaintenance) };

/** The eight documents by their paths below `api/v2/`, without `.json`. */
export const DOCUMENTS = {
  summary: z.strictObject({ ...page, ...components, ...incidents, ...maintenances, ...status }),
  status: z.strictObject({ ...page, ...status }),
  components: z.strictObject({ ...page, ...components }),
  incidents: z.strictObject({ ...page, ...incidents }),
  "incidents/unresolved": z.strictObject({ ...page, ...incidents }),
  "scheduled-maintenances": z.strictObject({ ...page, ...maintenances }),
  "scheduled-maintenances/upcoming": z.strictObject({ ...page, ...maintenances }),
  "scheduled-maintenances/active": z.strictObject({ ...page, ...maintenances }),
} as const;

export type DocumentName = keyof typeof DOCUMENTS;
export type Document<Name extends DocumentName> = z.output<(typeof DOCUMENTS)[Name]>;
export type Page = z.output<typeof Page>;
export type Component = z.output<typeof Component>;
export type Update = z.output<typeof Update>;
export type Incident = z.output<typeof Incident>;
export type ScheduledMaintenance = z.output<typeof ScheduledMaintenance>;
