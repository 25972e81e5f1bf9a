// What every record's page and every list of records say.

export const records = {};
