import { describe, expect, it } from "vitest";
import { keyOf, lineOf, optionWords } from "../../scripts/command-words.ts";

const words = (options: object) => ({ verb: "new", given: ["incident", "It's slow"], options: optionWords(options) });

describe("a command as it was given", () => {
  it("has the same key in whatever order its options come, and wherever its result goes", () => {
    const one = words({ impact: ["high"], startedAt: ["now"], push: true, json: true });
    const other = words({ startedAt: ["now"], impact: ["high"], dryRun: false });
    expect(keyOf(one)).toBe(keyOf(other));
    expect(keyOf(one)).toMatch(/^[0-9a-f]{20}$/);
  });

  it("has another key where anything is another", () => {
    const commands = [
      words({}),
      words({ impact: ["high"] }),
      words({ impact: ["low"] }),
      words({ urgency: ["high"] }),
      words({ impact: ["high", "high"] }),
      { ...words({}), verb: "move" },
      { ...words({}), given: ["incident", "It's", "slow"] },
    ];
    expect(new Set(commands.map(keyOf)).size).toBe(commands.length);
  });

  it("is a line that a shell takes for the same words", () => {
    expect(lineOf(words({ startedAt: ["now"], remove: true }), "--push")).toBe(
      "itsm new incident 'It'\\''s slow' --started-at now --remove --push",
    );
  });
});
