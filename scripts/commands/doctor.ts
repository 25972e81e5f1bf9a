// `itsm doctor`: what this clone and its files still need, each with the exact mend.
import type { Command } from "commander";
import { diagnose, type Symptom } from "../../core/doctor/index.ts";
import { EXIT, openFolder } from "../../core/index.ts";
import { withExamples } from "../command.ts";
import { counted } from "../format/plain-text.ts";
import { type Session, sessionOf } from "../session.ts";

interface Options {
  readonly fix?: boolean;
  readonly toolkit?: string;
  readonly json?: boolean;
}

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm doctor", "look, and change nothing"],
    ["itsm doctor --fix", "add the files that are missing"],
    ["itsm doctor --json", "for a program"],
  ])
    .description("Look whether everything is in place: Node, history, records, workflows, owners, evidence.")
    .option("--fix", "add missing files; nothing that exists is changed")
    .option("--toolkit <owner/name@commit>", "the release that workflows should use (default: that of this package)")
    .option("--json", "one JSON document")
    .action(async (options: Options) => {
      process.exitCode = await run(sessionOf(command), options);
    });
}

// --- internal ---

async function run(session: Session, { fix = false, toolkit, json = false }: Options): Promise<number> {
  const { examine } = await import("../doctor/examine.ts");
  const before = await examine(session, toolkit);
  const fixed = fix ? before.missing : [];
  const folder = openFolder(session.root());
  for (const { file, text } of fixed) folder.add(file, text);
  const { installation } = fixed.length > 0 ? await examine(session, toolkit) : before;
  const symptoms = diagnose(installation);
  const wrong = symptoms.filter(({ state }) => state === "wrong");
  if (json) session.json("doctor", { healthy: wrong.length === 0, symptoms, fixed: fixed.map(({ file }) => file) });
  else tell(session, symptoms, { wrong: wrong.length, fixed: fixed.map(({ file }) => file) });
  return wrong.length === 0 ? EXIT.fine : EXIT.findings;
}

const SIGNS = { fine: "✓", wrong: "✗", unknown: "–" } as const;
const STYLES = { fine: "good", wrong: "error", unknown: "faint" } as const;

function tell(
  session: Session,
  symptoms: readonly Symptom[],
  { wrong, fixed }: { readonly wrong: number; readonly fixed: readonly string[] },
): void {
  for (const file of fixed) session.talk(`Added ${file}`);
  for (const { state, what, expected, got, mend } of symptoms) {
    session.out(`${session.paint(STYLES[state], SIGNS[state])} ${what}: ${got}`);
    if (state === "fine") continue;
    session.out(`    expected: ${expected}`);
    if (mend !== null) session.out(`    mend:     ${mend}`);
  }
  session.talk(wrong === 0 ? "\nNothing is wrong." : `\n${counted(wrong, "thing")} to mend.`);
}
