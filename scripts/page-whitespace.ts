// White space of a page as a reader sees it: runs are one space, and there is none at the edges of blocks.
import type { Element, ElementContent, Text } from "hast";

/** Takes white space that nobody sees out of the tree: the rules of `hast-util-minify-whitespace`, in place. */
export function trimTree(nodes: ElementContent[]): void {
  trimAll(nodes, { before: true, after: true, isKept: false });
}

// --- internal ---

interface Around {
  /** Whether space at the beginning, or at the end, is seen by nobody. */
  readonly before: boolean;
  readonly after: boolean;
  /** Within preformatted text all space counts. */
  readonly isKept: boolean;
}

interface Outcome {
  /** Whether space that follows would be seen as part of this one's. */
  readonly stripAtStart: boolean;
  readonly isGone: boolean;
}

const BLOCKS = new Set(
  "address article aside blockquote body br caption center col colgroup dd dialog dir div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre section summary table tbody td tfoot th thead tr ul wbr xmp".split(
    " ",
  ),
);
const CONTENT = new Set(
  "audio button canvas embed iframe img input math object picture select svg textarea video".split(" "),
);
const SKIPPED = new Set(
  "area base basefont dialog datalist head link meta noembed noframes param rp script source style template track title".split(
    " ",
  ),
);

function trimAll(nodes: ElementContent[], around: Around): Outcome {
  let { before } = around;
  let length = 0;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as ElementContent; // index is within
    const outcome = trim(node, { ...around, before, after: isTrimmedAfter(nodes, index + 1, around.after) });
    if (outcome.isGone) continue;
    nodes[length] = node;
    length++;
    before = outcome.stripAtStart && !isContent(node);
  }
  nodes.length = length;
  return { stripAtStart: before || around.after, isGone: false };
}

function trim(node: ElementContent, around: Around): Outcome {
  if (node.type === "text") return around.isKept ? { stripAtStart: false, isGone: false } : trimText(node, around);
  if (node.type !== "element") return { stripAtStart: false, isGone: false };
  const edges = BLOCKS.has(node.tagName) ? { before: true, after: true } : around;
  return trimAll(node.children, { ...edges, isKept: around.isKept || node.tagName === "pre" });
}

function trimText(node: Text, { before, after }: Around): Outcome {
  const value = node.value.replace(/[\t\n\v\f\r ]+/g, " ");
  const start = before && value.startsWith(" ") ? 1 : 0;
  const endsInSpace = value.length > start && value.endsWith(" ");
  const end = value.length - (endsInSpace && after ? 1 : 0);
  if (start === end) return { stripAtStart: endsInSpace && !after, isGone: true };
  node.value = value.slice(start, end);
  return { stripAtStart: endsInSpace && !after, isGone: false };
}

/** Whether what comes next begins a block, so that space before it is not seen. */
function isTrimmedAfter(nodes: readonly ElementContent[], from: number, otherwise: boolean): boolean {
  return boundary(nodes, from) ?? otherwise;
}

function boundary(nodes: readonly ElementContent[], from: number): boolean | undefined {
  for (let index = from; index < nodes.length; index++) {
    const node = nodes[index] as ElementContent; // index is within
    const found =
      node.type === "element" ? boundaryOf(node) : node.type === "text" && !isBlank(node) ? false : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function boundaryOf(node: Element): boolean | undefined {
  if (CONTENT.has(node.tagName)) return false;
  if (BLOCKS.has(node.tagName)) return true;
  return SKIPPED.has(node.tagName) || node.properties.hidden ? undefined : boundary(node.children, 0);
}

function isContent(node: ElementContent): boolean {
  return node.type === "element" && CONTENT.has(node.tagName);
}

function isBlank({ value }: Text): boolean {
  return !/[^ \t\n\f\r]/.test(value);
}
