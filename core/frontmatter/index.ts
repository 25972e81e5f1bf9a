// The only door to gray-matter and the YAML parsers.
export { conflictIn, type Fault } from "./fault.ts";
export { type Locator, locatorOf, type Place } from "./locate.ts";
export { type Frontmatter, type ParseResult, parseFrontmatter, parseYamlFile } from "./parse.ts";
export { type WriteOptions, writeRecord } from "./write.ts";
