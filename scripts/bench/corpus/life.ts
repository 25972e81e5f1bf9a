// The life of one made-up record: each of its versions with when and by whom it was written.

import { pathOf, slugOf } from "../../../core/index.ts";
import { type Fields, findKind, ID_ALPHABET, type KindName } from "../../../schemas/index.ts";
import type { Chance } from "./chance.ts";
import type { Company, Service } from "./company.ts";
import { recordText, type Style } from "./record-text.ts";

/** One version of a file: a creation or a move, which is one commit. */
export interface Version {
  readonly file: string;
  readonly text: string;
  /** Epoch milliseconds, whole seconds. */
  readonly at: number;
  readonly by: string;
  readonly message: string;
}

/** Where a record begins, and what it may name. */
export interface Birth {
  readonly random: Chance;
  /** Counts through all records; ids are made of it. */
  readonly index: number;
  readonly at: number;
  readonly service: Service;
  readonly company: Company;
  /** The id of a record of this kind that concerns the service and was there before, if there is one. */
  readonly earlier: (kind: KindName) => string | undefined;
}

/** What a record is at one moment of its life. `undefined` fields are not written. */
export interface Stage {
  readonly at: number;
  readonly by: string;
  readonly message: string;
  readonly fields: Fields;
  readonly body: string;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The id of the record that is born: of its year, and different for every index below a million. */
export function idOf(kind: KindName, { index, at }: Birth): string {
  const scattered = (Math.imul(index, 0x5d_2c9) + 0x3_71f5) & 0xf_ffff;
  const tail = [15, 10, 5, 0].map((shift) => ID_ALPHABET[(scattered >>> shift) & 31]).join("");
  return `${findKind(kind)?.prefix}-${new Date(at).getUTCFullYear()}-${tail}`;
}

/** A moment as the command writes it. */
export function instant(at: number): string {
  return new Date(Math.round(at / 1000) * 1000).toISOString().replace(".000Z", "Z");
}

/** The stages as versions of one file; those after `until` have not happened. */
export function versionsOf(
  kind: KindName,
  id: string,
  stages: readonly Stage[],
  until: number,
  style: Style,
): Version[] {
  const known = findKind(kind);
  const title = String(stages[0]?.fields.title ?? "");
  if (!known) return [];
  const file = pathOf(known, id, slugOf(title));
  return stages
    .filter(({ at }) => at <= until)
    .map(({ at, by, message, fields, body }) => ({
      file,
      text: recordText(fields, body, style),
      at: Math.round(at / 1000) * 1000,
      by,
      message: `${id}: ${message}`,
    }));
}

/** A list of one, or nothing: how links are written. */
export function one(id: string | undefined): readonly string[] | undefined {
  return id === undefined ? undefined : [id];
}

/** Links without those that lead nowhere; undefined where none is left. */
export function links(given: { readonly [name: string]: readonly string[] | undefined }): Fields | undefined {
  const kept = Object.entries(given).filter(([, ids]) => ids !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
