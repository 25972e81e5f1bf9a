// What pages of changes, freezes and the calendar say.

export const changes = {};
