// Numbers and percentages in the reader's language.
import { locale, records as say } from "#language";
import { OWN } from "./tongue.ts";

/** A number: 1234.5 → "1,234.5". */
export function numberText(value: number, decimals = 3): string {
  return formatOf({ maximumFractionDigits: decimals }).format(value);
}

/** A percentage, rounded down so that 100 is said only where it is true: 99.999 → "99.99 %". `least`: decimals always shown. */
export function percentText(percent: number, least: 0 | 2 = 0): string {
  // The tiny addend undoes the error of binary fractions: what is meant as 99.57 may be 99.5699999999.
  const most = percent < 100 ? Math.min(percent + 1e-8, 99.99) : percent;
  const format = formatOf({ minimumFractionDigits: least, maximumFractionDigits: 2, roundingMode: "floor" });
  return say.percent(format.format(most));
}

/** A number with as many decimals as it comes with: `99.90` → "99.90", in German "99,90". */
export function decimalText(number: string | number, { locale: its } = OWN): string {
  const decimals = String(number).split(".")[1]?.length ?? 0;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(its, digits).format(Number(number));
}

// --- internal ---

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs more than using it a thousand times. */
function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}
