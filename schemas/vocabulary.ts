// Words that several kinds share, so that they are spelt once.
import { z } from "zod";

/** How far a service is from normal: Statuspage's words for components, worst last. */
export const LEVELS = ["degraded_performance", "partial_outage", "major_outage"] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

export const Grade = z.enum(["high", "medium", "low"]);
export type Grade = z.infer<typeof Grade>;

export const PRIORITIES = ["P1", "P2", "P3", "P4", "P5"] as const;
export type Priority = (typeof PRIORITIES)[number];

export const RISKS = ["low", "moderate", "high"] as const;
export const Risk = z.enum(RISKS);
export type Risk = z.infer<typeof Risk>;

/** Statuspage's words for where an incident stands. */
export const UPDATE_STATUSES = ["investigating", "identified", "monitoring", "resolved", "postmortem"] as const;
export const UpdateStatus = z.enum(UPDATE_STATUSES);

export const Visibility = z.enum(["internal", "public"]);
