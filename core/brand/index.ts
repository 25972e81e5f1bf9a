// What makes a portal an organisation's own: colour, logo, style sheet, words around its pages.
export { type Accent, type AccentFlaw, accentOf, GROUNDS, nearestOn, type Theme, type Tone } from "./accent.ts";
export { type Brand, type BrandFile, type BrandLogo, NO_BRAND } from "./brand.ts";
export { contrast, leastContrast, NEEDED } from "./contrast.ts";
export { type Picture, pictureOf } from "./picture.ts";
export { brandStyles } from "./stylesheet.ts";
