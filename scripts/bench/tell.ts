// How a benchmark tells its figures: a line each, a file for `npm run bench`, and an exit code that says whether all bars hold.
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { keeps, type Measure, measureText } from "./measure.ts";

/** The option by which `npm run bench` asks for the figures as JSON, with the file to write. */
export const FIGURES_OPTION = "--figures";

/** The numbers of records that the command line asks for, such as `-- 1000 10000`, or these. */
export function countsAsked(otherwise: readonly number[], args: readonly string[] = process.argv.slice(2)): number[] {
  const counts = args.filter((word) => /^\d+$/.test(word)).map(Number);
  return counts.length > 0 ? counts : [...otherwise];
}

/** Prints what was measured on which machine, and the figures; the exit code is 1 where one misses its bar. */
export function tellFigures(title: string, figures: readonly Measure[]): void {
  console.log(`${title}. Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
  for (const figure of figures) console.log(measureText(figure));
  const missed = figures.filter((figure) => !keeps(figure)).length;
  if (missed > 0) console.log(`${missed} of ${figures.length} figures miss their bar.`);
  process.exitCode = missed > 0 ? 1 : 0;
  const file = fileAsked();
  if (file !== undefined) writeFileSync(file, JSON.stringify({ title, figures }));
}

// --- internal ---

function fileAsked(): string | undefined {
  const at = process.argv.indexOf(FIGURES_OPTION);
  return at < 0 ? undefined : process.argv[at + 1];
}
