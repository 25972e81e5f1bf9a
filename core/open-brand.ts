// What lies below portal/, read together with what the configuration says of it.
import { createHash } from "node:crypto";
import {
  type Accent,
  type AccentFlaw,
  accentOf,
  type Brand,
  type BrandFile,
  type BrandLogo,
  brandStyles,
  NEEDED,
  pictureOf,
} from "./brand/index.ts";
import { CONFIG_FILE, type Config } from "./config.ts";
import { EXIT, ItsmError } from "./errors.ts";
import { BRAND, readBytes } from "./files.ts";
import { decode } from "./source-file.ts";

/** No file of a brand is larger, in bytes: every reader loads it before anything is seen. */
export const MOST_BRAND_BYTES = 200_000;

/** The brand of a portal. Throws ItsmError, with what to mend, where it cannot be shown as configured. */
export function openBrand(root: string, { portal }: Pick<Config, "portal">): Brand {
  const { accent, accent_dark, logo, logo_dark } = portal;
  if (accent === undefined && accent_dark !== undefined)
    throw wrong("portal.accent_dark is set, but portal.accent is not", "Set portal.accent as well.");
  if (logo === undefined && logo_dark !== undefined)
    throw wrong("portal.logo_dark is set, but portal.logo is not", "Set portal.logo as well.");
  const custom = bytesOf(root, `${BRAND}/custom.css`);
  return {
    logo: logo === undefined ? null : logoAt(root, "logo", logo),
    logoDark: logo_dark === undefined ? null : logoAt(root, "logo_dark", logo_dark),
    styles: [
      ...(accent === undefined
        ? []
        : [brandFile("brand.css", CSS, Buffer.from(brandStyles(accents(accent, accent_dark))))]),
      ...(custom === undefined ? [] : [brandFile("custom.css", CSS, custom)]),
    ],
    head: textOf(root, `${BRAND}/head.md`),
    foot: textOf(root, `${BRAND}/foot.md`),
  };
}

// --- internal ---

const CSS = "text/css; charset=utf-8";
const DIGITS = 10;

function logoAt(root: string, setting: string, file: string): BrandLogo {
  const bytes = bytesOf(root, file);
  if (bytes === undefined)
    throw wrong(
      `portal.${setting}: there is no file ${file}`,
      `Add the picture to the folder ${BRAND}/, or take the setting out of ${CONFIG_FILE}.`,
    );
  const picture = pictureOf(bytes);
  const ending = picture?.type === "image/png" ? ".png" : ".svg";
  if (!picture || !file.endsWith(ending))
    throw wrong(
      `portal.${setting}: ${file} is ${picture ? `of the type ${picture.type}` : "neither SVG nor PNG"}`,
      "Save it as SVG or PNG under a name that ends so.",
    );
  return { ...brandFile(`${setting.replace("_", "-")}${ending}`, picture.type, bytes), size: picture.size };
}

function accents(light: string, dark: string | undefined): Accent {
  const accent = accentOf(light, dark);
  if ("light" in accent) return accent;
  throw wrong(...inWords(accent));
}

function inWords({ theme, colour, ratio, nearest }: AccentFlaw): [message: string, hint: string] {
  const setting = theme === "light" ? "accent" : "accent_dark";
  // Rounded down: 4.499 must not be told as 4.50.
  const got = Math.floor(ratio * 100) / 100;
  return [
    `portal.${setting}: ${colour} is hard to read on a ${theme} page: its contrast is ${got}:1, expected ${NEEDED}:1 or more`,
    `The nearest colour that is read well enough: ${setting}: "${nearest}".`,
  ];
}

function brandFile(name: string, type: string, bytes: Uint8Array): BrandFile {
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, DIGITS);
  const dot = name.lastIndexOf(".");
  return {
    path: `brand/${name.slice(0, dot)}-${digest}${name.slice(dot)}`,
    type,
    base64: Buffer.from(bytes).toString("base64"),
  };
}

function textOf(root: string, file: string): string {
  const bytes = bytesOf(root, file);
  if (bytes === undefined) return "";
  const source = decode(bytes, file);
  if ("text" in source) return source.text;
  throw wrong(`${file}: ${source.message}`, source.mend);
}

function bytesOf(root: string, file: string): Uint8Array | undefined {
  const bytes = readBytes(root, file, MOST_BRAND_BYTES + 1);
  if (bytes === undefined || bytes instanceof Uint8Array) {
    if (bytes === undefined || bytes.length <= MOST_BRAND_BYTES) return bytes;
    throw wrong(
      `${file} is larger than ${MOST_BRAND_BYTES / 1000} kB`,
      "Make it smaller: everybody loads it before they see anything.",
    );
  }
  throw wrong(`${bytes.file}: ${bytes.message}`, bytes.mend);
}

function wrong(message: string, hint: string): ItsmError {
  return new ItsmError(message, hint, EXIT.notARepository);
}
