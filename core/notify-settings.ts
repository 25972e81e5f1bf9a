// The part of the configuration that says who is told what, and where.
import { z } from "zod";
import { listOf, Slug } from "../schemas/index.ts";

/** What is told, in the order of a life. */
export const NOTICE_EVENTS = ["incident_opened", "incident_updated", "incident_resolved", "change_started"] as const;

export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

const Template = z
  .string({ error: () => "expected a text with places such as {title}" })
  .min(1)
  .max(500)
  .refine((text) => [...text.matchAll(/\{(\w+)\}/g)].every(([, place]) => PLACES.includes(place ?? "")), {
    error: () => "expected no other places than {title}, {id}, {status}, {services} and {message}",
  });

/** The places that a template may name. */
export const PLACES: readonly string[] = ["title", "id", "status", "services", "message"];

const Channel = z.strictObject({
  name: Slug.describe("Its name, by which deliveries are remembered. A new name is a new channel, told afresh."),
  kind: z
    .enum(["slack", "teams", "webhook"])
    .describe("What listens there: Slack, Microsoft Teams, or anything else by JSON."),
  url_secret: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{1,60}$/, {
      error: () => "expected the name of a secret such as SLACK_URL, never the address",
    })
    .describe("The name under which the secret ITSM_NOTIFY_URLS has its address: a line SLACK_URL=https://…"),
  audience: z
    .enum(["public", "internal"])
    .default("public")
    .describe("public: public records, and of them what the public portal shows. internal: all records."),
  events: z
    .array(z.enum(NOTICE_EVENTS))
    .min(1)
    .default([...NOTICE_EVENTS])
    .describe("What it is told: incident_opened, incident_updated, incident_resolved, change_started."),
  services: listOf(Slug).default([]).describe("Only what concerns these services; all where it is empty."),
  templates: z
    .partialRecord(z.enum(NOTICE_EVENTS), Template)
    .default({})
    .describe("Its own words for an event, with places: {title}, {id}, {status}, {services}, {message}."),
});

export type NoticeChannel = z.output<typeof Channel>;

export const NotifySchema = z.strictObject({
  channels: z
    .array(Channel)
    .max(20)
    .refine((channels) => new Set(channels.map(({ name }) => name)).size === channels.length, {
      error: () => "expected a different name for each channel",
    })
    .default([])
    .describe("Where news of incidents and changes goes. Nowhere, where nothing is said."),
});
