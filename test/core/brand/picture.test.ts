import { describe, expect, it } from "vitest";
import { pictureOf } from "../../../core/brand/index.ts";

const svg = (text: string) => pictureOf(new TextEncoder().encode(text));

describe("a picture", () => {
  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 32"/>', [48, 32]],
    ['<?xml version="1.0"?>\n<!-- made by hand -->\n<svg width="120px" height="40" viewBox="0 0 3 1">', [120, 40]],
    ['\uFEFF<!DOCTYPE svg><svg viewBox="0,0,10,20" stroke-width="3">', [10, 20]],
    ['<svg width="100%" height="100%">', null],
  ])("of the text %s is as large as it says", (text, size) => {
    expect(svg(text)).toEqual({ type: "image/svg+xml", size });
  });

  it("in PNG says its size in its first chunk", () => {
    const bytes = Buffer.alloc(24);
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
    bytes.writeUInt32BE(300, 16);
    bytes.writeUInt32BE(90, 20);
    expect(pictureOf(bytes)).toEqual({ type: "image/png", size: [300, 90] });
    expect(pictureOf(bytes.subarray(0, 12))).toEqual({ type: "image/png", size: null });
  });

  it.each(["<html><svg></svg></html>", "GIF89a", "", "<svgs>"])("is not %j", (text) => {
    expect(svg(text)).toBeUndefined();
  });
});
