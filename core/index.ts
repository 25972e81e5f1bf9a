// The door to the core: what follows from all records together.

export type { Audience } from "./audience.ts";
export { type Brand, type BrandLogo, NO_BRAND } from "./brand/index.ts";
export { type Calendar, type CalendarEntry, calendarOf } from "./calendar.ts";
export { conditionText } from "./condition-text.ts";
export { availabilityWeights, CONFIG_FILE, type Config, ConfigSchema } from "./config.ts";
export { type Conflict, conflictsAt } from "./conflicts.ts";
export * from "./contribute/index.ts";
export { type Allowed, namedChanges, type Permit, type Refusal, type Refused } from "./deploy-permit/index.ts";
export { type Difference, type DifferenceSentence, dataDifferences, differences } from "./differences.ts";
export { type Draft, draft, type Wanted } from "./draft.ts";
export { EXIT, ItsmError } from "./errors.ts";
export { fieldOrder } from "./field-order.ts";
export { readChunks } from "./file-chunks.ts";
export { type ReadResult, readBelow, readRecords, readText, writeText } from "./files.ts";
export { compareText, type Finding, type FindingLevel, hasErrors, sortFindings } from "./finding.ts";
export type { StatusStep } from "./foresight.ts";
export { type Form, formAt, formsOf, type Shape } from "./form.ts";
export type { Edit } from "./frontmatter/index.ts";
export { type Arrivals, arrivalsOf } from "./git-arrivals.ts";
export type { ServiceHealth, ServiceLevel } from "./health.ts";
export type { HistoryGap } from "./history-gap.ts";
export type { AffectedService, ImpactPeriod, IncidentStatus } from "./incident-status.ts";
export { configJsonSchema, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";
export { LANGUAGES, type Language } from "./languages.ts";
export { findRecord, getRecord, type Ledger, type Link, recordsOf } from "./ledger.ts";
export { lineDiff } from "./line-diff.ts";
export { duration, howLong, momentIn, startOf, toDay, toInstant, toMinute } from "./local-time.ts";
export type { MaintenanceStatus } from "./maintenance-status.ts";
export { ENOUGH, type Lack, type Metric } from "./metric.ts";
export { type Metrics, metricsOf } from "./metrics.ts";
export { type Move, movesBetween } from "./moves.ts";
export {
  type Clock,
  type Opened,
  openConfig,
  openLedger,
  openLedgerAt,
  openPast,
  openPerson,
  openRevision,
  type Past,
  reopen,
  saveRecord,
  watchLedger,
} from "./open.ts";
export { openBrand } from "./open-brand.ts";
export { type Checked, openCheck } from "./open-check.ts";
export { type Folder, openFolder } from "./open-folder.ts";
export {
  type BranchQuestion,
  fetchWhole,
  type KeptPush,
  type LeftAlone,
  loadPush,
  type OpenedAudit,
  type OpenedBranch,
  type OpenedEvidence,
  type OpenedHistory,
  type OpenedIntake,
  type OpenedPortal,
  type OpenedPullRequest,
  type OpenedUpgrade,
  openAudit,
  openBranch,
  openEvidence,
  openHistory,
  openIntake,
  openNews,
  openPermit,
  openPortal,
  openPortalPast,
  openPullRequest,
  openSweep,
  openUpgrade,
  type PastAudience,
  type PermitAsked,
  type PullRequestQuestion,
  type PushedCommit,
  type PushGround,
  type Pushing,
  type Rewrite,
  type Swept,
} from "./open-late.ts";
export { openRemote, type Remote } from "./open-remote.ts";
export { findRoot } from "./open-root.ts";
export * from "./portal/index.ts";
export { candidates } from "./proposed-names.ts";
export { compareLink } from "./push/index.ts";
export { type AnyRecord, keyOf, type RecordOf } from "./record.ts";
export { pathOf, readPath, slugOf } from "./record-path.ts";
export { type Cell, type LinkView, type RecordSummary, type RecordView, recordView } from "./record-view.ts";
export { type Health, healthAt } from "./rollup.ts";
export { findRule, type Rule, type RuleId, rules } from "./rules/index.ts";
export type { Scope } from "./scope.ts";
export { isEmptySection, sectionsOf } from "./sections.ts";
export { type KindView, type Snapshot, snapshot } from "./snapshot.ts";
export type { SourceFile } from "./source-file.ts";
export type { Need } from "./state-flaws.ts";
export type { ServiceStatus, StatusView } from "./status-view.ts";
export { type Changes, type NextState, nextStates, planStep, type Step } from "./step.ts";
export { closest, orList, withArticle } from "./suggest.ts";
export { firstSeen } from "./time-in-state.ts";
export type { Timeline, TimelineEvent } from "./timeline.ts";
export { type Trial, tryText } from "./trial.ts";
export { assignment, type Typed, typedValue } from "./typed-value.ts";
