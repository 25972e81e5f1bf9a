// Texts that break programs which put them into a format without escaping.
import type { Snapshot } from "../../core/snapshot.ts";

/** All at once, for whatever format it meets: XML, JSON, iCalendar, Markdown, YAML, and eyes. */
export const HOSTILE = [
  `"quotes" 'single' <script>alert(1)</script> &amp; &lt; ]]> ]]> --> <!-- \${x} {{y}}`,
  "\u202Eright to left\u202C \u200F שלום \u2066isolated\u2069",
  "a\nnew line\r\nanother\u2028third\u2029fourth\tand a tab",
  "BEGIN:VEVENT\nSUMMARY:injected\nEND:VEVENT; , \\; \\n",
  "🚢👩‍🚀🇺🇦 half a pair \uD83D and \uDEA2 nothing \u0000 bell \u0007 escape \u001B",
  "[link](javascript:alert(1)) ![x](http://evil.example) # heading | pipe `code` *bold* --- @everyone",
  "- key: *alias &anchor !!js/function 'x' %TAG",
].join(" ");

const TEXTS = new Set(["title", "message", "description", "summary", "public_summary", "body", "reason", "workaround"]);

/** The snapshot with all of that at the end of every title and text of every record, and of the portal itself. */
export function hostile(snapshot: Snapshot): Snapshot {
  const spoilt = JSON.parse(JSON.stringify(snapshot), (key, value: unknown) =>
    typeof value === "string" && TEXTS.has(key) ? `${value} ${HOSTILE}` : value,
  );
  // The words for the whole page are our own.
  return { ...spoilt, status: { ...spoilt.status, page: snapshot.status.page }, kinds: snapshot.kinds };
}
