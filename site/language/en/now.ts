// What the status page says of now and of what comes.

export const now = {};
