// What a portal tells of the past: histories, approvals, the audit, and the timeline that browsers replay.
export { type Approvals, type MergeView, MOST_MERGES, type Vote } from "./approvals.ts";
export type { AuditView } from "./audit-view.ts";
export { type EvidenceRead, evidenceUpTo } from "./evidence-index.ts";
export {
  type EventSource,
  type HistoryEvent,
  MOST_DIFFERENCES,
  type ReviewView,
  type StateView,
} from "./history-event.ts";
export { newestAt, reachedAt } from "./main-line-clock.ts";
export { type Inner, type Missing, type PastRead, type PortalPast, portalPast } from "./portal-past.ts";
export { MOST_EVENTS, type RecordHistory } from "./record-history.ts";
export { partPath, TIMELINE, type TimelinePartDocument, timelineDocument, timelineParts } from "./timeline-document.ts";
