// A command line as people can paste it into a shell.

/** The words, each quoted where a shell would take it apart. */
export function commandLine(words: readonly string[]): string {
  return words.map(quoted).join(" ");
}

// --- internal ---

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
