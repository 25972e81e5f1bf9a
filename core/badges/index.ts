// Badges of a snapshot: of the page and of every service, as pictures and as shields.io's endpoint.
export { type Badge, badgesOf, type Tone } from "./badge.ts";
export { type ShieldsEndpoint, shieldsEndpoint } from "./shields.ts";
export { badgeSvg } from "./svg.ts";
