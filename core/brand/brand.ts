// An organisation's brand as the portal carries it: plain JSON, with every file that it adds.

/** A file that the portal gets: its path below the base with a digest of its content in its name. */
export interface BrandFile {
  readonly path: string;
  /** Its media type. */
  readonly type: string;
  /** Its content in base64. */
  readonly base64: string;
}

export interface BrandLogo extends BrandFile {
  /** Width and height by which its place is kept; null where the picture does not say. */
  readonly size: readonly [width: number, height: number] | null;
}

export interface Brand {
  readonly logo: BrandLogo | null;
  /** For dark pages; null where the same logo serves both. */
  readonly logoDark: BrandLogo | null;
  /** Style sheets in the order in which they are linked, after that of the portal. */
  readonly styles: readonly BrandFile[];
  /** Markdown above the content of every page, and below it; empty where there is none. */
  readonly head: string;
  readonly foot: string;
}

/** A portal that nobody has made their own. */
export const NO_BRAND: Brand = { logo: null, logoDark: null, styles: [], head: "", foot: "" };
