// What pages of services and the map say.

export const services = {};
