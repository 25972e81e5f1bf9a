// ما تقوله صفحة الحالة عن الآن وعما هو قادم.
import type { Language } from "../language.ts";
import { counted, DAYS, several } from "./counted.ts";

export const now: Language["now"] = {
  goingOn: "يجري الآن",
  services: "الخدمات",
  pastDays: (days) => `آخر ${counted(days, DAYS)}`,
  allIncidents: "جميع الحوادث حسب الشهر",
  percent: (number) => `${number}%`,
  level: {
    operational: "تعمل",
    degraded_performance: "أداء متراجع",
    partial_outage: "انقطاع جزئي",
    major_outage: "انقطاع كبير",
    under_maintenance: "قيد الصيانة",
  },
  impactNotStated: "التأثير غير مذكور",
  banner: {
    label: "الحالة الحالية",
    noServices: "لا توجد خدمات بعد",
    trouble: (level) => `{services}: ${level}`,
    since: "منذ {when}",
  },
  glance: {
    nextUpdate: "التحديث التالي",
    notPromised: "لم يُحدَّد موعد",
    on: "بشأن {incident}",
    lastIncident: "آخر حادث",
    overSince: "انتهى منذ {when}",
    plannedNext: "المخطط له تاليًا",
    nothingPlanned: "لا شيء خلال الأيام الثلاثين القادمة · {calendar}",
    calendar: "التقويم",
  },
  due: {
    by: "بحلول {when}",
    overdue: "متأخر",
  },
  maintenance: {
    running: "صيانة جارية",
    soon: (days) => `الصيانة القادمة خلال ${counted(days, DAYS)}`,
    none: "لا توجد.",
    more: (n) =>
      several(n, {
        one: "تغيير واحد آخر خلال 30 يومًا، في التقويم",
        two: "تغييران آخران خلال 30 يومًا، في التقويم",
        few: `${n} تغييرات أخرى خلال 30 يومًا، في التقويم`,
        many: `${n} تغييرًا آخر خلال 30 يومًا، في التقويم`,
        other: `${n} تغيير آخر خلال 30 يومًا، في التقويم`,
      }),
    from: "اعتبارًا من {when}",
    inProgress: "قيد التنفيذ",
    overrun: "تستغرق وقتًا أطول من المخطط له",
    timeIsOver: "انتهى وقتها",
    expected: "{services} · المتوقع: {level}",
    expectedOfNone: "المتوقع: {level}",
  },
  incident: {
    major: "حادث كبير",
    nothingTold: "لم يُعلن شيء بعد.",
    nextUpdate: "التحديث التالي",
    latestUpdate: "آخر تحديث",
    began: "البدء",
    services: "الخدمات",
    hit: "{service}: {level}",
  },
  group: {
    services: (n) =>
      several(n, {
        zero: "لا خدمات",
        one: "خدمة واحدة",
        two: "خدمتان",
        few: `${n} خدمات`,
        many: `${n} خدمة`,
        other: `${n} خدمة`,
      }),
    all: "جميع الخدمات",
    others: "خدمات أخرى",
    none: "لا توجد خدمات بعد: لا شيء يحدد ما يمكن أن يعمل أو يتوقف.",
    addFirst: "أضف الأولى بالأمر {command}.",
  },
  days: {
    wide: (days) => `آخر ${counted(days, DAYS)}، وينتهي الشريط باليوم.`,
    narrow: (days) => `آخر 30 يومًا، وينتهي الشريط باليوم؛ والتوفر محسوب على ${counted(days, DAYS)}.`,
    weight: (level, percent) => `${level} ${percent}`,
    rule: (name, weights) =>
      `يُحسب التوفر وفق قاعدة «${name}»: ${weights}. لا تُحتسب الصيانة المعلنة. الأيام بتوقيت UTC.`,
  },
  service: {
    noIncident: "لا حوادث",
    noDataYet: "لا بيانات بعد",
    noData: "لا بيانات",
    noDataBefore: (day) => `لا بيانات قبل ${day}`,
    dependsOn: (services) => `تعتمد على ${services}`,
    below: (percent) => `أقل من ${percent}`,
  },
  strip: {
    withIncidents: (marked, days) => `أيام الحوادث: ${marked} من أصل ${days}`,
    withMaintenance: (marked, days) => `أيام الصيانة: ${marked} من أصل ${days}`,
    withBoth: (marked, days) => `أيام الحوادث أو الصيانة: ${marked} من أصل ${days}`,
    noData: (days) => `لا بيانات خلال آخر ${counted(days, DAYS)}`,
    quiet: (days) =>
      several(days, {
        zero: "لا أيام هادئة",
        one: "يوم هادئ واحد",
        two: "يومان هادئان",
        few: `${days} أيام هادئة`,
        many: `${days} يومًا هادئًا`,
        other: `${days} يوم هادئ`,
      }),
    notQuiet: (marked, days) => `أيام غير هادئة: ${marked} من أصل ${days}`,
  },
  recent: {
    quiet: "لا حوادث",
    impactOn: (level, services) => `${level} في ${services}`,
    from: (clock) => `من ${clock}`,
    lasted: (length) => `المدة ${length}`,
    goesOn: "مستمر",
    maintenanceOf: (services) => `صيانة ${services}`,
    completed: "مكتملة",
  },
  asOf: {
    at: "كما في {when}",
    demonstration: "عرض توضيحي: الساعة متوقفة عند {when}",
    commit: "الإيداع {commit}",
  },
  stale: "قد تكون هذه الصفحة قديمة: أُنشئت في {when}، ولم يرد بعدها ما هو أحدث.",
  pause: "إيقاف التحديث مؤقتًا",
};
