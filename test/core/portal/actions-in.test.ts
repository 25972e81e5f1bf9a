import { describe, expect, it } from "vitest";
import { actionsIn } from "../../../core/portal/actions-in.ts";

const told = (markdown: string) => actionsIn(markdown).map(({ text, done }) => `${done ? "done" : "open"}: ${text}`);

describe("the actions of a text", () => {
  it("are the boxes of its task lists, however they are written", () => {
    const text = "- [ ] Alert\n* [x] Article\n  1. [X] Exercise\n- [ ]\n- [y] no box\n[ ] no list";
    expect(told(text)).toEqual(["open: Alert", "done: Article", "done: Exercise"]);
  });

  it("are the rows of a table of actions, with who and until when", () => {
    const text = `| Action | Owner | Until | State |
| --- | --- | --- | --- |
| Own pool (CHG-2026-0MHS) | mira | 2026-11-30 | scheduled |
| A \\| B | | | done |
| | mira | | open |

| Time | What happened |
| --- | --- |
| 17:10 | Storm |`;
    expect(actionsIn(text)).toEqual([
      { text: "Own pool (CHG-2026-0MHS)", done: false, owner: "mira", due: "2026-11-30" },
      { text: "A | B", done: true, owner: null, due: null },
    ]);
  });

  it("are not what a text shows as code", () => {
    expect(told("```\n- [ ] sample\n~~~\n- [ ] still code\n```\n- [ ] real")).toEqual(["open: real"]);
  });

  it("of a text without any are none, nor of a table that tells no state", () => {
    expect(actionsIn("")).toEqual([]);
    expect(actionsIn("| Action | Owner |\n| --- | --- |\n| Something | mira |")).toEqual([]);
  });
});
