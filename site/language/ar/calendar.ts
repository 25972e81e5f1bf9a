// ما يقوله تقويم التغييرات وصفحات فترات التجميد.
import type { Language } from "../language.ts";
import { counted, INCIDENTS, several } from "./counted.ts";

export const calendar: Language["calendar"] = {
  title: "تقويم التغييرات",
  titleOf: (month) => `تقويم التغييرات، ${month}`,
  description: (month) => `التغييرات المخطط لها وفترات التجميد في ${month}.`,
  caption: (month) => `التغييرات وفترات التجميد في ${month}، حسب اليوم`,
  asList: (month) => `${month} في شكل قائمة`,
  conflicts: (n) =>
    several(n, {
      zero: "لا يتعارض أي تغيير مع تغيير آخر أو مع فترة تجميد.",
      one: "يتعارض تغيير واحد مع تغيير آخر أو مع فترة تجميد.",
      two: "يتعارض تغييران مع تغييرات أخرى أو مع فترة تجميد.",
      few: `تتعارض ${n} تغييرات مع تغييرات أخرى أو مع فترة تجميد.`,
      many: `يتعارض ${n} تغييرًا مع تغييرات أخرى أو مع فترة تجميد.`,
      other: `يتعارض ${n} تغيير مع تغييرات أخرى أو مع فترة تجميد.`,
    }),
  empty: "لا شيء مخطط له في هذا الشهر، ولا تسري أي فترة تجميد.",
  incomplete: "فترة التجميد {freeze} غير معروضة كاملةً: {why}.",
  clock: (zone) => `الأيام والأوقات في الجدول بتوقيت ${zone}.`,
  subscribe: "{calendar}، أو اطّلع على {ways}.",
  subscribeCalendar: "اشترك في هذا التقويم",
  subscribeWays: "جميع طرق الإشعار",
  freeze: "تجميد",
  freezeCalled: "تجميد:",
  draft: "مسودة",
  change: "تغيير",
  legend: "ما يعرضه الجدول",
  hours: (from, to) => `${from} – ${to}`,
  begunBefore: "…",
  allServices: "جميع الخدمات",
  conflict: "تعارض",
  blocked: "محظور",
  months: {
    quiet: "هادئ",
    incidents: (n) => counted(n, INCIDENTS),
    more: (n) => `\u2068+${n}\u2069`,
  },
  freezes: {
    inCalendar: "في تقويم التغييرات",
    empty: "لم تُعلن أي فترة تجميد: يمكن التخطيط للتغييرات في أي وقت.",
    emptyHowTo: "تبدأ الواحدة منها بالأمر {command}.",
    announced: "معلنة",
    over: "انتهت",
    holdsNow: "سارية الآن",
    now: "الآن",
    next: "التالية",
    nowAt: "الآن: {period}",
    nextAt: "التالية: {period}",
    when: "متى",
    services: "الخدمات",
    all: "الكل",
  },
  recurs: {
    rule: "تتكرر وفق قاعدة خاصة بها؛ ويعرض التقويم كل مرة",
    days: (every) =>
      `كل ${several(every, { one: "يوم", two: "يومين", few: `${every} أيام`, many: `${every} يومًا`, other: `${every} يوم` })}`,
    weeks: (every, weekdays) =>
      `كل ${several(every, { one: "أسبوع", two: "أسبوعين", few: `${every} أسابيع`, many: `${every} أسبوعًا`, other: `${every} أسبوع` })} يوم ${weekdays}`,
    months: (every, on) =>
      every === 1
        ? `${on} من كل شهر`
        : `كل ${several(every, { two: "شهرين", few: `${every} أشهر`, many: `${every} شهرًا`, other: `${every} شهر` })} في ${on}`,
    years: (every, on, months) => `${yearly(every)} في ${on} من ${months}`,
    onWeekday: (place, { name }) => `يوم ${name} ${PLACES[place] ?? place}`,
    onDate: (date) => `اليوم ${date}`,
    onLastDay: "اليوم الأخير",
    season: (every, from, to) =>
      `${yearly(every)} من ${from.day}، الساعة ${from.time}، إلى ${to.day}، الساعة ${to.time}`,
    between: (days, from, to) => `${days}، ${from} – ${to}`,
    from: (days, from, length) => `${days}، الساعة ${from}، لمدة ${length}`,
    length: (days, hours) =>
      [
        days > 0 &&
          several(days, {
            one: "يوم واحد",
            two: "يومين",
            few: `${days} أيام`,
            many: `${days} يومًا`,
            other: `${days} يوم`,
          }),
        hours > 0 &&
          several(hours, {
            one: "ساعة واحدة",
            two: "ساعتين",
            few: `${hours} ساعات`,
            many: `${hours} ساعة`,
            other: `${hours} ساعة`,
          }),
      ]
        .filter((words) => words !== false)
        .join(" و") || "أقل من ساعة",
    until: (recurs, day) => `${recurs}، حتى ${day}`,
    times: (recurs, n) =>
      `${recurs}، ${several(n, {
        one: "مرة واحدة",
        two: "مرتين",
        few: `${n} مرات`,
        many: `${n} مرة`,
        other: `${n} مرة`,
      })} إجمالًا`,
  },
};

// --- internal ---

const PLACES: { readonly [place: number]: string } = {
  1: "الأول",
  2: "الثاني",
  3: "الثالث",
  4: "الرابع",
  5: "الخامس",
  [-1]: "الأخير",
  [-2]: "قبل الأخير",
};

function yearly(every: number): string {
  return `كل ${several(every, { one: "سنة", two: "سنتين", few: `${every} سنوات`, many: `${every} سنة`, other: `${every} سنة` })}`;
}
