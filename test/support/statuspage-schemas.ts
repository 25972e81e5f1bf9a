// Statuspage's public API v2 as its clients know it: JSON Schemas of the eight documents, written from its description.

const ID = { type: "string", pattern: "^[a-z0-9]{12}$" };
const TEXT = { type: "string" };
const TEXT_OR_NULL = { type: ["string", "null"] };
const FLAG = { type: "boolean" };
/** RFC 3339 with milliseconds, as Statuspage writes moments. */
const MOMENT = {
  type: "string",
  format: "date-time",
  pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}(Z|[+-]\\d{2}:\\d{2})$",
};
const MOMENT_OR_NULL = { anyOf: [MOMENT, { type: "null" }] };
const COMPONENT_STATUS = {
  enum: ["operational", "degraded_performance", "partial_outage", "major_outage", "under_maintenance"],
};
const INCIDENT_STATUS = { enum: ["investigating", "identified", "monitoring", "resolved", "postmortem"] };
const MAINTENANCE_STATUS = { enum: ["scheduled", "in_progress", "verifying", "completed"] };

/** An object with exactly these properties; those named as optional may be missing. */
function exactly(properties: { readonly [name: string]: object }, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required, additionalProperties: false };
}

function listOf(items: object, bounds: object = {}): object {
  return { type: "array", items, ...bounds };
}

const PAGE = exactly({
  id: ID,
  name: TEXT,
  url: { type: "string", not: { pattern: "/$" } },
  time_zone: { type: "string", pattern: "^[A-Za-z_+-]+(/[A-Za-z0-9_+-]+)*$" },
  updated_at: MOMENT,
});

const STATUS = exactly({
  indicator: { enum: ["none", "minor", "major", "critical", "maintenance"] },
  description: {
    enum: [
      "All Systems Operational",
      "Partially Degraded Service",
      "Degraded System Service",
      "Minor Service Outage",
      "Partial System Outage",
      "Major System Outage",
      "Service Under Maintenance",
    ],
  },
});

const COMPONENT = {
  ...exactly(
    {
      id: ID,
      name: TEXT,
      status: COMPONENT_STATUS,
      created_at: MOMENT,
      updated_at: MOMENT,
      position: { type: "integer", minimum: 1 },
      description: TEXT_OR_NULL,
      showcase: FLAG,
      start_date: { anyOf: [{ type: "string", format: "date" }, { type: "null" }] },
      group_id: { anyOf: [ID, { type: "null" }] },
      page_id: ID,
      group: FLAG,
      only_show_if_degraded: FLAG,
      components: listOf(ID, { minItems: 1, uniqueItems: true }),
    },
    ["components"],
  ),
  // Members are told of groups alone, and a group is in no group.
  if: { properties: { group: { const: true } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ["components"], properties: { group_id: { type: "null" } } },
  else: { not: { required: ["components"] } },
};

function update(status: object): object {
  return exactly({
    id: ID,
    status,
    body: TEXT,
    incident_id: ID,
    created_at: MOMENT,
    updated_at: MOMENT,
    display_at: MOMENT,
    affected_components: {
      anyOf: [
        { type: "null" },
        listOf(exactly({ code: ID, name: TEXT, old_status: COMPONENT_STATUS, new_status: COMPONENT_STATUS }), {
          minItems: 1,
        }),
      ],
    },
    deliver_notifications: FLAG,
    custom_tweet: TEXT_OR_NULL,
    tweet_id: TEXT_OR_NULL,
  });
}

function told(status: object, impacts: readonly string[], more: { readonly [name: string]: object } = {}): object {
  return exactly({
    id: ID,
    name: TEXT,
    status,
    created_at: MOMENT,
    updated_at: MOMENT,
    monitoring_at: MOMENT_OR_NULL,
    resolved_at: MOMENT_OR_NULL,
    impact: { enum: impacts },
    shortlink: TEXT,
    started_at: MOMENT,
    page_id: ID,
    incident_updates: listOf(update(status), { minItems: 1 }),
    components: listOf(COMPONENT),
    reminder_intervals: TEXT_OR_NULL,
    ...more,
  });
}

const IMPACTS = ["none", "minor", "major", "critical"];
const INCIDENT = told(INCIDENT_STATUS, IMPACTS);
const MAINTENANCE = told(MAINTENANCE_STATUS, [...IMPACTS, "maintenance"], {
  scheduled_for: MOMENT,
  scheduled_until: MOMENT,
});

const only = (statuses: readonly string[], schema: object) => ({
  allOf: [schema, { properties: { status: { enum: statuses } } }],
});
const UNRESOLVED = listOf(only(["investigating", "identified", "monitoring"], INCIDENT));
const UPCOMING = listOf(only(["scheduled"], MAINTENANCE));
const ACTIVE = listOf(only(["in_progress", "verifying"], MAINTENANCE));

/** The eight documents by the path below `api/v2/`, without `.json`. */
export const STATUSPAGE_SCHEMAS: { readonly [document: string]: object } = {
  summary: exactly({
    page: PAGE,
    components: listOf(COMPONENT),
    incidents: UNRESOLVED,
    scheduled_maintenances: listOf(only(["scheduled", "in_progress", "verifying"], MAINTENANCE)),
    status: STATUS,
  }),
  status: exactly({ page: PAGE, status: STATUS }),
  components: exactly({ page: PAGE, components: listOf(COMPONENT) }),
  incidents: exactly({ page: PAGE, incidents: listOf(INCIDENT, { maxItems: 50 }) }),
  "incidents/unresolved": exactly({ page: PAGE, incidents: UNRESOLVED }),
  "scheduled-maintenances": exactly({
    page: PAGE,
    scheduled_maintenances: listOf(MAINTENANCE, { maxItems: 50 }),
  }),
  "scheduled-maintenances/upcoming": exactly({ page: PAGE, scheduled_maintenances: UPCOMING }),
  "scheduled-maintenances/active": exactly({ page: PAGE, scheduled_maintenances: ACTIVE }),
};
