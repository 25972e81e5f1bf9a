// What the pages for subscribers and programs say.

export const follow = {};
