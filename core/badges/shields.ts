// A badge as shields.io's endpoint reads it.
import type { Badge } from "./badge.ts";
import { LOOKS } from "./looks.ts";

export interface ShieldsEndpoint {
  readonly schemaVersion: 1;
  readonly label: string;
  readonly message: string;
  /** Hexadecimal, without #. */
  readonly color: string;
  readonly cacheSeconds: number;
}

/** The shortest time for which shields.io keeps an answer. */
const SHORTEST = 300;

/** The endpoint's document. */
export function shieldsEndpoint({ label, message, tone }: Badge): ShieldsEndpoint {
  return { schemaVersion: 1, label, message, color: LOOKS[tone].fill.slice(1), cacheSeconds: SHORTEST };
}
