// The order in which the fields of a record are written: what it is, where it stands, the rest, then what all have.
import { type Kind, kindList } from "../schemas/index.ts";

const FIRST = ["title", "state", "owner"];
const LAST = "links";

/** The house order of a kind's fields. What every kind has comes last, but for title, state and owner. */
export function fieldOrder(kind: Kind): readonly string[] {
  const names = Object.keys(kind.schema.shape);
  const common = names.filter((name) => kindList.every(({ schema }) => name in schema.shape));
  const own = names.filter((name) => !common.includes(name) && !FIRST.includes(name) && name !== LAST);
  const rest = common.filter((name) => !FIRST.includes(name) && name !== LAST);
  return [...FIRST.filter((name) => names.includes(name)), ...own, ...rest, LAST].filter((name) =>
    names.includes(name),
  );
}
