// `npm run demo:gate`: plays the story of the change gate for people, on a stand-in for GitHub, without a network.
import { paintFor } from "../../scripts/colour.ts";
import { commentText } from "./comment-text.ts";
import { openStage, type Told } from "./stage.ts";
import { story } from "./story.ts";

const paint = paintFor(process.stdout, "auto");
const width = Math.min(process.stdout.columns ?? 110, 120);

const LABEL = 16;
const INDENT = " ".repeat(4);

const COLOURS = { success: "good", action_required: "active", failure: "error" } as const;

const stage = await openStage((told) => {
  for (const line of linesOf(told)) write(line);
});
try {
  write(paint("strong", "The change gate, step by step"));
  write(paint("faint", "The real workflows and actions run; GitHub is a stand-in on this machine, and time is its own."));
  for (const [index, step] of Object.values(story).entries()) {
    write(`\n${paint("strong", `${String(index + 1).padStart(2)}  ${step.title}`)}`);
    await step.play(stage);
  }
} finally {
  await stage.world.close();
}

function linesOf(told: Told): string[] {
  switch (told.is) {
    case "act":
      return labelled(told.who, [told.does], "note");
    case "answer":
      return labelled(told.from, told.text.trimEnd().split("\n"), told.status === 0 ? "good" : "error");
    case "check":
      return labelled(
        "itsm/gate",
        [`${told.conclusion.replace("_", " ")}: ${told.title}`],
        isKnown(told.conclusion) ? COLOURS[told.conclusion] : "error",
      );
    case "comment":
      return labelled("comment", commentText(told.body), "faint");
  }
}

function isKnown(conclusion: string): conclusion is keyof typeof COLOURS {
  return conclusion in COLOURS;
}

/** A label in a column of its own, lines wrapped beside it. */
function labelled(label: string, lines: readonly string[], style: Parameters<typeof paint>[0]): string[] {
  const room = width - INDENT.length - LABEL;
  const wrapped = lines.flatMap((line) => wrap(line, room));
  return wrapped.map((line, index) => {
    const name = (index === 0 ? label : "").padEnd(LABEL);
    return `${INDENT}${paint(style, name)}${line}`.trimEnd();
  });
}

/** Lines of at most so many characters, broken at spaces. What was indented stays so. */
function wrap(line: string, room: number): string[] {
  if (line.length <= room) return [line];
  const at = line.lastIndexOf(" ", room);
  const cut = at > room / 2 ? at : room;
  return [line.slice(0, cut), ...wrap(`  ${line.slice(cut).trimStart()}`, room)];
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
