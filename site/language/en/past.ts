// What is said of the past: history, approvals, audit, as of.

export const past = {};
