// ما تقوله صفحات المشكلات والمقالات والمراجعات والفرق.
import type { Language } from "../language.ts";
import { several } from "./counted.ts";

export const knowledge: Language["knowledge"] = {
  turn: {
    label: "صفحات القائمة",
    previous: "السابقة",
    next: "التالية",
    position: (page, pages) => `الصفحة ${page} من ${pages}`,
    titleOf: (title, page) => `${title}، الصفحة ${page}`,
  },
  problems: {
    title: "الأخطاء المعروفة والمشكلات",
    lead: "ما نعرف أنه يتعطل، وكيفية تجاوزه إلى أن يُصلح.",
    sections: "أقسام القائمة",
    known: "الأخطاء المعروفة",
    investigated: "مشكلات قيد التحقيق",
    noKnown: "لا توجد أخطاء معروفة: لا مشكلة مفتوحة عُرف سببها وحلها البديل معًا.",
    howKnown: "تصبح المشكلة خطأً معروفًا متى توفر لها {rootCause} و{workaround}.",
    all: (over) => `جميع المشكلات في جدول، ومنها المنتهية (${over})`,
    asTable: "المشكلات في جدول",
    workaround: "الحل البديل",
    noWorkaround: "لا يُعرف لها حل بديل بعد.",
    knownError: "خطأ معروف",
    ofService: "الأخطاء المعروفة والمشكلات المفتوحة",
    moreOfService: (more) =>
      several(more, {
        one: "مشكلة مفتوحة أخرى",
        two: "مشكلتان مفتوحتان أخريان",
        few: `${more} مشكلات مفتوحة أخرى`,
        many: `${more} مشكلة مفتوحة أخرى`,
        other: `${more} مشكلة مفتوحة أخرى`,
      }),
  },
  articles: {
    categories: "الفئات",
    others: "أخرى",
    none: "لم تُنشر أي مقالة بعد.",
    howToBegin: "ما توصل إليه أحدهم مرةً لا يحتاج غيره إلى البحث عنه: {command}.",
    outdated: "تحتاج إلى مراجعة جديدة",
    noneOutdated: "لا شيء: رُوجعت كل مقالة منشورة في موعدها.",
    drafts: "قيد الكتابة",
    retired: "لم تعد صحيحة",
    dueSince: (day) => `المراجعة مستحقة منذ ${day}`,
    namedBy: (records) =>
      several(records, {
        zero: "لا يذكرها أي سجل",
        one: "يذكرها سجل واحد",
        two: "يذكرها سجلان",
        few: `تذكرها ${records} سجلات`,
        many: `يذكرها ${records} سجلًا`,
        other: `يذكرها ${records} سجل`,
      }),
    late: (day) => `اقرأ هذا بحذر: كان من المقرر أن يُراجع بحلول ${day}، ولم يُراجع.`,
    over: "لم يعد هذا صحيحًا، أو لم يعد لازمًا.",
    ofService: "أدلة التشغيل والمقالات",
    moreOfService: (more) =>
      several(more, {
        one: "مقالة أخرى",
        two: "مقالتان أخريان",
        few: `${more} مقالات أخرى`,
        many: `${more} مقالة أخرى`,
        other: `${more} مقالة أخرى`,
      }),
  },
  reviews: {
    title: "المراجعات",
    about: "الدروس المستفادة من الحوادث والتغييرات.",
    lead: "الدروس المستفادة من الحوادث والتغييرات، وما بقي إنجازه.",
    none: "لا توجد مراجعات بعد. يُراجع كل حادث كبير قبل إغلاقه، وكذلك كل تغيير أخفق: قسم «Post-incident review» أو «Post-implementation review» في سجله.",
    all: "جميع المراجعات",
    noDate: "بلا تاريخ",
    afterIncident: "مراجعة ما بعد الحادث",
    afterChange: "مراجعة ما بعد التنفيذ",
    objectivesNotMet: "لم تتحقق الأهداف",
    actionsOpen: (open, all) =>
      several(all, {
        zero: "لا إجراءات",
        one: `الإجراءات المفتوحة: ${open} من أصل إجراء واحد`,
        two: `الإجراءات المفتوحة: ${open} من أصل إجراءين`,
        few: `الإجراءات المفتوحة: ${open} من أصل ${all} إجراءات`,
        many: `الإجراءات المفتوحة: ${open} من أصل ${all} إجراءً`,
        other: `الإجراءات المفتوحة: ${open} من أصل ${all} إجراء`,
      }),
    rest: (more) =>
      several(more, {
        one: "المراجعة الأخرى في صفحة ما تراجعه.",
        two: "المراجعتان الأخريان في صفحتي ما تراجعانه.",
        other: `المراجعات الـ${more} الأخرى في صفحات ما تراجعه.`,
      }),
  },
  actions: {
    title: "الإجراءات المفتوحة",
    caption: "الإجراءات المفتوحة من المراجعات",
    none: "لا توجد: أُنجز كل ما طلبته المراجعات، أو لم تطلب شيئًا في قائمة.",
    action: "الإجراء",
    who: "المسؤول",
    until: "حتى",
    from: "من مراجعة",
    nobody: "لم يُسمَّ أحد",
    noDay: "لم يُحدَّد يوم",
    overdue: "متأخر",
    rest: (more) =>
      several(more, {
        one: "الإجراء الآخر في صفحة مراجعته.",
        two: "الإجراءان الآخران في صفحتي مراجعتيهما.",
        other: `الإجراءات الـ${more} الأخرى في صفحات مراجعاتها.`,
      }),
  },
  teams: {
    none: "لا يُعرف هنا أي فريق.",
    howToBegin: "تحتاج الخدمات والموافقات إلى فريق: {command}.",
    active: "النشطة",
    retired: "المنحلّة",
    answersFor: "المسؤولية",
    answersForThese: "مسؤول عن {services}",
    members: (people) =>
      several(people, {
        zero: "لا أعضاء",
        one: "عضو واحد",
        two: "عضوان",
        few: `${people} أعضاء`,
        many: `${people} عضوًا`,
        other: `${people} عضو`,
      }),
    contact: "جهة الاتصال",
    underWay: "الجاري",
    nothingOpen: "لا شيء",
    open: (records) => `المفتوح: ${records}`,
    moreServices: (more) => several(more, { one: "واحدة أخرى", two: "اثنتان أخريان", other: `${more} أخرى` }),
  },
};
