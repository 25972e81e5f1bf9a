// ما يقوله البحث.
import type { Language } from "../language.ts";
import { several } from "./counted.ts";

/** العدد كما تكتبه العربية بالأرقام اللاتينية: 1,234. */
const grouped = (n: number) => n.toLocaleString("ar-u-nu-latn");

const recordsIn = (n: number) =>
  several(n, {
    zero: "لا سجلات",
    one: "سجل واحد",
    two: "سجلان",
    few: `${grouped(n)} سجلات`,
    many: `${grouped(n)} سجلًا`,
    other: `${grouped(n)} سجل`,
  });

const foundIn = (n: number) =>
  several(n, {
    zero: "لم يُعثر على أي سجل",
    one: "عُثر على سجل واحد",
    two: "عُثر على سجلين",
    few: `عُثر على ${grouped(n)} سجلات`,
    many: `عُثر على ${grouped(n)} سجلًا`,
    other: `عُثر على ${grouped(n)} سجل`,
  });

export const search: Language["search"] = {
  find: {
    label: "البحث",
    button: "بحث",
    keys: "Ctrl K",
    keysOnApple: "⌘K",
  },
  ask: "المعرّفات والكلمات والخدمات والوسوم",
  results: "النتائج",
  found: foundIn,
  allOfThem: (n) =>
    several(n, {
      one: "نتيجة واحدة، مع عوامل التصفية",
      two: "النتيجتان، مع عوامل التصفية",
      other: `جميع النتائج (${grouped(n)})، مع عوامل التصفية`,
    }),
  nothing: "لم يُعثر على شيء.",
  nothingFor: (text) => `لم يُعثر على شيء عن «${text}».`,
  advice: "جرّب كلمات أقل أو كلمات أخرى، أو بداية كلمة فقط، أو جزءًا من معرّف. يجب أن ترد كل كلمة في السجل.",
  isCut: (n) => `النص طويل جدًا: يشمل البحث أول ${n} حرف منه فقط.`,
  isPart: "كلمات كثيرة جدًا تبدأ هكذا: اكتب المزيد من الأحرف للعثور عليها كلها.",
  loading: "جارٍ البحث…",
  failed: "تعذّر تحميل البحث. تحقق من اتصالك واكتب مرة أخرى، أو استخدم قوائم السجلات.",
  goesStraight: "ينقل إليه مباشرةً",
  alias: (name) => `أيضًا ${name}`,
  dialog: {
    name: "البحث",
    close: "إغلاق",
    places: "الانتقال إلى",
    moving: "{up} {down} للاختيار",
    opening: "{enter} للفتح",
    closing: "{escape} للإغلاق",
    keys: "جميع المفاتيح",
    escape: "Esc",
  },
  page: {
    title: "البحث",
    description: "ابحث في جميع السجلات بالمعرّف أو العنوان أو الكلمات أو الخدمات أو الوسوم.",
    field: "المعرّفات وكلمات العنوان أو النص والخدمات والوسوم",
    button: "بحث",
    noScript: "يعمل البحث في متصفحك ويحتاج إلى JavaScript، وهو معطّل. تضم القوائم أدناه كل السجلات.",
    filters: "عوامل التصفية",
    kind: "نوع السجل",
    service: "الخدمة",
    state: "الحالة",
    anyService: "أي خدمة",
    serviceWithCount: (title, n) => `${title} (${grouped(n)})`,
    clear: "مسح جميع عوامل التصفية",
    foundOf: (n, all) => `${foundIn(n)}؛ وبلا تصفية ${recordsIn(all)}`,
    nothingWithFilters: (all) => `لم يُعثر على شيء بعوامل التصفية هذه. ومن دونها: ${recordsIn(all)}.`,
    more: (n) => several(n, { one: "عرض واحد آخر", two: "عرض اثنين آخرين", other: `عرض ${grouped(n)} أخرى` }),
    lists: "جميع السجلات",
    records: recordsIn,
  },
  keys: {
    name: "المفاتيح",
    close: "إغلاق",
    search: "البحث",
    help: "قائمة المفاتيح هذه",
    goTo: (place) => `الانتقال إلى ${place}`,
    whileSearching: "أثناء البحث",
    everywhere: "في كل صفحة",
    inTurn: "{first} ثم {second}",
    either: "{one} أو {other}",
    choose: "اختيار نتيجة",
    open: "فتحها؛ وكتابة معرّف أو اسم بديل كاملًا تنقل مباشرةً إلى سجله",
    leave: "مغادرة البحث",
    single: "المفاتيح من دون Ctrl أو ⌘، مثل / و ?، تعمل في كل صفحة",
    ctrlK: "Ctrl K",
    appleK: "⌘ K",
    enterKey: "Enter",
    escapeKey: "Esc",
  },
};
