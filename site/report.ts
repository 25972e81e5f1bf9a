// The report that the pages show: with what the history adds, where all of it is there and the audience may know it.
import { type Report, withHistory } from "../core/portal/index.ts";
import { past, snapshot } from "./data.ts";

const knowsAll = snapshot.audience === "internal" && past.gap === null && past.events.length > 0;

/** The measures of the past twelve months. */
export const report: Report = knowsAll ? withHistory(snapshot, past.events) : snapshot.views.report;
