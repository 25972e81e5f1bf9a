// The words of a built page, as a reader without pictures and scripts finds them.

/** The text of HTML: tags gone, what is hidden for now left out, spaces as one. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style|title)\b[^>]*>.*?<\/\1>/gs, " ")
    .replace(/<(span|li|dd|p|div|g)\b[^>]*\shidden[^>]*>.*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&quot;|&#34;|&#x22;/g, '"')
    .replace(/&lt;|&#x3C;|&#60;/g, "<")
    .replace(/&gt;|&#62;/g, ">")
    .replace(/&amp;|&#x26;|&#38;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** The part of a page below the heading with this id, as text. */
export function sectionOf(html: string, id: string): string {
  const found = html.split(/<section\b/).find((part) => part.includes(`id="${id}"`));
  if (found === undefined) throw new Error(`no section ${id}`);
  return textOf(`<section ${found}`);
}
