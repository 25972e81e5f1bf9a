import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigSchema, readConfig } from "../../core/config.ts";
import { openBrand } from "../../core/open-brand.ts";
import { type Files, tempFolder } from "../support/temp-folder.ts";

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>';
const brandOf = (files: Files, portal: object, root = tempFolder(files)) =>
  openBrand(root, ConfigSchema.parse({ organisation: "Acme", portal }));

describe("a brand", () => {
  it("of a portal that nobody made their own is empty", () => {
    expect(brandOf({}, {})).toEqual({ logo: null, logoDark: null, styles: [], head: "", foot: "" });
  });

  it("holds the logo byte by byte, under a name that changes with its content", () => {
    const first = brandOf({ "portal/logo.svg": LOGO }, { logo: "portal/logo.svg" }).logo;
    const second = brandOf({ "portal/logo.svg": `${LOGO}\n` }, { logo: "portal/logo.svg" }).logo;
    expect(first).toMatchObject({ type: "image/svg+xml", size: [2, 1] });
    expect(Buffer.from(first?.base64 ?? "", "base64").toString()).toBe(LOGO);
    expect(first?.path).toMatch(/^brand\/logo-[0-9a-f]{10}\.svg$/);
    expect(second?.path).not.toBe(first?.path);
  });

  it("links the accent before the user's own style sheet, and carries words for head and foot", () => {
    const files = { "portal/custom.css": "a{}", "portal/head.md": "Hello.\n", "portal/foot.md": "Bye.\n" };
    const { styles, head, foot } = brandOf(files, { accent: "#0b5d8a" });
    expect(styles.map(({ path }) => path.replace(/-\w+\./, "."))).toEqual(["brand/brand.css", "brand/custom.css"]);
    expect(Buffer.from(styles[0]?.base64 ?? "", "base64").toString()).toContain(
      "--accent: light-dark(#0b5d8a, #5097c7)",
    );
    expect([head, foot]).toEqual(["Hello.\n", "Bye.\n"]);
  });

  it.each<[string, Files, object, RegExp, RegExp]>([
    ["an accent that is too light", {}, { accent: "#ff6600" }, /#ff6600 .*2\.43:1, expected 4\.5:1/, /#b54600/],
    [
      "a dark accent that is too dark",
      {},
      { accent: "#0b5d8a", accent_dark: "#0b5d8a" },
      /dark page/,
      /accent_dark: "#5097c7"/,
    ],
    ["a dark accent alone", {}, { accent_dark: "#94bdff" }, /portal\.accent is not/, /Set portal\.accent/],
    [
      "a logo that is not there",
      {},
      { logo: "portal/logo.svg" },
      /there is no file portal\/logo\.svg/,
      /Add the picture/,
    ],
    [
      "a logo that is none",
      { "portal/logo.svg": "hello" },
      { logo: "portal/logo.svg" },
      /neither SVG nor PNG/,
      /Save it/,
    ],
    [
      "a picture of another type",
      { "portal/logo.png": LOGO },
      { logo: "portal/logo.png" },
      /of the type image\/svg/,
      /Save it/,
    ],
    [
      "a logo that is too large",
      { "portal/logo.svg": LOGO.padEnd(200_001) },
      { logo: "portal/logo.svg" },
      /200 kB/,
      /smaller/,
    ],
    ["a style sheet that is too large", { "portal/custom.css": " ".repeat(200_001) }, {}, /200 kB/, /smaller/],
    ["words that are no text", { "portal/foot.md": new Uint8Array([0xff, 0xfe, 0]) }, {}, /foot\.md/, /UTF-8/],
  ])("refuses %s, and says what to do", (_, files, portal, message, hint) => {
    expect(() => brandOf(files, portal)).toThrow(
      expect.objectContaining({
        name: "ItsmError",
        message: expect.stringMatching(message),
        hint: expect.stringMatching(hint),
      }),
    );
  });

  it("follows no link, neither of the file nor of its folder", () => {
    const elsewhere = tempFolder({ "logo.svg": LOGO });
    const byFile = tempFolder();
    mkdirSync(join(byFile, "portal"));
    symlinkSync(join(elsewhere, "logo.svg"), join(byFile, "portal/logo.svg"));
    const byFolder = tempFolder();
    symlinkSync(elsewhere, join(byFolder, "portal"));
    for (const root of [byFile, byFolder])
      expect(() => brandOf({}, { logo: "portal/logo.svg" }, root)).toThrow(/symbolic link/);
  });
});

describe("the configuration of a brand", () => {
  it.each([
    "../secret.svg",
    "portal/../secret.svg",
    "/etc/logo.svg",
    "logo.svg",
    "portal/logo.gif",
    "portal/.logo.svg",
  ])("does not take %s for a logo", (logo) => {
    const read = readConfig({ file: "itsm.config.yaml", text: `organisation: Acme\nportal:\n  logo: ${logo}\n` });
    expect(read).toMatchObject({ findings: [{ line: 3, message: expect.stringContaining("below portal/") }] });
  });

  it.each(["red", "#fff", "#12345g"])("does not take %s for a colour", (accent) => {
    const read = readConfig({ file: "itsm.config.yaml", text: `organisation: Acme\nportal:\n  accent: "${accent}"\n` });
    expect(read).toMatchObject({ findings: [{ line: 3, message: expect.stringContaining("#0b5d8a") }] });
  });
});
