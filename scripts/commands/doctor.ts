// `itsm doctor`: what this clone and its files still need, each with the exact mend.
import type { Command } from "commander";
import { diagnose, diagnoseGitHub, type Symptom } from "../../core/doctor/index.ts";
import { EXIT } from "../../core/index.ts";
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
    ["itsm doctor --fix", "mend what can be mended safely"],
    ["GITHUB_TOKEN=$(gh auth token) itsm doctor", "look at GitHub's settings, too"],
    ["itsm doctor --json", "for a program"],
  ])
    .description("Look whether everything is in place: here, and with GITHUB_TOKEN or GH_TOKEN on GitHub as well.")
    .option("--fix", "add what is missing, renew what nobody edited; what you edited is never changed")
    .option("--toolkit <owner/name@commit>", "the release that workflows should use (default: that of this package)")
    .option("--json", "one JSON document")
    .action(async (options: Options) => {
      process.exitCode = await run(sessionOf(command), options);
    });
}

// --- internal ---

async function run(session: Session, { fix = false, toolkit, json = false }: Options): Promise<number> {
  const { askGitHub, examine, mend } = await import("../doctor/index.ts");
  const [before, asked] = [await examine(session, toolkit), await askGitHub(session)];
  const mended = fix ? await mend(session, before, asked) : [];
  const [after, github] =
    mended.length > 0 ? [await examine(session, toolkit), await askGitHub(session)] : [before, asked];
  const onGitHub = "found" in github ? diagnoseGitHub(github.found) : [github.symptom];
  const symptoms = [...diagnose(after.installation), ...onGitHub];
  const wrong = symptoms.filter(({ state }) => state === "wrong");
  const fixed = mended.flatMap(({ file }) => file ?? []);
  if (json)
    session.json("doctor", { healthy: wrong.length === 0, symptoms, fixed, mended: mended.map(({ did }) => did) });
  else tell(session, symptoms, { wrong: wrong.length, did: mended.map(({ did }) => did) });
  return wrong.length === 0 ? EXIT.fine : EXIT.findings;
}

const SIGNS = { fine: "✓", wrong: "✗", unknown: "–" } as const;
const STYLES = { fine: "good", wrong: "error", unknown: "faint" } as const;

function tell(
  session: Session,
  symptoms: readonly Symptom[],
  { wrong, did }: { readonly wrong: number; readonly did: readonly string[] },
): void {
  for (const words of did) session.talk(words);
  for (const { state, what, expected, got, mend } of symptoms) {
    session.out(`${session.paint(STYLES[state], SIGNS[state])} ${what}: ${got}`);
    if (state === "fine") continue;
    session.out(`    expected: ${expected}`);
    if (mend !== null) session.out(`    mend:     ${mend}`);
  }
  session.talk(wrong === 0 ? "\nNothing is wrong." : `\n${counted(wrong, "thing")} to mend.`);
}
