// Everything that is known and derived at one instant, as one plain JSON value.
import { kindList } from "../schemas/index.ts";
import { type Audience, ledgerFor } from "./audience.ts";
import { availabilityWeights, type Config } from "./config.ts";
import { type Proposals, proposalsOf } from "./contribute/index.ts";
import { type IncidentStatus, incidentStatuses } from "./incident-status.ts";
import type { Language } from "./languages.ts";
import type { Opened } from "./open.ts";
import { type PortalView, portalView } from "./portal/index.ts";
import { type RecordView, recordView } from "./record-view.ts";
import { sortedBy } from "./sort-by.ts";
import { type StatusView, statusView } from "./status-view.ts";

/** A kind as the portal needs it, so that pages follow the list of kinds by themselves. */
export interface KindView {
  readonly name: string;
  readonly label: string;
  readonly labels: string;
  readonly means: string;
  readonly folder: string;
  readonly states: readonly {
    readonly name: string;
    readonly label: string;
    readonly means: string;
    readonly phase: "planned" | "active" | "done";
  }[];
  readonly columns: readonly { readonly field: string; readonly heading: string }[];
  /** Fields in the order of the schema, with the words that explain them. */
  readonly fields: readonly { readonly name: string; readonly description: string }[];
}

export interface Snapshot {
  readonly schemaVersion: 1;
  readonly kind: "snapshot";
  readonly audience: Audience;
  readonly organisation: string;
  readonly portal: {
    readonly title: string;
    readonly description: string | null;
    readonly language: Language;
    readonly url: string | null;
    readonly support: string | null;
    readonly repository: string | null;
    /** The branch whose records are shown; null where the repository is. */
    readonly branch: string | null;
    /** Minutes between two scheduled builds. */
    readonly rebuiltEvery: number;
    /** Where readers of this portal may propose records; null where they may not. */
    readonly contribute: {
      /** The address of the repository, without a slash at its end. */
      readonly repository: string;
      readonly branch: string;
      /** The address of a form that takes reports of incidents instead. */
      readonly form: string | null;
      readonly proposals: Proposals;
    } | null;
  };
  /** Now, as an ISO instant in UTC. */
  readonly now: string;
  /** Where now comes from; `pinned` means that the configuration holds the clock still. */
  readonly clock: Opened["clock"];
  readonly timeZone: string;
  /** The commit that was read, where it is known. */
  readonly revision: string | null;
  /** The name of the rule by which outages count as downtime, with its weights. */
  readonly availability: { readonly name: string; readonly weights: { readonly [level: string]: number } };
  readonly status: StatusView;
  /** Every incident that counts, newest first. */
  readonly incidents: readonly IncidentStatus[];
  /** What the pages show beside the status. */
  readonly views: PortalView;
  readonly kinds: readonly KindView[];
  /** In the order of the list of kinds; within a kind newest first where its records have dates, else by title. */
  readonly records: readonly RecordView[];
}

/** Everything an audience may know. The public twin is built from public records alone, field by allowed field. */
export function snapshot(opened: Opened, audience: Audience, revision: string | null = null): Snapshot {
  const { config, now, clock } = opened;
  const ledger = ledgerFor(opened.ledger, audience);
  const availability = availabilityWeights(config);
  const incidents = incidentStatuses(ledger, audience);
  const { weights } = availability;
  return {
    schemaVersion: 1,
    kind: "snapshot",
    audience,
    organisation: config.organisation,
    portal: portalOf(config, audience, () => proposalsOf({ ...opened, ledger }, audience, revision)),
    now: new Date(now).toISOString(),
    clock,
    timeZone: config.time_zone,
    revision: audience === "internal" ? revision : null,
    availability,
    status: statusView(ledger, now, weights, config.groups, incidents),
    incidents,
    views: portalView(ledger, { now, timeZone: config.time_zone, weights }, audience),
    kinds: kindViews(audience),
    records: kindList.flatMap(({ name }) =>
      sortedBy(
        (ledger.byKind.get(name) ?? []).map((record) => recordView(record, ledger, audience)),
        ({ date }) => (date === null ? 0 : -Date.parse(date)),
        (a, b) => a.title.localeCompare(b.title, "en"),
      ),
    ),
  };
}

// --- internal ---

function portalOf(
  { organisation, portal }: Config,
  audience: Audience,
  proposals: () => Proposals,
): Snapshot["portal"] {
  return {
    title: portal.title ?? `${organisation} Status`,
    description: portal.description ?? null,
    language: portal.language,
    url: portal.url ?? null,
    support: portal.support ?? null,
    repository: audience === "internal" ? (portal.repository ?? null) : null,
    branch: audience === "internal" && portal.repository !== undefined ? portal.branch : null,
    rebuiltEvery: portal.rebuilt_every_minutes,
    contribute: contributeOf(portal, audience, proposals),
  };
}

/** The public learns where the repository is only where the configuration says so. */
function contributeOf(
  { repository, branch, contribute: { shown, form } }: Config["portal"],
  audience: Audience,
  proposals: () => Proposals,
): Snapshot["portal"]["contribute"] {
  const isShown = shown === "public" || (shown === "internal" && audience === "internal");
  if (repository === undefined || !isShown) return null;
  return { repository: repository.replace(/\/+$/, ""), branch, form: form ?? null, proposals: proposals() };
}

function kindViews(audience: Audience): KindView[] {
  return kindList.map(({ name, label, labels, means, folder, lifecycle, columns, schema, public: open }) => ({
    name,
    label,
    labels,
    means,
    folder,
    states: Object.entries(lifecycle.states).map(([state, rule]) => ({
      name: state,
      label: rule.label,
      means: rule.means,
      phase: rule.phase,
    })),
    columns: columns.filter(
      ({ field }) => audience === "internal" || open.fields.some((allowed) => field.startsWith(allowed)),
    ),
    fields: Object.entries(schema.shape).map(([field, type]) => ({ name: field, description: type.description ?? "" })),
  }));
}
