// ما تقوله صفحات التغييرات.
import type { Language } from "../language.ts";
import { CHANGES, counted, DAYS, several } from "./counted.ts";

export const changes: Language["changes"] = {
  views: { label: "طرق عرض التغييرات", board: "لوحة", table: "جدول", calendar: "تقويم" },
  tableTitle: "التغييرات في جدول",
  board: {
    empty: "لا توجد تغييرات بعد: لا شيء مخطط له، ولم يُسجَّل أي تغيير.",
    emptyHowTo: "يبدأ التغيير بالأمر {command} وطلب سحب.",
    planned: "مخطط له",
    plannedMeans: "المسودات، وما تمت الموافقة عليه وينتظر نافذته الزمنية.",
    running: "جارٍ",
    runningMeans: "العمل جارٍ.",
    review: "مراجعة",
    reviewMeans: "اكتمل، ويجري تقييم نجاحه.",
    done: "مكتمل",
    doneMeans: "انتهى، وله نتيجة.",
    none: "لا يوجد",
    more: (n) =>
      several(n, {
        one: "واحد آخر في الجدول",
        two: "اثنان آخران في الجدول",
        other: `${n} أخرى في الجدول`,
      }),
  },
  type: { standard: "قياسي", normal: "عادي", emergency: "طارئ" },
  risk: { low: "مخاطر منخفضة", moderate: "مخاطر متوسطة", high: "مخاطر مرتفعة" },
  blocked: "محظور",
  conflict: "تعارض",
  windowOpen: "النافذة الزمنية مفتوحة",
  windowMissed: "انتهت النافذة الزمنية ولم يبدأ",
  unauthorized: "غير مصرّح به",
  window: "النافذة الزمنية",
  notPlanned: "لم يُخطط له بعد",
  addToCalendar: "إضافة إلى التقويم",
  services: "الخدمات",
  usersWillSee: "ما سيلاحظه المستخدمون",
  nothingSeen: "لا شيء",
  obstacles: {
    heading: "ما يعترض طريقه",
    block: "يلزم قرار من أحدهم",
    warn: "يستحق النظر",
    sameService: "يغيّر {other} في الوقت نفسه {services}.",
    dependsOn: "يغيّر {other} في الوقت نفسه {needed} التي تعتمد عليها {service}.",
    neededBy: "يغيّر {other} في الوقت نفسه {service} التي تعتمد على {needed}.",
    sameImplementer: "من المقرر أن ينفّذ {person} في الوقت نفسه {other}.",
    freeze: "يقع ضمن فترة التجميد {other} السارية على {services}.",
    freezeOfAll: "يقع ضمن فترة التجميد {other} السارية على جميع الخدمات.",
    exceptions: "مع ذلك يحق الموافقة عليه لـ {teams}.",
    way: "المسار بينهما: {way}.",
    overlap: "كلاهما في آن واحد: {period}",
  },
  blast: {
    heading: "من يتأثر به",
    nobody: (touched) =>
      several(touched, {
        one: "لا توجد خدمة معروفة تعتمد على الخدمة التي يمسها.",
        two: "لا توجد خدمة معروفة تعتمد على الخدمتين اللتين يمسهما.",
        other: "لا توجد خدمة معروفة تعتمد على الخدمات التي يمسها.",
      }),
    means: "الخدمات التي تعتمد على ما يمسه، الأقرب فالأقرب.",
    way: "عبر {way}",
    step: " ← ",
  },
  outcomes: {
    heading: "كيف جرت التغييرات",
    none: (days) => `لم يُغلق أي تغيير لها خلال ${last(days)}.`,
    share: (percent) => `${percent} ناجحة`,
    of: (successful, closed) => `${successful} من أصل ${counted(closed, CHANGES)}`,
    successfulOf: (successful, closed) => `نجح ${successful} من أصل ${counted(closed, CHANGES)}`,
    tooFew: "عددها أقل من أن تُحسب لها نسبة",
    withIssues: (n) => `${n} مع ملاحظات`,
    failed: (n) => `${n} لم تنجح أو تم التراجع عنها`,
    past: (days) => `خلال ${last(days)}`,
  },
  ahead: { heading: "التغييرات القادمة", noWindow: "بلا نافذة زمنية بعد" },
  origin: {
    label: "عن هذا السجل",
    id: "المعرّف",
    aliases: "يُعرف أيضًا باسم",
    tags: "الوسوم",
    imported: "مستورد من",
    source: "المصدر",
  },
};

// --- internal ---

/** «اليوم الماضي»، «آخر 30 يومًا». */
function last(days: number): string {
  return days === 1 ? "اليوم الماضي" : `آخر ${counted(days, DAYS)}`;
}
