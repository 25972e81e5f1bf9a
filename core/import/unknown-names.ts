// The services that entries name, as far as the catalogue knows them.
import { LEVELS, type Level } from "../../schemas/index.ts";
import { compareText, type Finding } from "../finding.ts";
import type { Place } from "../frontmatter/index.ts";
import type { Entry, Naming } from "./entry.ts";
import { importFinding } from "./import-finding.ts";
import { findService, meantService, type ServiceNames, spelling } from "./service-names.ts";

/** A name that no service has, in its most frequent spelling, with the first place that uses it. */
export interface UnknownName {
  readonly name: string;
  /** All spellings, the most frequent first. */
  readonly spellings: readonly string[];
  /** How often entries use it. */
  readonly uses: number;
  readonly meant: string | undefined;
  readonly file: string;
  readonly place: Place;
}

/** The names that no service has. Spellings of one name count together. Most used first. */
export function unknownNames(entries: readonly Entry[], names: ServiceNames): UnknownName[] {
  const uses = entries.flatMap((entry) =>
    entry.affected
      .filter(({ name }) => !isNothing(name) && !findService(names, name))
      .map((naming) => ({ entry, naming })),
  );
  const groups = Map.groupBy(uses, ({ naming }) => spelling(naming.name) || naming.name);
  return [...groups.values()].flatMap((group) => unknownName(group, names)).sort(mostUsedFirst);
}

/** A service that an entry names, with how badly it was hurt where the source says so. */
export interface HurtService {
  readonly service: string;
  readonly level: Level | undefined;
}

/** The services of one entry, each once, with findings for names that lead to none. */
export function servicesOf(
  entry: Entry,
  names: ServiceNames,
): { readonly services: readonly HurtService[]; readonly findings: readonly Finding[] } {
  const services = new Map<string, HurtService>();
  const findings: Finding[] = [];
  for (const naming of entry.affected) {
    const found = findService(names, naming.name);
    if (found) services.set(found.service.id, worse(services.get(found.service.id), found.service.id, naming.level));
    if (found?.asWritten) continue;
    const fault = found ? respelt(naming, found.service.title) : unmatched(naming, names);
    findings.push(importFinding(entry.file, fault, naming.place()));
  }
  return { services: [...services.values()], findings };
}

/** The names of an entry that became none of these services, as they are written; once each. */
export function namesBeside(entry: Entry, names: ServiceNames, written: ReadonlySet<string>): readonly string[] {
  const beside = entry.affected.filter(({ name }) => {
    const found = findService(names, name);
    return found ? !written.has(found.service.id) : !isNothing(name);
  });
  return [...new Set(beside.map(({ name }) => name))];
}

// --- internal ---

/** Words by which people say that no service is hurt. */
function isNothing(name: string): boolean {
  return /^(nothing|none|no services?|n\/?a|-)$/i.test(name);
}

function worse(known: HurtService | undefined, service: string, level: Level | undefined): HurtService {
  const rank = (of: Level | undefined) => (of === undefined ? -1 : LEVELS.indexOf(of));
  return known && rank(known.level) >= rank(level) ? known : { service, level };
}

function unknownName(
  uses: readonly { readonly entry: Entry; readonly naming: Naming }[],
  names: ServiceNames,
): UnknownName[] {
  const [first] = uses;
  if (!first) return [];
  const counts = Map.groupBy(uses, ({ naming }) => naming.name);
  const spellings = [...counts]
    .sort(([a, usesOfA], [b, usesOfB]) => usesOfB.length - usesOfA.length || compareText(a, b))
    .map(([name]) => name);
  const name = spellings[0] ?? first.naming.name;
  const { file } = first.entry;
  return [
    {
      name,
      spellings,
      uses: uses.length,
      meant: meantService(names, name),
      file,
      place: first.naming.place(),
    },
  ];
}

function mostUsedFirst(a: UnknownName, b: UnknownName): number {
  return b.uses - a.uses || compareText(a.name, b.name);
}

function respelt({ name }: Naming, title: string) {
  return {
    rule: "import-service-respelt",
    message: `${JSON.stringify(name)} is taken for the service ${JSON.stringify(title)}`,
    mend: "Give one of them another name if they are not the same.",
  } as const;
}

function unmatched({ name }: Naming, names: ServiceNames) {
  if (isNothing(name))
    return {
      rule: "import-nothing-affected",
      message: `${JSON.stringify(name)} is no service: read as none affected`,
      mend: "Leave the list empty where nothing is affected.",
    } as const;
  const meant = meantService(names, name);
  return {
    rule: "import-unknown-service",
    message: `there is no service ${JSON.stringify(name)}: expected the name of one in the catalogue`,
    mend: `${meant ? `Did you mean ${meant}? ` : ""}Add the service, or run the import with --create-missing.`,
  } as const;
}
