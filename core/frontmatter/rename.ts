// A field given another name in a record's text, with every other byte left as it is.
import { isMap, isScalar, parseDocument } from "yaml";
import type { Fields, Path } from "../../schemas/index.ts";
import { findFrontmatter, startOfText } from "./delimiters.ts";
import { told } from "./edit-steps.ts";
import { find } from "./layout.ts";
import { parseFrontmatter } from "./parse.ts";
import { isMapping, sameData } from "./plain-data.ts";
import { splice } from "./splice.ts";

/** Renames the last key of a path. Throws, and changes nothing, where the result would mean something else. */
export function renameField(text: string, path: Path, name: string): string {
  const before = fieldsIn(text);
  const extent = findFrontmatter(text);
  if ("rule" in extent) throw new Error(extent.message);
  const yaml = text.slice(extent.yamlStart, extent.yamlEnd);
  const [start, end] = keyRange(yaml, path);
  const quote = /^["']/.exec(yaml.slice(start))?.[0] ?? "";
  const edited = splice(yaml, [{ start, end, text: quote + name + quote }]);
  const result = text.slice(0, extent.yamlStart) + edited + text.slice(extent.yamlEnd);
  if (!sameData(fieldsIn(result), renamed(before, path, name)))
    throw new Error(`${told(path)} cannot be renamed in place; please write ${name} there by hand`);
  return result;
}

/**
 * Edits a whole file of YAML, such as itsm.config.yaml, by an edit of a record's text: the file becomes its frontmatter
 * for as long as that takes. Throws where it cannot be one.
 */
export function inYamlFile(text: string, edit: (record: string) => string): string {
  const start = startOfText(text);
  const eol = /\r?\n/.exec(text)?.[0] ?? "\n";
  const yaml = text.slice(start);
  const lastBreak = yaml.endsWith("\n") ? "" : eol;
  // A file that begins with a line of its own for that needs no other.
  const [before, after] = [/^---[ \t]*\r?\n/.test(yaml) ? "" : `---${eol}`, `${lastBreak}---${eol}`];
  const record = before + yaml + after;
  const extent = findFrontmatter(record);
  if ("rule" in extent || extent.bodyStart < record.length)
    throw new Error("the file holds a line of --- in the middle, and is not edited for that");
  const edited = edit(record);
  return text.slice(0, start) + edited.slice(before.length, edited.length - after.length);
}

// --- internal ---

function fieldsIn(text: string): Fields {
  const result = parseFrontmatter(text);
  if (result.ok) return result.value.fields;
  const { message, line } = result.fault;
  throw new Error(`the record cannot be read: ${message} (line ${line})`);
}

function keyRange(yaml: string, path: Path): readonly [start: number, end: number] {
  const { contents, errors } = parseDocument(yaml, { keepSourceTokens: true, logLevel: "silent" });
  if (errors[0]) throw new Error(`the frontmatter cannot be edited: ${errors[0].message}`);
  const found = find(contents, path, yaml);
  const pair = found && isMap(found.parent) ? found.parent.items[found.index] : undefined;
  if (!pair || !isScalar(pair.key) || !pair.key.range)
    throw new Error(`${told(path)} cannot be renamed in place: it stands behind an alias or a merge`);
  return [pair.key.range[0], pair.key.range[1]];
}

function renamed(data: unknown, [key, ...rest]: Path, name: string): unknown {
  if (!isMapping(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([each, value]) => {
      if (each !== String(key)) return [each, value];
      return rest.length === 0 ? [name, value] : [each, renamed(value, rest, name)];
    }),
  );
}
