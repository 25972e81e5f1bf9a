// Short ids that are the same in every build.
import { createHash } from "node:crypto";

const LENGTH = 12;
const RADIX = 36;

/** Twelve small letters and digits that stand for a name: `incident:INC-2026-7F3K`. Names that differ give ids that do. */
export function shortId(name: string): string {
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 32);
  const number = BigInt(`0x${digest}`) % BigInt(RADIX) ** BigInt(LENGTH);
  return number.toString(RADIX).padStart(LENGTH, "0");
}

/** The id of an organisation's portal; it stays where the portal moves to another address. */
export function portalId(organisation: string): string {
  return shortId(`page:${organisation}`);
}
