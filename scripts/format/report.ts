// The findings of a check in the format that was asked for, on stdout.
import type { Checked, Finding } from "../../core/index.ts";
import type { Session } from "../session.ts";
import { annotations } from "./annotations.ts";
import { findingText } from "./findings.ts";
import type { Format } from "./formats.ts";
import { counted } from "./plain-text.ts";
import { sarifLog } from "./sarif.ts";

/** What is told of a check. */
export type Told = Pick<Checked, "findings" | "checked" | "textOf">;

/** Writes the findings, at most `max` of them. */
export function report(
  session: Session,
  { findings, checked, textOf }: Told,
  { format, max = Number.POSITIVE_INFINITY }: { readonly format: Format; readonly max: number | undefined },
): void {
  const shown = findings.slice(0, max);
  WRITERS[format](session, { findings: shown, checked, textOf });
  const hidden = findings.length - shown.length;
  if (hidden > 0) session.talk(`… and ${counted(hidden, "more finding")}.`);
}

// --- internal ---

const WRITERS: { readonly [F in Format]: (session: Session, checked: Told) => void } = {
  text: (session, { findings, textOf }) => {
    for (const finding of findings) session.out(`${findingText(finding, textOf(finding.file), session.paint)}\n`);
  },
  json: (session, { findings, checked }) => session.json("check", { checked, findings: findings.map(plain) }),
  github: (session, { findings }) => {
    if (findings.length > 0) session.out(annotations(findings));
  },
  sarif: (session, { findings }) => session.out(JSON.stringify(sarifLog(findings), null, 2)),
};

function plain({ rule, level, file, line, column, message, mend }: Finding): Finding {
  return { rule, level, file, line, column, message, mend };
}
