// The look of each of Statuspage's indicators of a page.

export const LOOK_OF_INDICATOR = {
  none: "operational",
  minor: "degraded",
  major: "partial",
  critical: "major",
  maintenance: "maintenance",
} as const satisfies { readonly [indicator: string]: string } as { readonly [indicator: string]: IndicatorLook };

export type IndicatorLook = "operational" | "degraded" | "partial" | "major" | "maintenance";
