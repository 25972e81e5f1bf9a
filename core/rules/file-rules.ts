// Rules about files: what may lie below records/, and where.
import type { Rulebook } from "./rule.ts";

export const fileRules = {
  "schema-newer": {
    level: "error",
    title: "Records are written for schemas that this package knows.",
    why: "A package that is older than the records would call wrong what is right, or take it for something else.",
    bad: "schema: 99",
  },
  "file-symlink": {
    level: "error",
    title: "A record is a file, not a link to one.",
    why: "A link may lead out of the repository, to a file that nobody reviewed. Links are never followed.",
  },
  "file-not-regular": {
    level: "error",
    title: "A record is a plain file.",
    why: "A folder, a pipe or a device whose name ends in .md cannot be read as a record.",
  },
  "file-too-big": {
    level: "error",
    title: "A record is at most 1 MiB.",
    why: "Records are text that people read. A larger file is a mistake or an attack, and is not read further.",
  },
  "file-nul": {
    level: "error",
    title: "A record holds text, no NUL bytes.",
    why: "A NUL byte means that the file is binary or damaged; Git would no longer show its differences.",
  },
  "file-encoding": {
    level: "error",
    title: "A record is UTF-8.",
    why: "Other encodings show wrong characters to some readers, and Git cannot show their differences.",
  },
  "file-unreadable": {
    level: "error",
    title: "A record can be read.",
    why: "The disk or the rights of the file refused it; a record that cannot be read cannot be judged.",
  },
  "file-unexpected": {
    level: "warning",
    title: "Below records/ there are records only.",
    why: "A file that is no record is easily taken for one. README.md files and files that begin with a dot are left alone.",
  },
  "file-folder": {
    level: "error",
    title: "A record lies in the folder of its kind.",
    why: "The folder says which kind a record is. Numbered kinds have a folder for each year below it.",
    bad: "records/incidents/2026/CHG-2026-7F3K-rotate-certificates.md",
    good: "records/changes/2026/CHG-2026-7F3K-rotate-certificates.md",
  },
  "file-year": {
    level: "error",
    title: "A record lies in the folder of the year in its id.",
    why: "People and tools find it by its id alone.",
    bad: "records/changes/2025/CHG-2026-7F3K-rotate-certificates.md",
    good: "records/changes/2026/CHG-2026-7F3K-rotate-certificates.md",
  },
  "file-name": {
    level: "error",
    title: "The file name is the id.",
    why: "There is no second place for the id, so nothing can disagree. A slug behind it is for people and may change.",
    bad: "records/changes/2026/rotate-certificates.md",
    good: "records/changes/2026/CHG-2026-7F3K-rotate-certificates.md",
  },
  "file-empty": {
    level: "error",
    title: "A record is not empty.",
    why: "An empty file was probably lost while it was saved.",
  },
  "merge-conflict": {
    level: "error",
    title: "A record holds no merge conflict.",
    why: "Two versions stand in the file and nobody decided which is true.",
    bad: "<<<<<<< HEAD\nstate: scheduled\n=======\nstate: canceled\n>>>>>>> fix",
    good: "state: canceled",
  },
  "frontmatter-missing": {
    level: "error",
    title: "A record begins with frontmatter.",
    why: "Its fields stand between two lines that are exactly ---.",
    good: "---\ntitle: Rotate the certificates of the edge\nstate: new\n---",
  },
  "frontmatter-language": {
    level: "error",
    title: "Line 1 of a record is exactly ---.",
    why: "Some tools run what follows ---js as a program. Here nothing in a record is ever run.",
    bad: "---js",
    good: "---",
  },
  "frontmatter-unclosed": {
    level: "error",
    title: "The frontmatter ends with a line that is exactly ---.",
    why: "Without it the whole text would be taken for fields.",
  },
  "frontmatter-delimiter": {
    level: "error",
    title: "No line of the frontmatter begins with --- unless it is its end.",
    why: "Some tools end the frontmatter there and some do not: they would read two different records.",
    bad: "title: x\n--- the end\n---",
    good: "title: x\n---",
  },
  "frontmatter-too-long": {
    level: "error",
    title: "The frontmatter is at most 128 KiB.",
    why: "Fields are short; texts belong in the body. Longer ones can stop the tools that read them.",
  },
  "frontmatter-not-fields": {
    level: "error",
    title: "The frontmatter is a map of fields.",
    why: "Each line names a field and gives its value.",
    bad: "- title\n- state",
    good: "title: Rotate the certificates\nstate: new",
  },
  "frontmatter-duplicate-key": {
    level: "error",
    title: "A field is written once.",
    why: "Of two values nobody knows which one counts; tools choose differently.",
    bad: "state: new\nstate: scheduled",
    good: "state: scheduled",
  },
  "frontmatter-tab": {
    level: "error",
    title: "Frontmatter is indented with spaces.",
    why: "YAML does not allow tabs, because their width differs from editor to editor.",
  },
  "frontmatter-aliases": {
    level: "error",
    title: "Frontmatter refers to other values at most 16 times.",
    why: "A few lines of aliases can grow to gigabytes. Records need none.",
  },
  "frontmatter-tag": {
    level: "error",
    title: "Frontmatter holds plain values only.",
    why: "Tags such as !!js/function make some tools build objects or run code.",
    bad: "title: !!js/function 'x'",
    good: "title: x",
  },
  "frontmatter-yaml": {
    level: "error",
    title: "The frontmatter is valid YAML.",
    why: "Otherwise its fields cannot be told apart.",
    bad: "title: Edge: certificates end",
    good: 'title: "Edge: certificates end"',
  },
} as const satisfies Rulebook;
