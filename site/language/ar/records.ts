// ما تقوله صفحة كل سجل وكل قائمة سجلات.
import type { Language } from "../language.ts";
import { counted, RECORDS, several } from "./counted.ts";

const more = (n: number) => several(n, { one: "واحد آخر", two: "اثنان آخران", other: `${n} أخرى` });

export const records: Language["records"] = {
  more,
  percent: (number) => `${number}%`,
  trail: "مسار التنقل",
  visibility: { public: "عام", internal: "داخلي" },
  page: {
    details: "التفاصيل",
    related: "ذات صلة",
    aside: "حقائق وسجلات ذات صلة",
    unfold: more,
    search: (n) =>
      several(n, {
        one: "الآخر يجده البحث.",
        two: "الآخران يجدهما البحث.",
        few: `السجلات الـ${n} الأخرى يجدها البحث.`,
        many: `السجلات الـ${n} الأخرى يجدها البحث.`,
        other: `السجلات الـ${n} الأخرى يجدها البحث.`,
      }),
    twins: "هذه الصفحة بصيغة {markdown} أو {json}",
    table: "جدول",
    recurs: "يتكرر",
  },
  list: {
    none: "لا شيء هنا بعد.",
    first: "أضف الأول بالأمر {command}.",
    over: "المنتهية",
    overIn: (year) => `المنتهية، ${year}`,
    state: "الحالة",
    sections: "أقسام القائمة",
    pages: "صفحات القائمة",
    titleOf: (title, page) => `${title}، الصفحة ${page}`,
    caption: (kind, section) => `${kind}: ${section}`,
    previous: "السابقة",
    next: "التالية",
    at: (page, pages, records) => `الصفحة ${page} من ${pages} · ${counted(records, RECORDS)}`,
  },
};
