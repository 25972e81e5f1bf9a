// The company behind a corpus: its services and what they need, its teams and people, models and freezes.
import { anyOf, between, type Chance, seeded, zipf } from "./chance.ts";
import { FIRST_NAMES, LAST_NAMES, PARTS, PRODUCTS } from "./words.ts";

export interface Service {
  readonly slug: string;
  readonly name: string;
  readonly group: string;
  readonly tier: number;
  readonly team: Team;
  readonly needs: readonly string[];
}

export interface Team {
  readonly slug: string;
  readonly name: string;
  readonly people: readonly string[];
}

export interface Company {
  readonly services: readonly Service[];
  readonly teams: readonly Team[];
}

/** A company that would write so many records: 63 services at a thousand, 400 at a hundred thousand. */
export function companyOf(count: number, seed: number): Company {
  const random = seeded(seed);
  const wanted = Math.round(4 * count ** 0.4);
  const teams = Array.from({ length: Math.max(3, Math.round(wanted / 8)) }, (_, index) => teamAt(index, random));
  const services: Service[] = [];
  for (let index = 0; index < wanted; index++) services.push(serviceAt(index, teams, services, random));
  return { services, teams };
}

// --- internal ---

const GROUPS = ["Shop", "Money", "Logistics", "Workplace", "Data", "Platform"];

function teamAt(index: number, random: Chance): Team {
  const product = PRODUCTS[index % PRODUCTS.length] ?? "";
  const slug = index < PRODUCTS.length ? product : `${product}-${Math.floor(index / PRODUCTS.length) + 1}`;
  const people = new Set<string>();
  while (people.size < 7) people.add(`${anyOf(random, FIRST_NAMES)}-${anyOf(random, LAST_NAMES)}`);
  return { slug: `team-${slug}`, name: `Team ${slug}`, people: [...people] };
}

/** A service needs services that were there before it, those that are old and basic most often, so no circle arises. */
function serviceAt(index: number, teams: readonly Team[], before: readonly Service[], random: Chance): Service {
  const product = PRODUCTS[PRODUCTS.length - 1 - (index % PRODUCTS.length)] ?? "";
  const part = PARTS[Math.floor(index / PRODUCTS.length) % PARTS.length] ?? "";
  const round = Math.floor(index / (PRODUCTS.length * PARTS.length));
  const slug = `${product}-${part}${round === 0 ? "" : `-${round + 1}`}`;
  const needs = new Set<string>();
  for (let count = before.length === 0 ? 0 : between(random, 0, 4); count > 0; count--)
    needs.add(before[zipf(random, before.length)]?.slug ?? "");
  return {
    slug,
    name: slug.replaceAll("-", " "),
    group: GROUPS[index % GROUPS.length] ?? "",
    tier: 1 + zipf(random, 4),
    team: teams[index % teams.length] ?? anyOf(random, teams),
    needs: [...needs],
  };
}
