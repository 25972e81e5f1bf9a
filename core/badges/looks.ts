// A shape and a colour for every tone of a badge: never one without the other.
import type { Tone } from "./badge.ts";

export interface BadgeLook {
  /** Behind white text, readable on it by WCAG AA. */
  readonly fill: string;
  /** A shape in a square of 32, filled with white. */
  readonly shape: string;
  /** The path of the mark upon it. */
  readonly mark: string;
}

const CIRCLE = '<circle cx="16" cy="16" r="15"/>';

export const LOOKS: { readonly [T in Tone]: BadgeLook } = {
  operational: { fill: "#0b6b3a", shape: CIRCLE, mark: "m9.5 16.5 4.5 4.5 8.5-9.5" },
  under_maintenance: {
    fill: "#1b4fae",
    shape: '<rect x="1" y="1" width="30" height="30" rx="6"/>',
    mark: "M9 23 18 14M17 10l5 5",
  },
  degraded_performance: { fill: "#8a5a00", shape: '<path d="M16 2 31 29H1z"/>', mark: "M16 12v8M16 24.5v.1" },
  partial_outage: { fill: "#a03a00", shape: '<path d="M16 1 31 16 16 31 1 16z"/>', mark: "M16 8v10M16 23v.1" },
  major_outage: {
    fill: "#b3141d",
    shape: '<path d="M10 1h12l9 9v12l-9 9H10l-9-9V10z"/>',
    mark: "m11 11 10 10m0-10L11 21",
  },
  neutral: { fill: "#4b5563", shape: CIRCLE, mark: "M10 16h12" },
};
