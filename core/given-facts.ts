// Facts that somebody wrote down, over those that Git tells: for playing a pull request through before it exists.
import { type Finding, finding } from "./finding.ts";
import { locatorOf, parseYamlFile } from "./frontmatter/index.ts";
import { type PullRequestFacts, PullRequestFactsSchema } from "./policy/index.ts";
import { schemaFlaws } from "./schema-flaws.ts";
import type { SourceFile } from "./source-file.ts";

/** Each fact that the text has takes the place of the local one. What is wrong comes back as findings at its line. */
export function givenFacts(
  { file, text }: SourceFile,
  local: PullRequestFacts,
): { readonly facts: PullRequestFacts } | { readonly findings: readonly Finding[] } {
  const parsed = parseYamlFile(text);
  if (!parsed.ok) return { findings: [finding(file, parsed.fault, parsed.fault)] };
  const facts = { ...local, ...parsed.value };
  const result = PullRequestFactsSchema.safeParse(facts);
  if (result.success) return { facts: result.data };
  const locate = locatorOf(text, "yaml");
  const flaws = schemaFlaws(result.error.issues, facts, PullRequestFactsSchema, "the facts of a pull request");
  return {
    findings: flaws.map((flaw) =>
      finding(file, flaw, locate(flaw.path, flaw.rule === "field-unknown" ? "key" : "value")),
    ),
  };
}
