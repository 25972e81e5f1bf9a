// A file that is to be imported: its name, and its bytes as often as they are asked for.

/** Where the bytes come from is the caller's affair. */
export interface InputFile {
  /** As reports call it. */
  readonly name: string;
  readonly chunks: () => Iterable<Uint8Array>;
}
