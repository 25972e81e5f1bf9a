// A guide taken apart: the commands it shows with what they say, the files it asks to write, in their order.

/** A command as shown, with the lines below it. */
export interface Step {
  readonly is: "command";
  /** The line of the guide, from 1. */
  readonly line: number;
  /** What is typed, without `$ `; lines that go on are joined by line feeds. */
  readonly command: string;
  /** What the command says, as the guide has it. */
  readonly shown: readonly string[];
  /** The code it ends with; a comment `# ends with 1` says so. */
  readonly code: number;
}

/** A file that the reader writes: its fence names the path, as in "```yaml itsm.config.yaml". */
export interface Page {
  readonly is: "file";
  readonly line: number;
  readonly file: string;
  /** The whole file; lines for its end, as in "```yaml itsm.config.yaml +"; or an edit, where the block is a diff. */
  readonly how: "whole" | "end" | "diff";
  readonly text: string;
}

/** Any other fenced block. */
export interface Other {
  readonly is: "other";
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

export type Part = Step | Page | Other;

/** The fenced blocks of a guide; a console block gives one part a command, a block of `sh` one a line. */
export function partsOf(markdown: string): Part[] {
  const parts: Part[] = [];
  const lines = markdown.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const [, fence = "", language = "", info = ""] = /^(`{3,})(\S*)\s*(.*)$/.exec(lines[at] ?? "") ?? [];
    if (fence === "") continue;
    const end = lines.indexOf(fence, at + 1);
    if (end < 0) throw new Error(`line ${at + 1}: the block does not end`);
    parts.push(...partsIn({ language, info, body: lines.slice(at + 1, end), line: at + 2 }));
    at = end;
  }
  return parts;
}

// --- internal ---

interface Block {
  readonly language: string;
  readonly info: string;
  readonly body: readonly string[];
  readonly line: number;
}

function partsIn({ language, info, body, line }: Block): Part[] {
  if (language === "console") return stepsIn(body, line);
  // Lines to copy as they are, which say nothing.
  if (language === "sh")
    return stepsIn(
      body.map((each) => `$ ${each}`),
      line,
    );
  const text = body.map((each) => `${each}\n`).join("");
  if (info === "") return [{ is: "other", line, language, text }];
  const how = language === "diff" ? "diff" : info.endsWith(" +") ? "end" : "whole";
  return [{ is: "file", line, file: info.replace(/ \+$/, ""), how, text }];
}

function stepsIn(body: readonly string[], first: number): Step[] {
  const steps: { line: number; typed: string[]; shown: string[] }[] = [];
  for (const [index, line] of body.entries()) {
    const last = steps.at(-1);
    if (line.startsWith("$ ")) steps.push({ line: first + index, typed: [line.slice(2)], shown: [] });
    else if (!last) throw new Error(`line ${first + index}: a console block begins with "$ " and a command`);
    else if (last.shown.length === 0 && last.typed.at(-1)?.endsWith("\\")) last.typed.push(line);
    else last.shown.push(line);
  }
  return steps.map(({ line, typed, shown }) => ({
    is: "command",
    line,
    command: typed.join("\n"),
    shown: withoutEmptyEnds(shown),
    code: Number(/# ends with (\d+)$/.exec(typed.join("\n"))?.[1] ?? 0),
  }));
}

function withoutEmptyEnds(lines: readonly string[]): string[] {
  return lines
    .join("\n")
    .replace(/^\n+|\s+$/g, "")
    .split("\n");
}
