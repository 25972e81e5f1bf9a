// The page on which a person opens the pull request that nobody has a token for.

export interface LinkWanted {
  /** `https://github.com/acme/itsm`. */
  readonly repository: string;
  readonly base: string;
  readonly branch: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/** The address, with title and body filled in; a body that would make it too long for browsers and servers is cut. */
export function compareLink({ repository, base, branch, title, body }: LinkWanted): string {
  const bare = `${repository}/compare/${inPath(base)}...${inPath(branch)}?expand=1&title=${encodeURIComponent(title)}`;
  const room = MOST - bare.length - "&body=".length;
  const fitting = cutToFit(body.toWellFormed(), room);
  return fitting === "" ? bare : `${bare}&body=${encodeURIComponent(fitting)}`;
}

// --- internal ---

/** Longer addresses are refused by GitHub's servers and by some browsers. */
const MOST = 6000;

function inPath(name: string): string {
  return name.split("/").map(encodeURIComponent).join("/");
}

/** Whole lines from the beginning, as many as fit. */
function cutToFit(text: string, room: number): string {
  if (encodeURIComponent(text).length <= room) return text;
  const end = "\n\n…";
  let kept = "";
  for (const line of text.split("\n")) {
    const next = kept === "" ? line : `${kept}\n${line}`;
    if (encodeURIComponent(next + end).length > room) break;
    kept = next;
  }
  if (kept === "") return "";
  // A block of code that was cut open would swallow what people write behind it.
  const fence = (kept.match(/^`{3,}/gm) ?? []).at(-1);
  const isOpen = (kept.match(/^`{3,}/gm) ?? []).length % 2 === 1;
  return `${kept}${isOpen ? `\n${fence}` : ""}${end}`;
}
