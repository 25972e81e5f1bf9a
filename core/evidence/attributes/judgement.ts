// What an audit says of one attribute of one change.
import type { ChangeCase } from "../change-case.ts";

/** ok: the evidence is there. missing: it is not. not_applicable: nobody would ask for it. */
export interface Judgement {
  readonly state: "ok" | "missing" | "not_applicable";
  /** What it rests on, or what is missing: one sentence. */
  readonly says: string;
}

/** Judges one attribute. */
export type Judge = (change: ChangeCase) => Judgement;

export function ok(says: string): Judgement {
  return { state: "ok", says };
}

export function missing(says: string): Judgement {
  return { state: "missing", says };
}

export function notApplicable(says: string): Judgement {
  return { state: "not_applicable", says };
}
