// From the elements of a page to those of Markdown: a lean driver of the handlers of `hast-util-to-mdast`.
import type { ElementContent, Nodes as HtmlNodes } from "hast";
import { defaultHandlers, type Handle, type State } from "hast-util-to-mdast";
import type { Nodes, Parents, PhrasingContent, Root, RootContent, Text } from "mdast";

/**
 * The tree as Markdown. The library's own entry copies a tree, trims its white space and asks every node what it is by
 * general tests, which is most of its time; this one takes a tree that was trimmed, and may change it.
 */
export function flowOf(children: ElementContent[]): Root {
  const state = stateOf();
  const made = state.all({ type: "root", children });
  const root: Root = { type: "root", children: isFlow(made) ? inParagraphs(made) : made };
  joinWords(root);
  return root;
}

// --- internal ---

const PHRASING = new Set([
  "break",
  "delete",
  "emphasis",
  "footnoteReference",
  "image",
  "imageReference",
  "inlineCode",
  "link",
  "linkReference",
  "strong",
  "text",
]);

const HANDLERS: ReadonlyMap<string, Handle> = new Map(Object.entries(defaultHandlers));

/** What the handlers use of the library's state. */
function stateOf(): State {
  const state: State = {
    all: (parent) =>
      parent.children.flatMap((child): RootContent[] => {
        const made = state.one(child, parent);
        // A handler gives content for content.
        return made === undefined ? [] : ((Array.isArray(made) ? made : [made]) as RootContent[]);
      }),
    one: (node, parent) => oneOf(state, node, parent),
    patch: () => {},
    resolve: (address) => address ?? "",
    // Nodes of paragraphs and blocks, as the handlers of elements of flow expect them.
    toFlow: (nodes) => inParagraphs(nodes as RootContent[]) as ReturnType<State["toFlow"]>,
    toSpecificContent,
    baseFound: false,
    elementById: new Map(),
    frozenBaseUrl: undefined,
    handlers: defaultHandlers,
    inTable: false,
    nodeHandlers: {},
    options: {},
    qNesting: 0,
  };
  return state;
}

function oneOf(state: State, node: HtmlNodes, parent: Parameters<State["one"]>[1]): ReturnType<State["one"]> {
  if (node.type === "text") return { type: "text", value: node.value };
  if (node.type !== "element") return undefined;
  const handle = HANDLERS.get(node.tagName);
  return handle ? handle(state, node, parent) || undefined : state.all(node);
}

/** Children that are no rows, cells or items go into the nearest that is one. */
function toSpecificContent<Child extends RootContent, Parent extends { children: Child[] } & Nodes>(
  nodes: Child[],
  build: () => Parent,
): Parent[] {
  const { type } = build();
  const results: Parent[] = [];
  let queue: Child[] = [];
  for (const node of nodes) {
    if (node.type !== (type as string)) {
      queue.push(node);
      continue;
    }
    // It has the type of what is built.
    const parent = node as unknown as Parent;
    parent.children.unshift(...queue);
    queue = [];
    results.push(parent);
  }
  if (queue.length > 0) {
    if (results.length === 0) results.push(build());
    results.at(-1)?.children.push(...queue);
  }
  return results;
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return PHRASING.has(node.type);
}

function isFlow(nodes: readonly Nodes[]): boolean {
  return nodes.some((node) => !isPhrasing(node) || ("children" in node && isFlow(node.children)));
}

/** Runs of words become paragraphs between the blocks. */
function inParagraphs(nodes: readonly RootContent[]): RootContent[] {
  return runs(
    nodes,
    (words) => (words.every((node) => node.type === "text" && isBlank(node)) ? [] : [paragraph(words)]),
    (block) => block,
  );
}

function runs(
  nodes: readonly RootContent[],
  ofWords: (words: PhrasingContent[]) => RootContent[],
  ofBlock: (block: RootContent) => RootContent,
): RootContent[] {
  const result: RootContent[] = [];
  let words: PhrasingContent[] = [];
  for (const node of nodes.flatMap(straightened)) {
    if (isPhrasing(node)) {
      words.push(node);
      continue;
    }
    if (words.length > 0) result.push(...ofWords(words));
    words = [];
    result.push(ofBlock(node));
  }
  if (words.length > 0) result.push(...ofWords(words));
  return result;
}

/** A link, or what was deleted, that holds blocks: it stands within each of them. */
function straightened(node: RootContent): RootContent[] {
  if ((node.type !== "delete" && node.type !== "link") || !isFlow(node.children)) return [node];
  return runs(
    node.children,
    (words) => [{ ...node, children: words }],
    (block) => {
      if (!("children" in block)) return { ...block };
      // What stood in the block may stand in what is put between.
      const between = { ...node, children: block.children } as RootContent;
      return { ...block, children: [between] } as RootContent;
    },
  );
}

function paragraph(words: PhrasingContent[]): RootContent {
  const isBreak = (node: PhrasingContent | undefined) => node?.type === "break";
  const first = words.findIndex((node) => !isBreak(node));
  const last = words.findLastIndex((node) => !isBreak(node));
  return { type: "paragraph", children: first === -1 ? [] : words.slice(first, last + 1) };
}

function isBlank({ value }: Text): boolean {
  return !/[^ \t\n\f\r]/.test(value);
}

/** Neighbouring texts become one, without space at the edges of lines. */
function joinWords(parent: Parents): void {
  // Texts and parents stand where they stood.
  const children = parent.children as Nodes[];
  const isEdge = parent.type === "heading" || parent.type === "paragraph" || parent.type === "root";
  let length = 0;
  for (const node of children) {
    const before = children[length - 1];
    if (node.type === "text" && before?.type === "text") before.value += node.value;
    else {
      children[length] = node;
      length++;
    }
  }
  children.length = length;
  for (const [index, node] of children.entries()) {
    if (node.type === "text") node.value = trimmed(node.value, isEdge && index === 0, isEdge && index === length - 1);
    else if ("children" in node) joinWords(node);
  }
  const kept = children.filter((node) => node.type !== "text" || node.value !== "");
  children.splice(0, children.length, ...kept);
}

function trimmed(value: string, isFirst: boolean, isLast: boolean): string {
  const joined = value.replace(/[\t ]*(\r?\n|\r)[\t ]*/, "$1");
  const begun = isFirst ? joined.replace(/^[\t ]+/, "") : joined;
  return isLast ? begun.replace(/[\t ]+$/, "") : begun;
}
