// ما تقوله صفحات الحوادث.
import type { Language } from "../language.ts";
import { counted, INCIDENTS, several } from "./counted.ts";

export const incidents: Language["incidents"] = {
  major: "حادث كبير",
  list: {
    goingOn: "جارية الآن",
    none: "لم يُسجَّل هنا أي حادث قط.",
    addFirst: "يُكتب الأول بالأمر {command}.",
    byMonth: "حسب الشهر",
    monthRule: (zone) => `يُدرج الحادث في الشهر الذي بدأ فيه، بتوقيت ${zone}.`,
    byService: "حسب الخدمة",
    ofService: (n) => counted(n, INCIDENTS),
  },
  rows: {
    none: "لا توجد حوادث.",
    lasted: (length) => `استمر ${length}`,
    goesOn: (length) => `مستمر، ${length} حتى الآن`,
  },
  month: {
    title: (month) => `الحوادث في ${month}`,
    breadcrumb: "مسار التنقل",
    quiet: (month) => `شهر هادئ: لم يبدأ أي حادث في ${month}.`,
    began: (n) =>
      several(n, {
        zero: "لم يبدأ أي حادث.",
        one: "بدأ حادث واحد.",
        two: "بدأ حادثان.",
        few: `بدأت ${n} حوادث.`,
        many: `بدأ ${n} حادثًا.`,
        other: `بدأ ${n} حادث.`,
      }),
    all: "جميعها",
    canceled: "ملغاة",
    canceledMeans: "تبيّن أنها ليست حوادث، أو سُجّلت مرتين.",
    turn: "الأشهر",
  },
  one: {
    nextUpdate: "التحديث التالي",
    began: "البدء",
    over: "الانتهاء",
    after: (length) => `بعد ${length}`,
    goesOn: "مستمر",
    soFar: (length) => `${length} حتى الآن`,
    services: "الخدمات",
  },
  updates: {
    title: "التحديثات",
    by: "بواسطة {who}",
  },
  impact: {
    title: "التأثير",
    caption: "الخدمات المتأثرة، ومدى تأثرها، ومن متى إلى متى",
    service: "الخدمة",
    level: "المستوى",
    when: "متى",
    lasted: "المدة",
    since: "منذ {when}",
  },
  past: {
    title: "الحوادث السابقة",
    none: "لا يوجد منها شيء مسجل.",
    all: "جميع الحوادث حسب الشهر",
  },
  consequences: {
    title: "ما ترتب عليه",
    named: (state) => `${state} · يذكر هذا التغيير سببًا له`,
    suspected: "بدأ {when}، خلال يوم واحد، في ما مسّه التغيير · تخمين",
  },
};
