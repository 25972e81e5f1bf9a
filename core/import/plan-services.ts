// The source's systems, and names that it uses without listing them, as services.
import { type Fields, kinds, Line, SLUG } from "../../schemas/index.ts";
import { slugOf } from "../record-path.ts";
import { draftOf, type Item } from "./draft.ts";
import type { SourceSite, System } from "./entry.ts";
import { importFinding } from "./import-finding.ts";
import { findService, type NamedService, serviceNames, spelling } from "./service-names.ts";
import type { Target } from "./target.ts";
import type { UnknownName } from "./unknown-names.ts";

export interface ServiceDefaults {
  readonly owner: string;
  readonly tier: number;
  /** The system that they come from, and who may read it. */
  readonly from: string;
  readonly visibility: "internal" | "public";
}

/** The services that are planned, with all that names may mean from now on. */
export interface PlannedServices {
  readonly items: readonly Item[];
  readonly services: readonly NamedService[];
}

/** One service for each system. A system that has a service already keeps it. */
export function planSystems(
  { systems, file }: Pick<SourceSite, "systems" | "file">,
  target: Target,
  defaults: ServiceDefaults,
): PlannedServices {
  let services = [...target.services];
  const items: Item[] = [];
  const planned = new Set<string>();
  for (const system of systems) {
    const found = findService(serviceNames(services), system.name)?.service;
    if (found && planned.has(found.id)) {
      items.push({ ...skipped(file, system), findings: [twice(file, system, found)] });
      continue;
    }
    const id = found?.id ?? freeSlug(system.name, target);
    if (id === undefined) {
      items.push({ ...skipped(file, system), outcome: "left-out", findings: [unusable(file, system)] });
      continue;
    }
    planned.add(id);
    if (!found) services = [...services, { id, title: system.name, aliases: [] }];
    const draft = draftOf(kinds.service, id, { fields: systemFields(system, defaults), body: "" });
    const findings = [assumedTier(file, system, defaults.tier)];
    items.push({ ...skipped(file, system), draft, outcome: "written", because: "a system of the source", findings });
  }
  return { items, services };
}

/** A stub for each name that no service has. */
export function planStubs(
  unknown: readonly UnknownName[],
  known: PlannedServices,
  target: Target,
  defaults: ServiceDefaults,
): PlannedServices {
  let { services } = known;
  const taken = new Set(services.map(({ id }) => id));
  const items = unknown.map((name): Item => {
    const item = {
      part: "services",
      source: name.file,
      name: name.name,
      draft: undefined,
      because: undefined,
    } as const;
    const id = isNameOfService(name.name) ? freeSlug(name.name, target) : undefined;
    if (id === undefined || taken.has(id)) return { ...item, outcome: "skipped", findings: [noService(name)] };
    taken.add(id);
    services = [...services, { id, title: name.name, aliases: [] }];
    const draft = draftOf(kinds.service, id, { fields: stubFields(name.name, defaults), body: "" });
    return { ...item, draft, outcome: "written", because: "named by entries only", findings: [stub(name)] };
  });
  return { items: [...known.items, ...items], services };
}

// --- internal ---

const LONGEST_NAME = 80;
const LONGEST_SLUG = 60;

/** A sentence, an address or a key of ServiceNow's database (raw values have them) is no name of a service. */
function isNameOfService(name: string): boolean {
  if (/^[0-9a-f]{32}$/i.test(name)) return false;
  const words = spelling(name) === "" ? "" : name.match(/[A-Za-z0-9]+/g)?.join("-");
  return name.length <= LONGEST_NAME && !name.includes("://") && !!words && words.length <= LONGEST_SLUG;
}

function freeSlug(name: string, target: Target): string | undefined {
  const slug = slugOf(name);
  if (!SLUG.test(slug) || !Line(200).safeParse(name).success) return undefined;
  const owner = target.names.get(slug);
  // Kinds have their slugs apart; only an alias of another record is in the way.
  return owner === undefined || owner.endsWith(`/${slug}.md`) ? slug : undefined;
}

function systemFields(
  { name, description, group }: System,
  { owner, tier, from, visibility }: ServiceDefaults,
): Fields {
  return {
    title: name,
    state: "live",
    owner,
    visibility,
    ...(description !== undefined && { description }),
    ...(group !== undefined && { group }),
    tier,
    imported: { from, id: name },
  };
}

function stubFields(name: string, { owner, tier, from, visibility }: ServiceDefaults): Fields {
  return {
    title: name,
    state: "live",
    owner,
    visibility,
    tier,
    tags: ["stub"],
    imported: { from, id: name },
  };
}

function skipped(file: string, system: System): Item {
  const item = { part: "services", source: file, name: system.name, draft: undefined, because: undefined } as const;
  return { ...item, outcome: "skipped", findings: [] };
}

function twice(file: string, system: System, found: NamedService) {
  return importFinding(
    file,
    {
      rule: "import-service-respelt",
      message: `the system ${JSON.stringify(system.name)} is listed already, as ${JSON.stringify(found.title)}`,
      mend: "Give one of the two another name if they are not the same.",
    },
    system.place,
  );
}

function unusable(file: string, system: System) {
  return importFinding(
    file,
    {
      rule: "import-system-unusable",
      message: `no free file name follows from the name of the system: got ${JSON.stringify(system.name)}`,
      mend: "Add the service with `itsm new service`, and give it this name as an alias.",
    },
    system.place,
  );
}

function assumedTier(file: string, system: System, tier: number) {
  return importFinding(
    file,
    {
      rule: "import-tier-assumed",
      message: `tier ${tier} is assumed: the source does not say how critical ${JSON.stringify(system.name)} is`,
      mend: "Edit it, or name another with --tier.",
    },
    system.place,
  );
}

function noService({ name, file, place }: UnknownName) {
  return importFinding(
    file,
    {
      rule: "import-service-unusable",
      message: `no stub is made of a name that is a sentence or an address: got ${JSON.stringify(name)}`,
      mend: "Name the services that were meant in the record.",
    },
    place,
  );
}

function stub({ name, file, place }: UnknownName) {
  return importFinding(
    file,
    {
      rule: "import-service-stub",
      message: `a stub is made of the service ${JSON.stringify(name)}: only its name is known`,
      mend: "Complete it, or delete it and the names that lead to it.",
    },
    place,
  );
}
