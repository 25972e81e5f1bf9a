// Ids of imported records: always the same for the same entry, so that a second run finds what the first one wrote.
import { createHash } from "node:crypto";
import { ID_ALPHABET } from "../../schemas/index.ts";

/** What an id is made of: the system, its name of the entry, the kind's prefix, the year of its start. */
export interface IdParts {
  readonly from: string;
  readonly prefix: string;
  readonly year: string;
  readonly name: string;
}

/** The first free id for an entry: prefix, year of its start, four characters of the hash of its name. */
export function importId({ from, prefix, year, name }: IdParts, isTaken: (id: string) => boolean): string {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const id = `${prefix}-${year}-${fourCharacters(`${from}:${attempt === 0 ? name : `${name}:${attempt}`}`)}`;
    if (!isTaken(id)) return id;
  }
  throw new Error(`no free id for ${name}`);
}

// --- internal ---

const MOST_ATTEMPTS = 1000;

function fourCharacters(text: string): string {
  const bits = createHash("sha256").update(text).digest().readUInt32BE(0);
  return [27, 22, 17, 12].map((shift) => ID_ALPHABET[(bits >>> shift) & 31]).join("");
}
