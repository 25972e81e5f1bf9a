// DOOR to Graphviz: where the services stand on the map, and which way the lines between them run.
import { instance, type Viz } from "@viz-js/viz";

/** A service to place: its name, and its title in the lines in which it is written. */
export interface MapNode {
  readonly id: string;
  readonly lines: readonly string[];
  /** The words of the states in which it may be shown, below its title. */
  readonly states: readonly string[];
  readonly dependsOn: readonly string[];
}

/** Measures in pixels of the drawing, from its top left corner. */
export interface ServiceMap {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Box>;
  /** Paths of the lines, from a service to one that it depends on. */
  readonly lines: readonly { readonly from: string; readonly to: string; readonly d: string }[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Graphviz measures in inches, of which each has 72 points; a point is drawn as a pixel. */
const INCH = 72;
const MARGIN = 8;
/** About as wide as a letter of a title, of a state, of a state's box at the least; what stands beside: shape, space. */
const LETTER = 8.8;
const STATE_LETTER = 7.3;
const STATE = 146;
const BESIDE = 48;
/** Letters of Chinese, Japanese and Korean are about as wide as high. */
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g;
const WIDE_MORE = 0.75;
const LINE = 18;

let made: Promise<Viz> | undefined;

/** The map of these services: what others depend on stands where reading goes, to the right unless words go to the left. */
export async function mapOf(nodes: readonly MapNode[], direction: "ltr" | "rtl" = "ltr"): Promise<ServiceMap> {
  made ??= instance();
  const sizes = new Map(nodes.map((node) => [node.id, sizeOf(node)]));
  const known = new Set(nodes.map(({ id }) => id));
  const laidOut = (await made).renderJSON({
    graphAttributes: { rankdir: direction === "rtl" ? "RL" : "LR", nodesep: 0.2, ranksep: 0.55 },
    nodeAttributes: { shape: "box", fixedsize: true },
    nodes: nodes.map(({ id }) => {
      const { width = 0, height = 0 } = sizes.get(id) ?? {};
      return { name: id, attributes: { label: "", width: width / INCH, height: height / INCH } };
    }),
    edges: nodes.flatMap(({ id, dependsOn }) =>
      dependsOn.filter((to) => known.has(to)).map((to) => ({ tail: id, head: to })),
    ),
  });
  // The shape of Graphviz's own JSON, which its types leave open.
  return drawn(laidOut as LaidOut, sizes);
}

// --- internal ---

interface LaidOut {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos: string }[];
  readonly edges?: readonly { readonly tail: number; readonly head: number; readonly pos: string }[];
}

type Sizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>;

function sizeOf({ lines, states }: MapNode): { readonly width: number; readonly height: number } {
  const title = Math.max(...lines.map(lettersIn)) * LETTER;
  const state = Math.max(0, ...states.map(lettersIn)) * STATE_LETTER;
  return { width: Math.ceil(Math.max(title, state, STATE) + BESIDE), height: (lines.length + 1) * LINE + 14 };
}

function lettersIn(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0) * WIDE_MORE;
}

function drawn({ bb, objects = [], edges = [] }: LaidOut, sizes: Sizes): ServiceMap {
  const [, , width = 0, height = 0] = bb.split(",").map(Number);
  // Graphviz counts from the bottom.
  const place = (x: number, y: number) => ({ x: round(x + MARGIN), y: round(height - y + MARGIN) });
  const boxes = objects.map(({ name, pos }) => {
    const [x = 0, y = 0] = pos.split(",").map(Number);
    const size = sizes.get(name) ?? { width: 0, height: 0 };
    const centre = place(x, y);
    return [name, { x: round(centre.x - size.width / 2), y: round(centre.y - size.height / 2), ...size }] as const;
  });
  const nameOf = (index: number) => objects[index]?.name ?? "";
  return {
    width: Math.ceil(width + 2 * MARGIN),
    height: Math.ceil(height + 2 * MARGIN),
    nodes: new Map(boxes),
    lines: edges.map(({ tail, head, pos }) => ({ from: nameOf(tail), to: nameOf(head), d: pathOf(pos, place) })),
  };
}

/** Graphviz writes `e,x,y x,y x,y …`: the tip of the arrow, the beginning, then three points for each curve. */
function pathOf(pos: string, place: (x: number, y: number) => { readonly x: number; readonly y: number }): string {
  const told = pos.split(" ").map((point) => {
    const [x = 0, y = 0] = point
      .replace(/^[es],/, "")
      .split(",")
      .map(Number);
    const { x: left, y: top } = place(x, y);
    return `${left} ${top}`;
  });
  const [tip, start, ...curves] = told;
  return `M${start}C${curves.join(" ")}L${tip}`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
