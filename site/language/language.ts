// What every language says: the shape of English.

/** Each section of another language has the type of the English one, `Language["frame"]`: a missing key is an error. */
export type Language = typeof import("./en/index.ts");
