// What scripts in the reader's browser say. Small: every page carries it.

export const live = {
  newer: (state: string) => `There is newer information. ${state}.`,
  show: "Show it",
  /** How everything is, by Statuspage's heading. */
  state: {
    "All Systems Operational": "All systems operational",
    "Service Under Maintenance": "Service under maintenance",
    "Partially Degraded Service": "Partially degraded service",
    "Degraded System Service": "Degraded system service",
    "Minor Service Outage": "Minor service outage",
    "Partial System Outage": "Partial system outage",
    "Major System Outage": "Major system outage",
  },
  /** A choice of clocks with the zone that it means for this reader. */
  clock: (choice: string, zone: string) => `${choice} (${zone})`,
  pause: "Pause updates",
  /** Of the clock at which the reader paused. */
  resume: (clock: string) => `Resume updates (paused at ${clock})`,
};
