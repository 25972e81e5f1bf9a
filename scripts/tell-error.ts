// How an error reaches the user: what they can mend in a sentence with a hint, our bugs with a stack.
import { EXIT, ItsmError } from "../core/index.ts";
import { paintFor } from "./colour.ts";
import { findingText } from "./format/findings.ts";

/** Tells an error on stderr; the answer is the exit code. */
export async function tellError(error: unknown): Promise<number> {
  const paint = paintFor(process.stderr, colourIn(process.argv));
  if (error instanceof ItsmError) {
    for (const finding of error.findings) talk(`${findingText(finding, undefined, paint)}\n`);
    const label = error.exitCode === EXIT.cancelled ? "" : `${paint("error", "error:")} `;
    talk(label + error.message);
    if (error.hint !== "") talk(`  ${error.hint}`);
    return error.exitCode;
  }
  talk(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (error instanceof Error && error.cause !== undefined) talk(`caused by: ${String(error.cause)}`);
  talk(`\n${paint("error", "This is a bug in itsm, not your mistake.")} No record was written by this step.`);
  talk(`Please report it with the lines above: ${await issuesPage()}`);
  return EXIT.bug;
}

// --- internal ---

/** The command line may be what is wrong, so its parser is not asked. */
function colourIn(args: readonly string[]): string {
  return args.includes("--color=never") ? "never" : (args[args.indexOf("--color") + 1] ?? "auto");
}

async function issuesPage(): Promise<string> {
  const { default: manifest } = await import("itsm-as-code/package.json", { with: { type: "json" } });
  const known: { readonly name: string; readonly bugs?: { readonly url: string }; readonly homepage?: string } =
    manifest;
  return known.bugs?.url ?? known.homepage ?? "the issues page of the itsm-as-code repository";
}

function talk(text: string): void {
  process.stderr.write(`${text}\n`);
}
