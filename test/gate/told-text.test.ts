import { describe, expect, it } from "vitest";
import type { Told } from "./stage.ts";
import { commentText, linesOf } from "./told-text.ts";

const COMMENT = `<!-- itsm-gate -->

## ⏳ Waiting for approval by an approver of Platform (ann)

| | What is missing | State | Why | Who can, and how |
| :-: | :-- | :-- | :-- | :-- |
| ⏳ | **An approver of Platform** | 0 of 1 given | A normal change.<br><sub>\`gate-approvals\`</sub> | ann<br><sub>Not ben (wrote 1234567&#8203;8).</sub> |

**What to do next**

- **Approvers:** Read.
`;

const page = { paint: (_: string, text: string) => text, width: 60 };

describe("the story for a terminal", () => {
  it("tells of a comment what is missing, and who can give it", () => {
    expect(commentText(COMMENT)).toEqual([
      "An approver of Platform: 0 of 1 given. A normal change.",
      "  ann",
      "  Not ben (wrote 12345678).",
    ]);
  });

  it("tells of a comment the headline where nothing is missing", () => {
    expect(commentText("<!-- itsm-gate -->\n\n## ✅ May be merged\n\n<details>x</details>")).toEqual([
      "✅ May be merged",
    ]);
  });

  it("keeps two columns, and lines that fit", () => {
    const told: Told = {
      is: "act",
      who: "mira",
      does: "opens a pull request with a title that is far too long for it",
    };
    expect(linesOf(told, page)).toEqual([
      "    mira            opens a pull request with a title that",
      "                        is far too long for it",
    ]);
  });

  it("cuts a word that fits into no line", () => {
    const lines = linesOf({ is: "answer", from: "GitHub", status: 405, text: "x".repeat(100) }, page);
    expect(lines.every((line) => line.length <= page.width)).toBe(true);
    expect(lines.join("").replaceAll(/[^x]/g, "")).toHaveLength(100);
  });
});
