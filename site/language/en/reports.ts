// What reports say, with the definition of each measure.

export const reports = {};
