// How moments, periods and lengths are told.

export const times = {};
