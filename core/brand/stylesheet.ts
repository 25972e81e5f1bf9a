// The style sheet that gives the portal an organisation's colour.
import type { Accent } from "./accent.ts";

/** CSS in the layer `brand`, which comes after all layers of site/styles/tokens.css whatever is loaded first. */
export function brandStyles({ light, dark }: Accent): string {
  return `@layer tokens, base, frame, pieces, pages, print, brand;
@layer brand {
  :root {
    --accent: light-dark(${light.colour}, ${dark.colour});
    --on-accent: light-dark(${light.on}, ${dark.on});
    --link: var(--accent);
    --focus: var(--accent);
    --chosen: var(--accent);
  }
}
`;
}
