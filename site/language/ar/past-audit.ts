// ما يقوله التدقيق: جزء مما يقال عن الماضي.
import type { Language } from "../language.ts";
import { andMore, several } from "./counted.ts";

export const audit: Language["past"]["audit"] = {
  title: "التدقيق",
  about: "كل تغيير مع أدلته، وكل إيداع لا أدلة له.",
  lead: "هل طُلب كل تغيير وقُيّم وتمت الموافقة عليه واختُبر ونُفّذ وأُغلق كما اتُّفق عليه؟ أدلة الأشهر الاثني عشر الماضية، مقابلةً بكل إيداع على الفرع الرئيسي.",
  period: (first, last) => `من ${first} إلى ${last}`,
  nothingYet: "لا شيء للتدقيق بعد",
  complete: "لا ينقص شيء",
  incomplete: "هناك ما ينقص",
  csv: "التغييرات في جدول (CSV)",
  aboutCsv: "صف لكل تغيير، وعمود لكل سمة. وتُطبع هذه الصفحة تقريرًا.",
  noBranch: "لا يوجد فرع itsm-evidence في هذا المستودع: لم يعمل بعد سير العمل الذي يحفظ الأدلة، أو لم يُجلب الفرع.",
  numbers: {
    changes: "التغييرات",
    complete: (complete, all) => `المكتمل ${complete} من أصل ${all}`,
    outside: (n) => `${n} أخرى غير مطلوبة`,
    commits: "إيداعات على الملفات الخاضعة للحوكمة",
    accounted: (accounted, all) => `لها سند ${accounted} من أصل ${all}`,
    before: (n) => `${n} قبل نقطة التحقق`,
    unauthorized: "إيداعات غير مصرّح بها",
    files: "ملفات الأدلة",
    gate: "سريان نقطة التحقق",
    fromBeginning: "من البداية",
    since: "منذ {when}",
  },
  exceptions: {
    title: "الاستثناءات",
    none: "لا ينقص شيء في أي تغيير من تغييرات هذه الفترة.",
    risk: (risk) => `مستوى المخاطر: ${risk}`,
    ask: "ما سيسأل عنه المدقق",
  },
  moreInCsv: (n) =>
    several(n, {
      one: "وتغيير واحد آخر: تجده في جدول CSV.",
      two: "وتغييران آخران: تجدهما في جدول CSV.",
      few: `و${n} تغييرات أخرى: تجدها في جدول CSV.`,
      many: `و${n} تغييرًا آخر: تجدها في جدول CSV.`,
      other: `و${n} تغيير آخر: تجدها في جدول CSV.`,
    }),
  unauthorized: {
    title: "إيداعات لم يصرّح بها أحد",
    noCommits: "لم يمس أي إيداع ملفات خاضعة للحوكمة في هذه الفترة أثناء سريان نقطة التحقق.",
    none: "لكل إيداع على الملفات الخاضعة للحوكمة سند في طلب سحب.",
    subject: "«{subject}» من {author}",
    moreFiles: (n) =>
      several(n, {
        one: "وملف واحد آخر",
        two: "وملفان آخران",
        few: `و${n} ملفات أخرى`,
        many: `و${n} ملفًا آخر`,
        other: `و${n} ملف آخر`,
      }),
    moreCommits: (n) =>
      several(n, {
        one: "وإيداع واحد آخر: يعرض {command} الكل.",
        two: "وإيداعان آخران: يعرض {command} الكل.",
        few: `و${n} إيداعات أخرى: يعرض {command} الكل.`,
        many: `و${n} إيداعًا آخر: يعرض {command} الكل.`,
        other: `و${n} إيداع آخر: يعرض {command} الكل.`,
      }),
  },
  strays: {
    title: "مفقود أو شارد أو تالف",
    more: (n) => `${andMore(n)}: يعرض {command} الكل.`,
  },
  changes: {
    title: "جميع التغييرات",
    none: "لم يُصرَّح بأي تغيير ولم يُنفَّذ ولم يُغلق في هذه الفترة أثناء سريان نقطة التحقق.",
    caption: "كل تغيير مع السمات من A إلى L",
    change: "التغيير",
    ok: "مستوفى",
    missing: "ناقص",
    notApplicable: "لا ينطبق",
    notAsked: (n) =>
      several(n, {
        one: "غير مطلوب: تغيير واحد، {why}.",
        two: "غير مطلوب: تغييران، {why}.",
        few: `غير مطلوب: ${n} تغييرات، {why}.`,
        many: `غير مطلوب: ${n} تغييرًا، {why}.`,
        other: `غير مطلوب: ${n} تغيير، {why}.`,
      }),
    letters: "معاني الأحرف",
  },
  report: {
    title: "هذا التقرير",
    hash: "بصمة SHA-256 لمحتواه",
    repeat: "لإعادة إنشائه",
    made: "الإنشاء",
    madeBy: "{when} بواسطة {tool}",
    limits: "ما لا يمكنه الجزم به",
  },
};
