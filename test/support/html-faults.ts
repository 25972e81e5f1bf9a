// What is wrong with the HTML of a page.
import { HtmlValidate } from "html-validate";
import type { BuiltFile } from "./built-pages.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "long-title": "off", // the titles are those of the records
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    "prefer-native-element": "off", // `role=group` on what scrolls: there is no native element
    "no-raw-characters": "off", // `>` and `"` in text are allowed by the standard
    "svg-focusable": "off",
  },
});

/** The faults of pages, each with its place. */
export async function htmlFaults(pages: readonly BuiltFile[]): Promise<string[]> {
  const reports = await Promise.all(pages.map(({ path, text }) => validator.validateString(text, path)));
  return reports.flatMap(({ results }) =>
    results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${filePath}:${line}:${column} ${ruleId}: ${message}`),
    ),
  );
}
