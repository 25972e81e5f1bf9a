// All versions of all records of a made-up repository, in the order in which they were written.
import type { KindName } from "../../../schemas/index.ts";
import { articleStages } from "./article.ts";
import { type Chance, seeded, weighted, zipf } from "./chance.ts";
import { changeStages } from "./change.ts";
import { type Company, companyOf } from "./company.ts";
import { groundwork } from "./groundwork.ts";
import { incidentStages } from "./incident.ts";
import { type Birth, DAY, HOUR, idOf, type Stage, type Version, versionsOf } from "./life.ts";
import { problemStages } from "./problem.ts";

/** When a corpus ends: the instant that its configuration pins. */
export const NOW = Date.parse("2026-11-20T12:00:00Z");

/**
 * The lives of `count` records, each the versions of one file, oldest first. Lives come by their first version; the
 * first of them is the configuration with all that is there before.
 */
export function* livesOf(count: number, seed: number): Generator<readonly Version[]> {
  const random = seeded(seed);
  const company = companyOf(count, seed);
  const basis = groundwork(company, FIRST, NOW, random);
  for (const version of basis) yield [version];
  const left = count - (basis.length - 1);
  const memory: Memory = new Map();
  for (let index = 0; index < left; index++) {
    const at = FIRST + DAY + ((NOW - HOUR - FIRST - DAY) * (index + random())) / left;
    yield lifeOf(index, Math.round(at / 1000) * 1000, company, memory, random);
  }
}

// --- internal ---

const FIRST = Date.parse("2024-01-01T08:00:00Z");

/** A bank's proportions: 46,000 incidents to 18,000 changes. */
const SHARES: readonly (readonly [number, readonly [KindName, (birth: Birth) => Stage[]]])[] = [
  [0.62, ["incident", incidentStages]],
  [0.28, ["change", changeStages]],
  [0.06, ["problem", problemStages]],
  [0.04, ["knowledge", articleStages]],
];
/** So much of it is written by people rather than by the command. */
const BY_HAND = 0.12;

/** The newest records by kind and service, with the moment from which others may name them. */
type Memory = Map<string, { readonly id: string; readonly from: number }[]>;
const REMEMBERED = 8;

function lifeOf(index: number, at: number, company: Company, memory: Memory, random: Chance): readonly Version[] {
  const [kind, stagesOf] = weighted(random, SHARES);
  const service = company.services[zipf(random, company.services.length)] ?? company.services[0];
  if (!service) return [];
  const earlier = (wanted: KindName) => {
    const known = memory.get(`${wanted} ${service.slug}`)?.filter(({ from }) => from <= at) ?? [];
    return known[Math.floor(random() * known.length)]?.id;
  };
  const birth: Birth = { random, index, at, service, company, earlier };
  const id = idOf(kind, birth);
  let stages = stagesOf(birth);
  // What is written down only when it is over may not be over yet.
  while ((stages[0]?.at ?? 0) > NOW) stages = stagesOf(birth);
  const known = memory.get(`${kind} ${service.slug}`) ?? [];
  const from = stages[Math.min(2, stages.length - 1)]?.at ?? at;
  memory.set(`${kind} ${service.slug}`, [{ id, from }, ...known.slice(0, REMEMBERED - 1)]);
  return versionsOf(kind, id, stages, NOW, random() < BY_HAND ? "by hand" : "command");
}
