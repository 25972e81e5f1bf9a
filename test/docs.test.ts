import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { jsonSchemaOf, openLedger } from "../core/index.ts";
import { kindList } from "../schemas/index.ts";
import { generatedFiles } from "../scripts/docs/generated.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");

describe("the documentation that is made from the code", () => {
  const files = [...generatedFiles(root, read)];

  it.each(files)("%s is fresh (npm run docs makes it so)", (file, text) => {
    expect(read(file)).toBe(text);
  });

  it.each(kindList)("the JSON Schema of a $name accepts every one that the sample company has", (kind) => {
    const ajv = new Ajv2020({ strict: false, unicodeRegExp: true });
    addFormats.default(ajv);
    const accepts = ajv.compile(jsonSchemaOf(kind));
    const { ledger, sources } = openLedger(root, { system: 0 });
    for (const { file } of ledger.byKind.get(kind.name) ?? []) {
      const text = sources.get(file)?.text ?? "";
      const fields = load(text.slice(4, text.indexOf("\n---", 4)));
      expect(accepts(fields), `${file}: ${JSON.stringify(accepts.errors)}`).toBe(true);
    }
  });

  it("every relative link in the documentation leads to a file", () => {
    const guides = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
    const pages = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/decisions/README.md"];
    for (const page of [...pages, ...guides.map((name) => `docs/${name}`)])
      for (const [, target = "", heading] of read(page).matchAll(/\]\((?!https?:|mailto:)([^)#]*)(?:#([^)]+))?\)/g)) {
        const file = target === "" ? page : join(page, "..", target);
        expect(existsSync(join(root, file)), `${page} → ${target}`).toBe(true);
        if (heading !== undefined) expect(headings(read(file)), `${page} → ${target}#${heading}`).toContain(heading);
      }
  });
});

/** The headings of a page, as GitHub names them in addresses. */
function headings(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
