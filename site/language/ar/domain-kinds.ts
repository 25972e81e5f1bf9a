// اسم كل نوع، مع حالاته وأعمدة قائمته.
import type { Language } from "../language.ts";

export const kinds: Language["domain"]["kinds"] = {
  service: {
    one: "خدمة",
    many: "الخدمات",
    none: "لا توجد خدمات بعد.",
    means: "شيء يستخدمه الناس وهناك من هو مسؤول عنه.",
  },
  incident: {
    one: "حادث",
    many: "الحوادث",
    none: "لا توجد حوادث بعد.",
    means: "انقطاع غير مخطط له في خدمة، أو تراجع في جودتها.",
  },
  problem: {
    one: "مشكلة",
    many: "المشكلات",
    none: "لا توجد مشكلات بعد.",
    means: "سبب، أو سبب محتمل، لحادث أو أكثر.",
  },
  change: {
    one: "تغيير",
    many: "التغييرات",
    none: "لا توجد تغييرات بعد.",
    means: "إضافة أي شيء قد يؤثر في خدمة، أو تعديله، أو إزالته.",
  },
  knowledge: {
    one: "مقالة معرفية",
    many: "المعرفة",
    none: "لا توجد مقالات معرفية بعد.",
    means: "ما توصل إليه أحدهم، كي لا يضطر غيره إلى البحث عنه من جديد.",
  },
  model: {
    one: "نموذج تغيير",
    many: "نماذج التغيير",
    none: "لا توجد نماذج تغيير بعد.",
    means: "القالب المعتمد لتغيير قياسي.",
  },
  freeze: {
    one: "فترة تجميد",
    many: "فترات التجميد",
    none: "لا توجد فترات تجميد بعد.",
    means: "وقت لا يجوز فيه إجراء أي تغيير.",
  },
  team: {
    one: "فريق",
    many: "الفرق",
    none: "لا توجد فرق بعد.",
    means: "أشخاص مسؤولون عن خدمات، ولهم الموافقة على تغييراتها.",
  },
};

export const states: Language["domain"]["states"] = {
  service: {
    pipeline: { word: "قيد الإعداد", means: "ما زالت تُبنى، ولا يعتمد عليها أحد بعد." },
    live: { word: "قيد الاستخدام", means: "مستخدمة حاليًا." },
    retired: { word: "منتهية", means: "لم تعد تُقدَّم." },
  },
  incident: {
    new: { word: "جديد", means: "لاحظه أحدهم، ولا يعمل عليه أحد بعد." },
    in_progress: { word: "قيد المعالجة", means: "يجري العمل عليه." },
    on_hold: { word: "معلّق", means: "العمل في انتظار شخص آخر أو أمر آخر." },
    resolved: { word: "تم الحل", means: "عادت الخدمة، ويمكن إعادة فتحه." },
    closed: { word: "مغلق", means: "انتهى نهائيًا." },
    canceled: { word: "ملغى", means: "ليس حادثًا، أو سُجّل مرتين." },
  },
  problem: {
    new: { word: "جديدة", means: "مشتبه فيها، ولم ينظر فيها أحد بعد." },
    assess: { word: "قيد التقييم", means: "يجري تحديد ما إذا كانت مشكلة، ومدى أهميتها." },
    root_cause_analysis: { word: "تحليل السبب الجذري", means: "مؤكدة، ويجري البحث عن سببها." },
    fix_in_progress: { word: "الإصلاح جارٍ", means: "السبب معروف والإصلاح في الطريق." },
    resolved: { word: "تم الحل", means: "طُبّق الإصلاح، وهي تحت المراقبة لبعض الوقت." },
    closed: { word: "مغلقة", means: "انتهت: أُصلحت أو قُبلت أو كانت مكررة أو لم تكن مشكلة." },
  },
  change: {
    new: { word: "جديد", means: "مسودة: لم يُقدَّم للموافقة بعد." },
    scheduled: { word: "مجدول", means: "تمت الموافقة عليه، وينتظر نافذته الزمنية." },
    implementing: { word: "قيد التنفيذ", means: "العمل جارٍ." },
    review: { word: "قيد المراجعة", means: "اكتمل العمل، ويجري تقييم نجاحه." },
    closed: { word: "مغلق", means: "انتهى، وله نتيجة." },
    canceled: { word: "ملغى", means: "تُرك قبل تنفيذه." },
  },
  knowledge: {
    draft: { word: "مسودة", means: "قيد الكتابة." },
    published: { word: "منشورة", means: "صحيحة حسب علمنا. وتصبح متقادمة بعد انقضاء review_by." },
    retired: { word: "غير سارية", means: "لم تعد صحيحة أو لم تعد لازمة." },
  },
  model: {
    proposed: { word: "مقترح", means: "كُتب ولم يُعتمد، فلا يجوز لأي تغيير استخدامه." },
    approved: { word: "معتمد", means: "التغييرات التي تتبعه لا تحتاج إلى موافقة خاصة بها." },
    withdrawn: { word: "مسحوب", means: "لم يعد يجوز لأي تغيير استخدامه." },
  },
  freeze: {
    announced: { word: "معلنة", means: "تسري كلما كانت نافذتها الزمنية مفتوحة." },
    lifted: { word: "مرفوعة", means: "لم تعد سارية." },
  },
  team: {
    active: { word: "نشط", means: "مسؤول عن خدماته." },
    retired: { word: "منحلّ", means: "حُلّ، ولم تعد موافقاته تُحتسب." },
  },
};

export const columns: Language["domain"]["columns"] = {
  service: {
    group: "المجموعة",
    tier: "الدرجة",
    depends_on: "تعتمد على",
  },
  incident: {
    priority: "الأولوية",
    "affects[].service": "الخدمات",
    started_at: "البدء",
    resolved_at: "الحل",
  },
  problem: {
    known_error: "خطأ معروف",
    services: "الخدمات",
    opened_at: "الفتح",
  },
  change: {
    type: "النوع",
    risk: "مستوى المخاطر",
    services: "الخدمات",
    "window.start": "النافذة الزمنية",
  },
  knowledge: {
    category: "الفئة",
    services: "الخدمات",
    review_by: "المراجعة قبل",
  },
  model: {
    risk: "مستوى المخاطر",
    services: "الخدمات",
    valid_until: "صالح حتى",
  },
  freeze: {
    services: "الخدمات",
    "window.start": "من",
    "window.end": "إلى",
    "recurrence.rule": "التكرار",
  },
  team: {
    "members[].login": "الأعضاء",
    includes: "يضم",
    contact: "جهة الاتصال",
  },
};
