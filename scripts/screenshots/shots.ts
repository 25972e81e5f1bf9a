// Which pictures are taken of the portal: of what, how large, in which colours.

import type { Language } from "../../core/index.ts";

export interface Shot {
  /** The name of the picture. */
  readonly file: string;
  /** The path of the page below the portal's base. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly theme: "light" | "dark";
  /** Pixels of the picture for one of the page. */
  readonly scale?: number;
  /** All of the page, beyond the window. */
  readonly whole?: boolean;
  /** Of the portal's own words; English by default. */
  readonly language?: Language;
  /** As a PDF on paper. */
  readonly paper?: boolean;
}

const DESK = { width: 1200, height: 780 } as const;
const PHONE = { width: 390, height: 800 } as const;

/** What the README shows. */
export const BEST: readonly Shot[] = [
  { ...DESK, height: 860, file: "status.png", path: "", theme: "light" },
  { ...PHONE, file: "status-on-a-phone.png", path: "", theme: "dark" },
  { ...DESK, file: "change.png", path: "changes/CHG-2026-0MHS/", theme: "light" },
  { ...DESK, file: "calendar.png", path: "calendar/2026-12/", theme: "light" },
  { ...DESK, file: "service.png", path: "services/departure-boards/", theme: "dark" },
  { ...DESK, file: "map.png", path: "map/", theme: "light" },
];

const PATHS: readonly string[] = [
  "",
  "incidents/",
  "incidents/2026/11/",
  "incidents/INC-2026-5B14/",
  "incidents/INC-2026-2P4H/",
  "changes/",
  "changes/table/",
  "changes/CHG-2026-0MHS/",
  "changes/CHG-2026-X947/",
  "calendar/",
  "calendar/2026-12/",
  "services/",
  "services/departure-boards/",
  "map/",
  "problems/",
  "problems/table/",
  "problems/PRB-2026-8ZXT/",
  "knowledge/",
  "knowledge/KB-2026-949R/",
  "reviews/",
  "reports/",
  "audit/",
  "teams/",
  "teams/sailing/",
  "freezes/",
  "freezes/st-nicholas-weekend/",
  "models/",
  "models/renew-tls-certificate/",
  "subscribe/",
  "search/?q=database",
  "api/",
  "as-of/",
  "404.html",
];

/** Every type of page at both widths in both themes, one from right to left, one on paper. */
export const ALL_PAGES: readonly Shot[] = [
  ...PATHS.flatMap((path) =>
    (["light", "dark"] as const).flatMap((theme) =>
      [PHONE, { width: 1440, height: 900 }].map((size) => ({
        ...size,
        path,
        theme,
        whole: true,
        file: `${nameOf(path)}-${size.width}-${theme}.png`,
      })),
    ),
  ),
  { ...DESK, path: "", theme: "light", whole: true, language: "ar", file: "status-from-right-to-left.png" },
  { ...DESK, path: "incidents/INC-2026-2P4H/", theme: "light", paper: true, file: "incident-on-paper.pdf" },
];

// --- internal ---

function nameOf(path: string): string {
  return path === "" ? "status" : path.replaceAll(/\W+/g, "-").replace(/-$/, "");
}
