// The only door to gray-matter and the YAML parsers.
export { type Locator, locatorOf, type Place } from "./locate.ts";
export {
  conflictIn,
  type Fault,
  type Frontmatter,
  type ParseResult,
  parseFrontmatter,
  parseYamlFile,
} from "./parse.ts";
