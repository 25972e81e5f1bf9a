// A file that says which login each of another system's people has.
import { Person } from "../../../schemas/index.ts";
import { EXIT, ItsmError } from "../../errors.ts";
import { type Finding, finding } from "../../finding.ts";
import { locatorOf, parseYamlFile } from "../../frontmatter/index.ts";
import { showValue } from "../../schema-flaws.ts";
import type { SourceFile } from "../../source-file.ts";

/** Logins by names in small letters: lines such as `Fred Luddy: fred`. Throws ItsmError where the file is not right. */
export function readPeople({ file, text }: SourceFile): ReadonlyMap<string, string> {
  const parsed = parseYamlFile(text);
  if (!parsed.ok) throw wrong(file, [finding(file, parsed.fault, parsed.fault)]);
  const locate = locatorOf(text, "yaml");
  const findings: Finding[] = [];
  const people = new Map<string, string>();
  for (const [name, login] of Object.entries(parsed.value)) {
    const read = Person.safeParse(login);
    if (read.success) people.set(name.toLowerCase(), read.data);
    else
      findings.push(
        finding(
          file,
          {
            rule: "field-value",
            message: `${name} has no login: expected a GitHub login without @, got ${showValue(login)}`,
            mend: "Write one line for each person: Fred Luddy: fred.",
          },
          locate([name], "value"),
        ),
      );
  }
  if (findings.length > 0) throw wrong(file, findings);
  return people;
}

// --- internal ---

function wrong(file: string, findings: readonly Finding[]): ItsmError {
  return new ItsmError(`the file of people ${file} is not right`, "Mend the findings above.", EXIT.findings, {
    findings,
  });
}
