import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logLine, logText } from "../../actions/log-text.ts";

/** What the runner takes for a command: `::name …::` behind white space at a line's start, `##[name]` anywhere. */
function isCommand(line: string): boolean {
  return line.trimStart().startsWith("::") || line.includes("##[");
}

describe("text for a workflow's log", () => {
  it.each([
    ["::set-output name=a::b", ": :set-output name=a::b"],
    ["  \t::error::x", "  \t: :error::x"],
    ["fine\r::add-mask::x", "fine\n: :add-mask::x"],
    ["fine\r\n::stop-commands::x", "fine\n: :stop-commands::x"],
    ["a ##[error]b", "a ## [error]b"],
    ["CHG-2026-7F3K: a :: b", "CHG-2026-7F3K: a :: b"],
    ["red \u001b[31mtext\u0007", "red �[31mtext�"],
    ["left \u202eright", "left �right"],
    ["a\tb\nc", "a\tb\nc"],
  ])("makes of %j the text %j", (text, shown) => {
    expect(logText(text)).toBe(shown);
  });

  it("never holds a line that the runner would obey", () => {
    const nasty = fc.constantFrom(
      ":",
      "::",
      "#",
      "##[",
      "\r",
      "\n",
      "\u2028",
      "\u0085",
      " ",
      "\ufeff",
      "error",
      "]",
      "\u0000",
    );
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 30 }), (parts) => {
        const lines = logText(parts.join("")).split(/\r\n|[\r\n\u2028\u2029\u0085]/);
        expect(lines.filter(isCommand)).toEqual([]);
      }),
    );
  });

  it("fits into one line of a given length", () => {
    expect(logLine("a\n::b\tc")).toBe("a : :b c");
    expect(logLine("abcdef", 4)).toBe("abc…");
  });
});
