// Numbers as the language of the portal writes them.
import { OWN } from "./tongue.ts";

/** A number with as many decimals as it comes with: `99.90` → "99.90", in German "99,90". */
export function numberText(number: string | number, { locale } = OWN): string {
  const decimals = String(number).split(".")[1]?.length ?? 0;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locale, digits).format(Number(number));
}
