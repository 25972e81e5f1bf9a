// What pages of problems, articles, reviews and teams say.

export const knowledge = {};
