// What a logo's bytes say of themselves: what sort of picture, how wide, how high.

export interface Picture {
  readonly type: "image/svg+xml" | "image/png";
  /** Width and height in their own measure; null where the picture does not say. */
  readonly size: readonly [width: number, height: number] | null;
}

/** The picture that the bytes are, or undefined where they are neither PNG nor SVG. */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
  if (PNG.every((byte, index) => bytes[index] === byte)) return png(bytes);
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  const root = /^\uFEFF?\s*(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|\s)*<svg(?=[\s>])([^>]*)/i.exec(text)?.[1];
  return root === undefined ? undefined : { type: "image/svg+xml", size: sizeOf(root) };
}

// --- internal ---

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Behind the signature, the length and the name of the first chunk. */
const WIDTH_AT = 16;

function png(bytes: Uint8Array): Picture {
  if (bytes.length < WIDTH_AT + 8) return { type: "image/png", size: null };
  const view = new DataView(bytes.buffer, bytes.byteOffset + WIDTH_AT, 8);
  return { type: "image/png", size: positive([view.getUint32(0), view.getUint32(4)]) };
}

/** The attributes `width` and `height` where they are plain lengths, else the last two numbers of `viewBox`. */
function sizeOf(attributes: string): Picture["size"] {
  const attribute = (name: string) =>
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
  const plain = ["width", "height"].map((name) => Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(attribute(name))?.[1]));
  return (
    positive(plain) ??
    positive(
      attribute("viewBox")
        .trim()
        .split(/[\s,]+/)
        .slice(2)
        .map(Number),
    )
  );
}

function positive([width = 0, height = 0]: readonly number[]): Picture["size"] {
  return width > 0 && height > 0 ? [width, height] : null;
}
