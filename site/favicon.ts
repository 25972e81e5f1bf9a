// The picture in the browser's tab: how everything is, as shape and colour.
import type { Look } from "./looks.ts";

const MARKS: { readonly [look in Look]?: readonly [fill: string, shape: string, mark: string] } = {
  operational: ["#0b6b3a", '<circle cx="16" cy="16" r="15"/>', "m9.5 16.5 4.5 4.5 8.5-9.5"],
  degraded: ["#b07400", '<path d="M16 2 31 29H1z"/>', "M16 12v8M16 24.5v.1"],
  partial: ["#a03a00", '<path d="M16 1 31 16 16 31 1 16z"/>', "M16 8v10M16 23v.1"],
  major: ["#b3141d", '<path d="M10 1h12l9 9v12l-9 9H10l-9-9V10z"/>', "m11 11 10 10m0-10L11 21"],
  maintenance: ["#1b4fae", '<rect x="1" y="1" width="30" height="30" rx="6"/>', "M9 23 18 14M17 10l5 5"],
};
const UNKNOWN = ["#4b5563", '<circle cx="16" cy="16" r="15"/>', "M16 9v9M16 23v.1"] as const;

/** The favicon of a look, as SVG. */
export function faviconOf(look: Look): string {
  const [fill, shape, mark] = MARKS[look] ?? UNKNOWN;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><g fill="${fill}">${shape}</g><path d="${mark}" fill="none" stroke="#fff" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
