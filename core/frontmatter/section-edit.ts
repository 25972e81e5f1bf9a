// The `##` sections of a record's body, written: one section changes, every other byte stays.
import { type BodySection, findSection, sectionsOf } from "../sections.ts";
import { findFrontmatter } from "./delimiters.ts";
import { nextLine, type Splice, splice } from "./splice.ts";

/** Makes a Markdown text the whole content of a section, which is added at the end where it is missing. */
export function replaceSection(text: string, heading: string, markdown: string): string {
  return editSection(text, { heading, markdown, keeps: false });
}

/** Adds a Markdown text to the end of a section, behind a blank line. */
export function appendSection(text: string, heading: string, markdown: string): string {
  return editSection(text, { heading, markdown, keeps: true });
}

// --- internal ---

interface SectionEdit {
  readonly heading: string;
  readonly markdown: string;
  /** Whether what the section holds stays. */
  readonly keeps: boolean;
}

function editSection(text: string, { heading, markdown, keeps }: SectionEdit): string {
  const extent = findFrontmatter(text);
  if ("rule" in extent) throw new Error(`the record cannot be read: ${extent.message}`);
  const eol = text[extent.yamlStart - 2] === "\r" ? "\r\n" : "\n";
  const body = text.slice(extent.bodyStart);
  const before = sectionsIn(body);
  const section = findSection(before, heading);
  const added = withoutBlankEdges(markdown);
  const whole = keeps && section?.text ? [section.text, added].join("\n\n").trim() : added.trim();
  if (section?.text === whole) return text;
  const fresh = added.replaceAll("\n", eol);
  const change = section ? sectionSplice(body, section, fresh, { eol, keeps }) : newSection(body, heading, fresh, eol);
  const edited = splice(body, [change]);
  checkNothingElse(before, sectionsIn(edited), { heading: section?.heading ?? heading, text: whole });
  return closedLine(text.slice(0, extent.bodyStart), eol) + edited;
}

/** The sections as the rest of the system reads them, with line breaks that can be compared. */
function sectionsIn(body: string): BodySection[] {
  return sectionsOf(body).map((section) => ({ ...section, text: section.text.replaceAll("\r\n", "\n") }));
}

/** The beginning of the first line may be the indentation of code. */
function withoutBlankEdges(markdown: string): string {
  return markdown
    .replaceAll("\r\n", "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

/** The blank lines around a section's text stay as they are. */
function sectionSplice(
  body: string,
  section: BodySection,
  fresh: string,
  { eol, keeps }: { readonly eol: string; readonly keeps: boolean },
): Splice {
  const behindHeading = offsetOfLine(body, section.line);
  if (section.text === "") {
    const blanks = /^(?:[ \t]*\r?\n)*\s*$|^(?:[ \t]*\r?\n)*/.exec(body.slice(behindHeading))?.[0] ?? "";
    const end = behindHeading + blanks.length;
    const gap = body[behindHeading - 1] === "\n" ? eol : eol + eol;
    const next = end === body.length ? "" : blanks || eol;
    return { start: behindHeading, end, text: gap + fresh + eol + next };
  }
  let start = behindHeading;
  while (body.slice(start, nextLine(body, start)).trim() === "") start = nextLine(body, start);
  const lines = section.text.split("\n").length;
  const end = start + body.slice(start, offsetOfLine(body.slice(start), lines) + start).trimEnd().length;
  return keeps ? { start: end, end, text: eol + eol + fresh } : { start, end, text: fresh };
}

function newSection(body: string, heading: string, fresh: string, eol: string): Splice {
  const gap = body === "" || /\n[ \t]*\r?\n$|^\s*\n$/.test(body) ? "" : body.endsWith("\n") ? eol : eol + eol;
  const content = fresh === "" ? "" : eol + fresh + eol;
  return { start: body.length, end: body.length, text: `${gap}## ${heading}${eol}${content}` };
}

/** Where the line begins that has so many lines before it. */
function offsetOfLine(text: string, linesBefore: number): number {
  let at = 0;
  for (let line = 0; line < linesBefore; line++) at = nextLine(text, at);
  return at;
}

function closedLine(text: string, eol: string): string {
  return text.endsWith("\n") ? text : text + eol;
}

/** A text with a heading of its own, or with a code block that has no end, would change other sections. */
function checkNothingElse(
  before: readonly BodySection[],
  after: readonly BodySection[],
  changed: { readonly heading: string; readonly text: string },
): void {
  const old = findSection(before, changed.heading);
  const wanted = old ? before.map((section) => (section === old ? changed : section)) : [...before, changed];
  const same =
    wanted.length === after.length &&
    wanted.every(({ heading, text }, i) => heading === after[i]?.heading && text === after[i]?.text);
  if (!same)
    throw new Error(
      `the text for the section ${changed.heading} holds a heading of level 1 or 2, or a code block without an end`,
    );
}
