// The one door for text that people wrote: GitHub's Markdown shows it as it stands, and it does nothing.

/**
 * GitHub looks for mentions, references, commits and emoji in the finished text, behind Markdown and HTML, so escaping
 * alone does not stop it; a space of no width within them does. Code is left alone by it.
 */
const NOTHING = "\u200B";

/** Control characters but tab and line ends, and marks that turn the reading direction. */
const CONTROLS = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * Text in one line: white space becomes one space, what is hidden becomes �, what is longer than `most` characters is
 * cut with an ellipsis. It may stand in a paragraph, heading, list or table cell, and between HTML tags. It takes at
 * most four bytes for each of `most`, whatever needs escaping.
 */
export function inline(text: string, most = 400): string {
  return fitting(oneLine(text), most);
}

/** A name, path or id in code type, in one line. It may stand where `inline` may, but not between HTML tags. */
export function code(text: string, most = 200): string {
  const line = oneLine(text);
  if (line === "") return "";
  const isPlain = /^[\w./:-]+(?: [\w./:-]+)*$/.test(line) && line.length <= most;
  return isPlain ? `\`${line}\`` : `<code>${fitting(line, most)}</code>`;
}

/** Lines verbatim as a fenced block; it stands alone, with an empty line before it. `language` colours it. */
export function fenced(text: string, language: "" | "diff" = ""): string {
  const shown = visible(text)
    .replaceAll(/\r\n?|\u2028|\u2029/g, "\n")
    .replaceAll("<!--", `<!${NOTHING}--`);
  const runs = shown.match(/`+/g) ?? [];
  const fence = "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return `${fence}${language}\n${shown}\n${fence}`;
}

/** One line for a place where GitHub knows no Markdown, such as the title of a check, at most `most` UTF-16 units. */
export function bare(text: string, most: number): string {
  const line = oneLine(text);
  return line.length <= most
    ? line
    : `${line
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, "")}…`;
}

/**
 * One line of at most `most` UTF-16 units for the title of a pull request, where GitHub knows no Markdown: no mention, no
 * reference, no word that keeps workflows from running once the title becomes the message of a commit.
 */
export function lineOf(text: string, most: number): string {
  for (let shown = most; ; shown = Math.floor(shown / 2)) {
    const line = harmless(bare(text, shown)).replaceAll(/\[(?=\s*(?:skip|ci|no|actions)\b)/gi, `[${NOTHING}`);
    if (line.length <= most || shown <= 1) return line;
  }
}

// --- internal ---

const SIGNS: { readonly [sign: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  $: "<span>&#36;</span>",
  [NOTHING]: "&#8203;",
};

function visible(text: string): string {
  return text.toWellFormed().replaceAll(CONTROLS, "�");
}

function oneLine(text: string): string {
  return visible(text)
    .replaceAll(/[^\S\uFEFF]+/g, " ")
    .trim();
}

/** A line escaped, cut to so many characters, and further where escaping makes it much longer. */
function fitting(line: string, most: number): string {
  for (let shown = most; ; shown = Math.floor(shown / 2)) {
    const text = escaped(harmless(cut(line, shown)));
    if (Buffer.byteLength(text) <= 4 * most || shown <= 1) return text;
  }
}

function cut(line: string, most: number): string {
  if (line.length <= most) return line;
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join("")}…`;
}

/**
 * Breaks what GitHub would make a mention, a link, a reference or an emoji of, without a visible trace. A colon may
 * follow the text, which would end the name of an emoji.
 */
function harmless(line: string): string {
  return line
    .replaceAll(/@|#(?=\d)|gh-(?=\d)|cve-(?=\d)|ghsa-|:(?=\/\/)|www(?=\.)/gi, `$&${NOTHING}`)
    .replaceAll(/[0-9a-f]{7,}/gi, (hex) => hex.replaceAll(/.{6}(?=.)/g, `$&${NOTHING}`))
    .replaceAll(/:(?=[\w+-]+(?::|$))/g, `:${NOTHING}`);
}

/**
 * Every sign that means something to Markdown or HTML as a character reference, which means nothing to either. GitHub
 * sets mathematics between dollar signs unless each stands in a span of its own. An underscore within a word is safe.
 */
function escaped(line: string): string {
  return line
    .replaceAll(/[&<>|\\`*~[\]^#$\u200B]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, reference)
    .replace(/^[-+=:]/, reference)
    .replace(/^(\d{1,9})([.)])/, (_, number: string, sign: string) => number + reference(sign));
}

function reference(sign: string): string {
  return SIGNS[sign] ?? `&#${sign.codePointAt(0)};`;
}
