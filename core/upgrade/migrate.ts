// The text of a record or of the settings, brought to the present version of the schemas.
import { type Renamed, SCHEMA } from "../../schemas/index.ts";
import { CONFIG_FILE, CONFIG_RENAMED } from "../config.ts";
import { editFields, inYamlFile, parseFrontmatter, parseYamlFile, renameField } from "../frontmatter/index.ts";
import { readPath } from "../record-path.ts";
import { modernised, renamedFlaws } from "../renamed-fields.ts";
import type { SourceFile } from "../source-file.ts";

/** What becomes of a text: a new one, the same, or none because of what is in it. */
export type Migrated =
  | { readonly text: string; readonly did: readonly string[] }
  | { readonly left: string; readonly mend: string };

/** A record's text under the names of today. Comments, order and layout stay as they are. */
export function migrateRecord({ file, text }: SourceFile): Migrated {
  const path = readPath(file);
  if ("rule" in path) return { left: path.message, mend: path.mend };
  const parsed = parseFrontmatter(text);
  if (!parsed.ok) return { left: parsed.fault.message, mend: parsed.fault.mend };
  const { met } = modernised(parsed.value.fields, path.kind.renamed);
  return byHand(met, () => met.reduce((before, { from, to }) => renameField(before, from, to), text));
}

/** The settings under the names of today, saying that they are of the present version. */
export function migrateConfig({ text }: SourceFile): Migrated {
  const parsed = parseYamlFile(text);
  if (!parsed.ok) return { left: parsed.fault.message, mend: parsed.fault.mend };
  const { met } = modernised(parsed.value, CONFIG_RENAMED);
  const version = parsed.value.schema ?? 1;
  const counted = version === SCHEMA ? [] : [`schema: ${SCHEMA}`];
  const told = byHand(met, () =>
    inYamlFile(text, (record) => {
      const named = met.reduce((before, { from, to }) => renameField(before, from, to), record);
      if (counted.length === 0) return named;
      return editFields(named, [{ path: ["schema"], value: SCHEMA }], { order: ["organisation", "schema"] });
    }),
  );
  return "text" in told
    ? { ...told, did: [...told.did, ...counted] }
    : { ...told, left: `${CONFIG_FILE}: ${told.left}` };
}

// --- internal ---

function byHand(met: readonly Renamed[], edit: () => string): Migrated {
  try {
    return { text: edit(), did: met.map(({ from, to }) => `${from.join(".")} is called ${to} now`) };
  } catch (error) {
    const mend =
      met.length > 0
        ? renamedFlaws(met)
            .map(({ message }) => message)
            .join("; ")
        : `Write schema: ${SCHEMA} there.`;
    return { left: error instanceof Error ? error.message : String(error), mend: `By hand: ${mend}` };
  }
}
