// What the system must know about a kind of record: one column each, so that shared code never asks which kind it has.
import type { z } from "zod";
import { type Authority, OWN_TEAM } from "./authority.ts";
import type { Flaw, TimeOrder } from "./flaw.ts";
import type { Fields, Lifecycle } from "./lifecycle.ts";
import type { Renamed } from "./renamed.ts";
import type { Settings } from "./settings.ts";

/** A `##` section of the body that the kind knows, with the hint that `itsm new` writes below the heading. */
export interface Section {
  readonly heading: string;
  readonly hint: string;
}

/** A field that names other records. `path` may step into lists: `affects[].service`. */
export interface Reference {
  readonly path: string;
  /** The kind that is named. */
  readonly to: string;
  /** How the record that is named sees the one that names it: "used by", "caused". */
  readonly back: string;
  /** Records may not lead back to themselves along this field. */
  readonly acyclic?: boolean;
  /** A word that stands for every record of the kind: `all`. */
  readonly wildcard?: string;
}

/** A column of the kind's list: a field (dotted path) or a derived fact, with its heading. */
export interface Column {
  readonly field: string;
  readonly heading: string;
}

/** What follows from one record alone: priority, risk. Computed, never stored. */
export type Derived = { readonly [fact: string]: string };

export interface Kind<
  Name extends string = string,
  Schema extends z.ZodObject = z.ZodObject,
  State extends string = string,
> {
  readonly name: Name;
  readonly label: string;
  readonly labels: string;
  /** One sentence for people who meet the word the first time. */
  readonly means: string;
  /** The folder below records/, which is also the path of its pages. */
  readonly folder: string;
  /** The prefix of its ids. A kind without one names its records by slug and has no year folders. */
  readonly prefix?: string;
  readonly schema: Schema;
  /** Fields that were called otherwise once. They are read under their old names for ever: history is full of them. */
  readonly renamed: readonly Renamed[];
  readonly lifecycle: Lifecycle<State>;
  readonly sections: readonly Section[];
  readonly references: readonly Reference[];
  /** What may not change after approval without approval again. */
  readonly material: { readonly fields: readonly string[]; readonly sections: readonly string[] };
  /** Who must agree before such a record moves; by default its own team. */
  readonly authority: Authority;
  readonly times: TimeOrder;
  /** The field that dates the record in lists, first match wins; newest first. */
  readonly dated: readonly string[];
  /** Rules over several fields that a schema cannot say. They get the fields as parsed. */
  readonly rules: readonly ((fields: Fields, settings: Settings) => readonly Flaw[])[];
  readonly derive: (fields: Fields, settings: Settings) => Derived;
  readonly columns: readonly Column[];
  /** What the public portal may show besides the fields that every public record shows. */
  readonly public: { readonly fields: readonly string[]; readonly sections: readonly string[] | "all" };
}

/** Makes a kind, keeping the exact types of its schema and states. */
export function defineKind<Name extends string, Schema extends z.ZodObject, State extends string>(
  kind: Omit<Kind<Name, Schema, State>, Optional> & {
    readonly authority?: Authority;
    readonly renamed?: readonly Renamed[];
    readonly rules?: readonly ((fields: z.output<Schema>, settings: Settings) => readonly Flaw[])[];
    readonly derive?: (fields: z.output<Schema>, settings: Settings) => Derived;
  },
): Kind<Name, Schema, State> {
  // The loader calls rules and derive only with fields that this schema has parsed; the list of kinds erases the type.
  const checked = kind as Omit<Kind<Name, Schema, State>, Optional> & Partial<Pick<Kind, Optional>>;
  const { authority = OWN_TEAM, rules = [], derive = () => ({}), renamed = [] } = checked;
  return { ...checked, authority, rules, derive, renamed };
}

// --- internal ---

type Optional = "rules" | "derive" | "authority" | "renamed";
