// `itsm explain`: what a rule says, why it exists, how it looks broken and kept.
import type { Command } from "commander";
import { findRule, type Rule, rules } from "../../core/index.ts";
import { withExamples } from "../command.ts";
import { type Column, table } from "../format/table.ts";
import { unknown } from "../lookup.ts";
import { type Session, sessionOf } from "../session.ts";

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm explain", "list all rules"],
    ["itsm explain times-out-of-order", "explain one"],
  ])
    .description("Explain a rule that itsm check names. Works offline.")
    .argument("[rule]", "the id of a rule, as itsm check prints it in brackets")
    .option("--json", "one JSON document")
    .action((rule: string | undefined, options: { readonly json?: boolean }) => {
      const session = sessionOf(command);
      const ids = rule === undefined ? Object.keys(rules) : [knownRule(rule)];
      if (options.json) session.json("rules", { rules: ids.map(plain) });
      else if (rule === undefined) list(session, ids);
      else explain(session, ids[0] ?? "");
    });
}

// --- internal ---

function knownRule(name: string): string {
  const id = name.replace(/^\w+\[(.+)\]$/, "$1");
  if (findRule(id)) return id;
  throw unknown("rule", name, Object.keys(rules), "itsm explain lists all rules.");
}

function ruleOf(id: string): Rule {
  const rule = findRule(id);
  if (!rule) throw new Error(`no rule is called ${id}`);
  return rule;
}

function plain(id: string): object {
  const { level, title, why, bad, good } = ruleOf(id);
  return { id, level, title, why, bad: bad ?? null, good: good ?? null };
}

function list(session: Session, ids: readonly string[]): void {
  const rows = ids.map((id) => [id, ruleOf(id).level, ruleOf(id).title]);
  const columns: Column[] = [{ heading: "Rule" }, { heading: "Level" }, { heading: "Says", stretches: "soon" }];
  session.out(table(columns, rows, session));
}

function explain(session: Session, id: string): void {
  const { level, title, why, bad, good } = ruleOf(id);
  const { paint } = session;
  session.out(`${paint(level, `${level}[${id}]`)} ${paint("strong", title)}\n\n${why}`);
  if (bad !== undefined) session.out(`\nNot so:\n\n${indented(bad)}`);
  if (good !== undefined) session.out(`\n${bad === undefined ? "For instance" : "But so"}:\n\n${indented(good)}`);
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, "    ");
}
