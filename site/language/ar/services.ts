// ما تقوله صفحات الخدمات والخريطة.
import type { Language } from "../language.ts";
import { counted, DAYS } from "./counted.ts";

export const services: Language["services"] = {
  percent: (number) => `${number}%`,
  catalogue: {
    map: "ما يعتمد على ماذا، في خريطة",
    empty: "لا توجد خدمات بعد: لا شيء يحدد ما يمكن أن يعمل أو يتوقف.",
    emptyHowTo: "أضف الأولى بالأمر {command}.",
    otherServices: "خدمات أخرى",
    allServices: "جميع الخدمات",
    caption: "الخدمات",
    service: "الخدمة",
    state: "الحالة",
    month: "30 يومًا",
    promised: "المتعهَّد به",
    tier: "الدرجة",
    owner: "المالك",
    noData: "لا بيانات",
    nothingPromised: "لا شيء",
  },
  since: "منذ {when}",
  availability: {
    heading: "التوفر",
    days: (n) => counted(n, DAYS),
    noData: "لا بيانات",
    kept: (objective) => `تحقق هدف ${objective}`,
    below: (objective) => `دون هدف ${objective}`,
    daysAgo: (n) => `قبل ${counted(n, DAYS)}`,
    today: "اليوم",
    knownFrom: (day) => `لا بيانات قبل ${day}.`,
    noIncidents: (n) => `لا حوادث خلال ${counted(n, DAYS)}`,
    downtime: (length) => `وقت التوقف: ${length}`,
  },
  budget: {
    usedUp: "استُنفدت ميزانية الأخطاء",
    left: (percent) => `المتبقي من ميزانية الأخطاء: ${percent}`,
    noDowntime: (allowed, objective, days) =>
      `لم يُستهلك أي وقت توقف من أصل ${allowed} يسمح بها هدف ${objective} خلال ${counted(days, DAYS)}`,
    used: (used, allowed, objective, days) =>
      `استُهلك ${used} من أصل ${allowed} يسمح بها هدف ${objective} خلال ${counted(days, DAYS)}`,
    usedTooFast: (used, allowed, objective, days) =>
      `استُهلك ${used} من أصل ${allowed} يسمح بها هدف ${objective} خلال ${counted(days, DAYS)}؛ ولن يكفي المتبقي بهذا المعدل`,
  },
  dependencies: {
    heading: "الاعتماديات",
    dependsOn: "تعتمد على",
    usedBy: "تستخدمها",
    none: "لا خدمة أخرى.",
    way: "عبر {way}",
    inMap: "في خريطة جميع الخدمات",
  },
  follow: {
    heading: "متابعتها",
    atom: "Atom",
    rss: "RSS",
    json: "JSON Feed",
    calendar: "التقويم",
    badge: "الشارة",
  },
  now: { heading: "يجري الآن", maintenance: "الصيانة" },
  owner: {
    heading: "من المسؤول عنها",
    team: "الفريق",
    help: "المساعدة",
    contact: "جهة الاتصال",
    hours: "ساعات العمل",
    tier: "الدرجة",
    group: "المجموعة",
  },
  map: {
    title: "خريطة الخدمات",
    description: "ما يعتمد على ماذا، وحالة كل خدمة.",
    lead: "يقود السهم من خدمة إلى أخرى لا غنى لها عنها.",
    empty:
      "لا توجد خدمات بعد، فلا شيء يُرسم. تعرض الخريطة كل خدمة قيد الاستخدام في {catalogue}، وفق الحقل {field} الخاص بها.",
    emptyCatalogue: "كتالوج الخدمات",
    picture: "خريطة",
    scroll: "خريطة الخدمات",
    pictureTitle: "ما يعتمد على ماذا؛ والجدول أدناه يقول الشيء نفسه",
    asTable: "المحتوى نفسه في جدول",
    caption: "الخدمات قيد الاستخدام، وما تعتمد عليه، والخدمات التي تستخدمها مباشرةً",
    service: "الخدمة",
    state: "الحالة",
    dependsOn: "تعتمد على",
    usedBy: "تستخدمها",
  },
};
