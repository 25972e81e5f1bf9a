// What scripts in the reader's browser say. Small: every page carries it.

export const live = {};
