// Files that are not what they were taken for, refused with what they are.
import { EXIT, ItsmError } from "../errors.ts";
import { orList } from "../suggest.ts";

/** Throws ItsmError where a text begins as a web page or as another format does. */
export function refuseOther(name: string, head: string, expected: "CSV" | "JSON"): void {
  const start = head.replace(/^\uFEFF/, "").trimStart();
  if (start === "")
    throw new ItsmError(
      `${name} is empty`,
      "Export it again, and look whether the list showed anything.",
      EXIT.findings,
    );
  if (/^<(!doctype html|html|head|body)\b/i.test(start))
    throw new ItsmError(
      `${name} is a web page, not ${expected}`,
      "That is mostly the page to log in. Log in first, or give the export's address a token; then download it again.",
      EXIT.findings,
    );
  if (/^<\?xml|^<[a-z]+[\s>]/i.test(start))
    throw new ItsmError(
      `${name} is XML: expected ${expected}`,
      `Choose ${expected} where you export it.`,
      EXIT.findings,
    );
  if (expected === "CSV" && /^[[{]/.test(start))
    throw new ItsmError(
      `${name} is JSON: expected CSV`,
      "Choose CSV where you export it. JSON is read of pagerduty, statuspage, upptime and itsm.",
      EXIT.findings,
    );
  if (expected === "JSON" && !/^[[{]/.test(start))
    throw new ItsmError(
      `${name} is no JSON: it begins with ${JSON.stringify(start.slice(0, 20))}`,
      "Choose JSON where you export it. CSV is read of servicenow, jira and, with a mapping, of anything.",
      EXIT.findings,
    );
}

/** The error of a file that is of another system, or of none that is known. */
export function otherSystem(
  name: string,
  wanted: string,
  found: string | undefined,
  lacks: readonly string[],
): ItsmError {
  const hint =
    found === undefined
      ? `Expected ${orList(lacks)}. Export all columns, or describe the file by a mapping: itsm import csv --mapping FILE.`
      : `It looks like an export of ${found}: itsm import ${found} ${name}.`;
  return new ItsmError(`${name} is no export of ${wanted}`, hint, EXIT.findings);
}
