// The only door to gray-matter and the YAML parsers.

export { type EditOptions, editFields } from "./edit.ts";
export { type Edit, editedData } from "./edit-steps.ts";
export { conflictIn, type Fault } from "./fault.ts";
export { type Locator, locatorOf, type Place } from "./locate.ts";
export { type Frontmatter, type ParseResult, parseFrontmatter, parseYamlFile } from "./parse.ts";
export { isMapping, sameData } from "./plain-data.ts";
export { inYamlFile, renameField } from "./rename.ts";
export { appendSection, replaceSection } from "./section-edit.ts";
export { recordText, type WriteOptions, writeRecord } from "./write.ts";
