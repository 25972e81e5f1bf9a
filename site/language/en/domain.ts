// The words of the field: kinds, states, fields and values.

export const domain = {};
