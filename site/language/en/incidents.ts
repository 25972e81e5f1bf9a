// What pages of incidents say.

export const incidents = {};
