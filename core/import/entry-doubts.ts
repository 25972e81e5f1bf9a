// What keeps an entry from being a record, or from showing where people look for it.
import {
  type Derived,
  type Fields,
  type Kind,
  type Level,
  type Settings,
  stateRule,
  statesOf,
} from "../../schemas/index.ts";
import type { Finding } from "../finding.ts";
import { showValue } from "../schema-flaws.ts";
import { unmet } from "../state-flaws.ts";
import { orList, withArticle } from "../suggest.ts";
import type { Entry } from "./entry.ts";
import { derivedFrom } from "./fit.ts";
import { type ImportFault, importFinding } from "./import-finding.ts";
import type { HurtService } from "./unknown-names.ts";

/** Findings about the services of an entry: none that the catalogue has, or none whose level is known. */
export function serviceDoubts(
  entry: Entry,
  kind: Kind,
  services: readonly HurtService[],
  level: Level | undefined,
): Finding[] {
  const path = kind.references.find(({ to }) => to === "service")?.path;
  if (path === undefined) return [];
  const place = entry.place();
  const needsOne = !path.includes("[]");
  if (services.length === 0)
    return [importFinding(entry.file, needsOne ? ofNothing(kind) : INCIDENT_OF_NOTHING, place)];
  const unknown = needsOne || level !== undefined ? [] : services.filter((service) => service.level === undefined);
  return unknown.length === 0 ? [] : [importFinding(entry.file, withoutLevel(unknown), place)];
}

/** The finding that an entry is open, and lacks what its state demands. Those that are over need not carry all. */
export function openDoubts(
  entry: Entry,
  kind: Kind,
  fields: Fields,
  { body, settings }: { readonly body: string; readonly settings: Settings },
): Finding[] {
  const state = String(fields.state);
  const rule = stateRule(kind.lifecycle, state);
  if (!rule) return [importFinding(entry.file, noState(kind, fields.state), entry.place())];
  if (rule.phase === "done") return [];
  const facts = { ...fields, ...derivedFrom(kind, fields, settings) };
  const missing = unmet(kind, state, facts, body).map(({ field, section }) => field ?? `the section ${section}`);
  if (missing.length === 0) return [];
  const fault: ImportFault = {
    rule: "import-open-incomplete",
    message: `it is ${state}, which needs ${missing.join(", ")}: the source does not say it, so the record is left out`,
    mend: `Write it here with \`itsm new ${kind.name}\`, or import it once it is over.${missing.includes("affects") ? " Where only the level of services is missing, name it with --level." : ""}`,
  };
  return [importFinding(entry.file, fault, entry.place())];
}

/** Where the source's priority is not the one that impact and urgency give here. */
export function derivedDoubts({ derived = {} }: Entry, ours: Derived): ImportFault[] {
  return Object.entries(derived).flatMap(([fact, theirs]): ImportFault[] =>
    ours[fact] === undefined || ours[fact] === theirs
      ? []
      : [
          {
            rule: "import-derived-differs",
            message: `the source's ${fact} is ${theirs}, ours ${ours[fact]}: it follows from other fields, and is not stored`,
            mend: `Correct impact or urgency, or make the table of the configuration the source's.`,
          },
        ],
  );
}

// --- internal ---

const INCIDENT_OF_NOTHING: ImportFault = {
  rule: "import-incident-without-service",
  message: "it names no service of the catalogue: the incident is written, but will not show on any service",
  mend: "Name the service in affects, or run the import with --create-missing.",
};

function noState({ lifecycle }: Kind, got: unknown): ImportFault {
  return {
    rule: "import-state-unknown",
    message: `where it stands is not known: expected a word that means ${orList(statesOf(lifecycle))}, got ${showValue(got)}`,
    mend: "Export its state too, or correct it in the source.",
  };
}

function ofNothing({ label }: Kind): ImportFault {
  return {
    rule: "import-change-without-service",
    message: `it names no service of the catalogue: expected one at least, so ${withArticle(label.toLowerCase())} cannot be written and is left out`,
    mend: "Add the service, or run the import with --create-missing.",
  };
}

function withoutLevel(services: readonly HurtService[]): ImportFault {
  return {
    rule: "import-level-unknown",
    message: `how badly ${orList(services.map(({ service }) => service))} was hurt is not known: not written as affected`,
    mend: "Write it into affects, or name the level for all with --level, such as --level degraded_performance.",
  };
}
