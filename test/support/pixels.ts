// Pictures of parts of a page, pixel by pixel.
import type { Page } from "playwright-core";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Lightness of each pixel, 0 to 255, row by row. */
  readonly light: readonly number[];
}

/** A region of the page as it is painted, whatever vision the browser simulates. `reader` is an empty page that decodes. */
export async function pixelsOf(
  page: Page,
  reader: Page,
  clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<Pixels> {
  const picture = (await page.screenshot({ clip })).toString("base64");
  return reader.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const light = Array.from({ length: data.length / 4 }, (_, index) => {
      const [r = 0, g = 0, b = 0] = data.slice(index * 4, index * 4 + 3);
      return Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
    });
    return { width: bitmap.width, height: bitmap.height, light };
  }, picture);
}

/** Which pixels are not the ground, which is the pixel in the corner. */
export function shapeOf({ light }: Pixels): boolean[] {
  const [ground = 0] = light;
  return light.map((each) => Math.abs(each - ground) > 60);
}

/** The share of pixels in which two shapes differ, of those that either has. */
export function difference(one: readonly boolean[], other: readonly boolean[]): number {
  const either = one.filter((each, index) => each || other[index]).length;
  const differing = one.filter((each, index) => each !== other[index]).length;
  return either === 0 ? 0 : differing / either;
}
