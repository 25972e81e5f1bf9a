// The door to the core: what follows from all records together.
export type { Audience } from "./audience.ts";
export { CONFIG_FILE, type Config, ConfigSchema } from "./config.ts";
export { EXIT, ItsmError } from "./errors.ts";
export { compareText, type Finding, type FindingLevel, hasErrors, sortFindings } from "./finding.ts";
export { findRecord, getRecord, type Ledger, type Link, recordsOf } from "./ledger.ts";
export { type Move, movesBetween } from "./moves.ts";
export { type Clock, type Opened, openConfig, openLedger, openLedgerAt } from "./open.ts";
export { type AnyRecord, keyOf, type RecordOf } from "./record.ts";
export { pathOf, readPath, slugOf } from "./record-path.ts";
export type { Cell, LinkView, RecordSummary, RecordView } from "./record-view.ts";
export { findRule, type Rule, type RuleId, rules } from "./rules/index.ts";
export { type KindView, type Snapshot, snapshot } from "./snapshot.ts";
export type { IncidentStatus, MaintenanceStatus, ServiceStatus, StatusView } from "./status-view.ts";
