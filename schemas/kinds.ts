// The one list of kinds. A new kind is one line here.
import type { z } from "zod";
import { change } from "./change.ts";
import { freeze } from "./freeze.ts";
import { incident } from "./incident.ts";
import type { Kind } from "./kind.ts";
import { knowledge } from "./knowledge.ts";
import { model } from "./model.ts";
import { problem } from "./problem.ts";
import { service } from "./service.ts";
import { team } from "./team.ts";

export const kinds = {
  service,
  incident,
  problem,
  change,
  knowledge,
  model,
  freeze,
  team,
} as const;

export type KindName = keyof typeof kinds;

/** The fields of a kind, as parsed. */
export type FieldsOf<Name extends KindName> = z.output<(typeof kinds)[Name]["schema"]>;

/** All kinds, in the order of the list. */
export const kindList: readonly Kind<KindName>[] = Object.values(kinds);

const byName: ReadonlyMap<string, Kind<KindName>> = new Map(kindList.map((kind) => [kind.name, kind]));

/** The kind of this name, or undefined. */
export function findKind(name: string): Kind<KindName> | undefined {
  return byName.get(name);
}

/** The kind whose ids have this prefix, or undefined. */
export function kindOfId(id: string): Kind<KindName> | undefined {
  const prefix = id.slice(0, id.indexOf("-"));
  return kindList.find((kind) => kind.prefix === prefix);
}
