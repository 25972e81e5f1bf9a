// A badge as a picture that carries its own background, so that it can be read on light and dark pages.
import { escapeXml, printable } from "../xml-text.ts";
import type { Badge } from "./badge.ts";
import { LOOKS } from "./looks.ts";

/** Labels longer than this many characters are cut: a badge stands in a line of text. */
export const MOST_LABEL = 40;

/** A badge as SVG. */
export function badgeSvg({ label, message, tone }: Badge): string {
  const { fill, shape, mark } = LOOKS[tone];
  const [name, words] = [oneLine(cut(label)), oneLine(message)];
  const [left, right] = [widthOf(name) + 2 * PAD, widthOf(words) + ICON + 3 * PAD];
  const title = escapeXml(`${name}: ${words}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" viewBox="0 0 ${left + right} 20" role="img" aria-label="${title}">
<title>${title}</title>
<path fill="#374151" d="M3 0h${left - 3}v20H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z"/>
<path fill="${fill}" d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${left}z"/>
<g transform="translate(${left + PAD} 4) scale(.375)"><g fill="#fff">${shape}</g><path d="${mark}" fill="none" stroke="${fill}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></g>
<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">
${text(name, PAD)}
${text(words, left + ICON + 2 * PAD)}
</g>
</svg>
`;
}

// --- internal ---

const PAD = 6;
const ICON = 12;

/** The length is told, so that letters of any script and font stay within the picture. */
function text(words: string, x: number): string {
  return `<text x="${x}" y="14" textLength="${widthOf(words)}" lengthAdjust="spacingAndGlyphs">${escapeXml(words)}</text>`;
}

/** How wide a text is in this font, near enough: signs of East Asia and pictures are twice as wide as letters. */
function widthOf(words: string): number {
  let width = 0;
  for (const sign of words) {
    if (/[ilI.,:;|!'`()[\]fjtr -]/.test(sign)) width += 4.5;
    else if (/[mwMW@%]/.test(sign)) width += 10.5;
    else if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}]/u.test(sign))
      width += 12;
    else width += /\p{Lu}/u.test(sign) ? 8 : 7;
  }
  return Math.max(7, Math.round(width));
}

function cut(label: string): string {
  const signs = [...label];
  return signs.length > MOST_LABEL ? `${signs.slice(0, MOST_LABEL - 1).join("")}…` : label;
}

function oneLine(words: string): string {
  return printable(words.replace(/\s+/g, " ")).trim();
}
