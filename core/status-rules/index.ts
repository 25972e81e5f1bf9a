// The rules by which services and pages are judged, on plain facts: a browser that replays the past applies the same.
export { rankOf, SERVICE_LEVELS, type ServiceLevel, worst } from "./levels.ts";
export { PAGE_DESCRIPTIONS, type PageStatus, pageStatus } from "./page-status.ts";
export { type PlannedOutage, type Progress, progressAt } from "./planned-outage.ts";
export { explains, type Hurt, type RunningWork, serviceLevel } from "./service-level.ts";
