// Writes the parts of the documentation that follow from the code; test/docs.test.ts holds them fresh.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedFiles } from "./docs/generated.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

for (const [file, text] of generatedFiles(root, (path) => readFileSync(join(root, path), "utf8"))) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
