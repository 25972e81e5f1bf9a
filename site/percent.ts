// Shares in the numbers of the portal's language.
import { locale, services } from "#language";

/** A share in percent, rounded already: "99.90" → "99.90 %", with as many digits as it has. */
export function percentText(shown: string | number): string {
  const digits = String(shown).split(".")[1]?.length ?? 0;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return services.percent(format.format(Number(shown)));
}
