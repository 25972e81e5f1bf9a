// Colours, where the reader wants them: --color, then NO_COLOR, FORCE_COLOR, then whether it is a terminal.
import { styleText } from "node:util";

const STYLES = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  note: ["bold", "cyan"],
  good: "green",
  active: "yellow",
  strong: "bold",
  faint: "dim",
} as const;

export type Style = keyof typeof STYLES;

/** Puts a text in a style, or leaves it as it is where colours are off. */
export type Paint = (style: Style, text: string) => string;

/** The painter for a stream. `when` is auto, always or never; auto follows the environment and the stream. */
export function paintFor(stream: NodeJS.WriteStream, when: string): Paint {
  return wantsColour(stream, when)
    ? (style, text) => styleText([STYLES[style]].flat(), text, { validateStream: false })
    : (_, text) => text;
}

// --- internal ---

function wantsColour(stream: NodeJS.WriteStream, when: string): boolean {
  if (when === "always" || when === "never") return when === "always";
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY === true && TERM !== "dumb";
}
