// What a language lacks of the words that English has.

/**
 * The keys in which a language differs from English, deep, as sentences: missing ones, those that English does not have,
 * and those of another sort (a text where English has a function). Forms of numbers and texts themselves may differ.
 */
export function missingWords(english: object, other: object): string[] {
  return differences(english, other, "");
}

// --- internal ---

type Words = Readonly<{ [key: string]: unknown }>;

function differences(english: object, other: object, above: string): string[] {
  // A section is a plain map of words; modules and literals alike have no other keys.
  const [expected, got] = [english as Words, other as Words];
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(got)])].toSorted();
  return keys.flatMap((key) => differenceAt(`${above}${key}`, expected[key], got[key]));
}

function differenceAt(path: string, expected: unknown, got: unknown): string[] {
  if (got === undefined) return [`${path} is missing`];
  if (expected === undefined) return [`${path} is no word of English: remove it`];
  const [wanted, is] = [sortOf(expected), sortOf(got)];
  if (wanted !== is) return [`${path} is ${is}; expected ${wanted}`];
  if (isMap(expected) && isMap(got)) return differences(expected, got, `${path}.`);
  if (typeof expected === "string" && typeof got === "string") return placesAt(path, expected, got);
  return [];
}

/** What stands in a sentence must stand in its translation, or a link would be lost. */
function placesAt(path: string, expected: string, got: string): string[] {
  if (expected !== "" && got.trim() === "") return [`${path} is empty`];
  const [wanted, is] = [placesIn(expected), placesIn(got)];
  return wanted === is ? [] : [`${path} has the places ${is || "none"}; expected ${wanted || "none"}`];
}

function placesIn(text: string): string {
  return [...text.matchAll(/\{\w+\}/g)]
    .map(([place]) => place)
    .toSorted()
    .join(" ");
}

function sortOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return isMap(value) ? "a group of words" : typeof value === "function" ? "a function" : "a text";
}

function isMap(value: unknown): value is Words {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
