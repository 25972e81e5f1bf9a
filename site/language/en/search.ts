// What the search says.

export const search = {};
