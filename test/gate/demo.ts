// `npm run demo:gate`: plays the story of the change gate for people, on a stand-in for GitHub, without a network.
import { paintFor } from "../../scripts/colour.ts";
import { openStage } from "./stage.ts";
import { story } from "./story.ts";
import { linesOf } from "./told-text.ts";

/** A pipe has no columns, and some terminals say that they have none. */
const width = Math.max(60, Math.min(process.stdout.columns || 110, 120));
const page = { paint: paintFor(process.stdout, "auto"), width };
const stage = await openStage((told) => write(...linesOf(told, page)));

/** Whoever stops listening, or presses Ctrl-C, leaves no server and no folder behind. */
async function leave(code: number): Promise<void> {
  await stage.world.close();
  process.exit(code);
}

process.stdout.once("error", () => leave(0));
process.once("SIGINT", () => leave(130));
process.once("SIGTERM", () => leave(143));

write(page.paint("strong", "The change gate, step by step"));
write(
  "The workflows and the actions are the real ones; GitHub is a stand-in on this machine, with a clock of its own.",
);
try {
  for (const [index, { title, play }] of Object.values(story).entries()) {
    write("", page.paint("strong", `${String(index + 1).padStart(2)}  ${title}`));
    await play(stage);
  }
} finally {
  await stage.world.close();
}

function write(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
