// صيغة المعدود التي يطلبها العدد.
import { pluralIn } from "../plural.ts";

/** صيغ اسم بعد العدد: تُكتب الثلاث الأولى كما هي، ويسبق العددُ ما بعدها. */
export interface Noun {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

export const several = pluralIn("ar");

/** «حادث واحد»، «حادثان»، «3 حوادث»، «11 حادثًا»، «100 حادث». */
export function counted(n: number, { zero, one, two, few, many, other }: Noun): string {
  return several(n, { zero, one, two, few: `${n} ${few}`, many: `${n} ${many}`, other: `${n} ${other}` });
}

/** «وواحد آخر»، «واثنان آخران»، «و5 أخرى». */
export function andMore(n: number): string {
  return several(n, { one: "وواحد آخر", two: "واثنان آخران", other: `و${n} أخرى` });
}

export const INCIDENTS: Noun = {
  zero: "لا حوادث",
  one: "حادث واحد",
  two: "حادثان",
  few: "حوادث",
  many: "حادثًا",
  other: "حادث",
};

/** في محل جر: «من أصل تغييرين». */
export const CHANGES: Noun = {
  zero: "صفر تغييرات",
  one: "تغيير واحد",
  two: "تغييرين",
  few: "تغييرات",
  many: "تغييرًا",
  other: "تغيير",
};

/** في محل جر أو نصب: «خلال يومين». */
export const DAYS: Noun = {
  zero: "صفر أيام",
  one: "يوم واحد",
  two: "يومين",
  few: "أيام",
  many: "يومًا",
  other: "يوم",
};

export const RECORDS: Noun = {
  zero: "لا سجلات",
  one: "سجل واحد",
  two: "سجلان",
  few: "سجلات",
  many: "سجلًا",
  other: "سجل",
};

/** في محل جر: «بإضافة سطرين». */
export const LINES: Noun = {
  zero: "صفر أسطر",
  one: "سطر واحد",
  two: "سطرين",
  few: "أسطر",
  many: "سطرًا",
  other: "سطر",
};
