// A part of a portal, where several machines make it together: every file belongs to one of them.
import { createHash } from "node:crypto";

export interface Part {
  /** From 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

/** All of it. */
export const WHOLE: Part = { number: 1, of: 1 };

/** `2/5` as the second part of five; undefined where it is no part. */
export function partOf(text: string): Part | undefined {
  const [, number, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const part = { number: Number(number), of: Number(of) };
  return part.number <= part.of ? part : undefined;
}

/** Whether a file is made with this part. Its path alone says so, so that no two machines need to talk. */
export function belongsTo({ number, of }: Part, path: string): boolean {
  return of === 1 || createHash("sha1").update(path).digest().readUInt32BE() % of === number - 1;
}
