// The fields of a kind that name people who may not approve its records.
import { findKind } from "../../schemas/index.ts";

/** Each such field, with what it makes of the person: "is its implementer". */
export function partyFieldsOf(kind: string): readonly { readonly field: string; readonly why: string }[] {
  return (findKind(kind)?.authority.parties ?? []).map((field) => ({ field, why: `is its ${wordOf(field)}` }));
}

// --- internal ---

function wordOf(field: string): string {
  return field === "requested_by" ? "requester" : field.replaceAll("_", " ");
}
