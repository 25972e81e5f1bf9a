// Fields changed in a record's text, with every other byte left as it is.
import { isMap, type ParsedNode, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Path } from "../../schemas/index.ts";
import { appendInBlock, deleteInBlock, insertInBlock, replaceInBlock } from "./block-edit.ts";
import { findFrontmatter } from "./delimiters.ts";
import { type Edit, editedData, type Step, stepsBetween, told } from "./edit-steps.ts";
import { addInFlow, deleteInFlow, replaceInFlow } from "./flow-edit.ts";
import { find, isFlow, type Slot, slotAt } from "./layout.ts";
import { type Frontmatter, parseFrontmatter } from "./parse.ts";
import { sameData } from "./plain-data.ts";
import { type Splice, splice } from "./splice.ts";

export interface EditOptions {
  /** The order of fields: one that is missing is put behind the last present one that precedes it here. */
  readonly order?: readonly string[];
}

/** Edits the fields of a record's text. Throws, and changes nothing, where the result would mean something else. */
export function editFields(text: string, edits: readonly Edit[], options: EditOptions = {}): string {
  return edits.reduce((before, edit) => editOnce(before, edit, options.order ?? []), text);
}

// --- internal ---

function editOnce(text: string, edit: Edit, order: readonly string[]): string {
  const before = read(text, "before the edit");
  const wanted = editedData(before.fields, edit);
  const steps = stepsBetween(before.fields, wanted);
  const edited = steps.reduce((current, step) => stepped(current, step, order), text);
  const after = read(edited, `after the edit of ${told(edit.path)}`);
  if (!sameData(after.fields, wanted) || after.body !== before.body)
    throw new Error(`the edit of ${told(edit.path)} would change more than it should; please edit the file by hand`);
  return edited;
}

function read(text: string, when: string): Frontmatter {
  const result = parseFrontmatter(text);
  if (result.ok) return result.value;
  const { message, line } = result.fault;
  throw new Error(`the record cannot be read ${when}: ${message} (line ${line})`);
}

function stepped(text: string, step: Step, order: readonly string[]): string {
  const extent = findFrontmatter(text);
  if ("rule" in extent) throw new Error(extent.message);
  const yaml = text.slice(extent.yamlStart, extent.yamlEnd);
  const { contents, errors } = parseDocument(yaml, { keepSourceTokens: true, logLevel: "silent" });
  if (errors[0]) throw new Error(`the frontmatter cannot be edited: ${errors[0].message}`);
  const eol = text[extent.yamlStart - 2] === "\r" ? "\r\n" : "\n";
  const edited = splice(yaml, splicesOf({ yaml, eol, root: contents, order }, step));
  return text.slice(0, extent.yamlStart) + edited + text.slice(extent.yamlEnd);
}

interface Source {
  readonly yaml: string;
  readonly eol: string;
  readonly root: ParsedNode | null;
  readonly order: readonly string[];
}

function splicesOf(source: Source, step: Step): Splice[] {
  const { yaml, eol } = source;
  if (step.does === "insert") return insertion(source, step.path, step.value);
  const found = find(source.root, step.path, yaml);
  if (!found) throw new Error(`${told(step.path)} cannot be edited in place: it stands behind an alias or a merge`);
  const { parent, index, slot } = found;
  if (step.does === "append") {
    const list = slot.value as YAMLSeq;
    return isFlow(list) ? addInFlow(yaml, list, { value: step.value }) : appendInBlock(yaml, eol, list, step.value);
  }
  if (step.does === "replace")
    return isFlow(parent) ? replaceInFlow(slot, step.value) : replaceInBlock(yaml, eol, slot, step.value);
  if (isFlow(parent)) return deleteInFlow(yaml, parent, index);
  return deleteInBlock(yaml, parent, index, find(source.root, step.path.slice(0, -1), yaml)?.slot);
}

/** A new key goes into a map that has others, or makes an empty one anew. */
function insertion({ yaml, eol, root, order }: Source, path: Path, value: unknown): Splice[] {
  const key = String(path.at(-1));
  const holder = find(root, path.slice(0, -1), yaml);
  const map = holder ? holder.slot.value : root;
  if (!isMap(map)) throw new Error(`${told(path)} cannot be added in place: it stands behind an alias`);
  if (map.items.length === 0) {
    if (!holder) throw new Error("the record has no fields to add one to");
    const fresh = Object.fromEntries([[key, value]]);
    return isFlow(holder.parent) ? replaceInFlow(holder.slot, fresh) : replaceInBlock(yaml, eol, holder.slot, fresh);
  }
  if (isFlow(map)) return addInFlow(yaml, map, { key, value });
  return insertInBlock(yaml, eol, predecessor(map, holder ? [] : order, key, yaml), key, value);
}

function predecessor(map: YAMLMap, order: readonly string[], key: string, yaml: string): Slot {
  const before = order.slice(0, Math.max(0, order.indexOf(key))).toReversed();
  const places = before.map((name) => find(map, [name], yaml)?.slot);
  return places.find((place) => place !== undefined) ?? slotAt(map, map.items.length - 1, yaml);
}
