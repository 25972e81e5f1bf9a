// Ids of imported records: always the same for the same entry, so that a second run finds what the first one wrote.
import { createHash } from "node:crypto";
import { ID_ALPHABET } from "../../schemas/index.ts";

/** The system that these records come from, as their mark says. */
export const CSTATE = "cstate";

/** The first free id for an entry: prefix, year of its start, four characters of the hash of its name. */
export function importId(prefix: string, year: string, name: string, isTaken: (id: string) => boolean): string {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const id = `${prefix}-${year}-${fourCharacters(attempt === 0 ? name : `${name}:${attempt}`)}`;
    if (!isTaken(id)) return id;
  }
  throw new Error(`no free id for ${name}`);
}

// --- internal ---

const MOST_ATTEMPTS = 1000;

function fourCharacters(text: string): string {
  const bits = createHash("sha256").update(`${CSTATE}:${text}`).digest().readUInt32BE(0);
  return [27, 22, 17, 12].map((shift) => ID_ALPHABET[(bits >>> shift) & 31]).join("");
}
