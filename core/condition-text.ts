// The conditions of a state table in words.
import type { Condition } from "../schemas/index.ts";
import { orList } from "./suggest.ts";

/** `type is emergency and unauthorized is not true`; empty where there is no condition. */
export function conditionText(conditions: readonly Condition[] | undefined): string {
  const told = (conditions ?? []).map(
    ({ field, is, not }) => `${field} is ${is ? "" : "not "}${orList((is ?? not ?? []).map(String))}`,
  );
  return told.join(" and ");
}
