// The style sheet that gives the portal an organisation's colour.
import type { Accent } from "./accent.ts";

/** CSS in the layer `brand`, which comes after all layers of the portal. */
export function brandStyles({ light, dark }: Accent): string {
  return `@layer brand {
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
