// How far a word is from the beginning of another: what a slip of the finger changes.

/** So many slips are forgiven in a word: none in a short one. */
export function slipsIn(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * The slips (letters wrong, missing, too many or swapped with the next) that turn `word` into the beginning of `other`;
 * `most` + 1 where there are more than `most`.
 */
export function slipsTo(word: string, other: string, most: number): number {
  const reach = Math.min(other.length, word.length + most);
  let before: number[] = [];
  let last = Array.from({ length: reach + 1 }, (_, position) => position);
  for (let row = 1; row <= word.length; row++) {
    const next = [row];
    for (let column = 1; column <= reach; column++) {
      const isSame = word[row - 1] === other[column - 1];
      const isSwap =
        row > 1 && column > 1 && word[row - 1] === other[column - 2] && word[row - 2] === other[column - 1];
      next[column] = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...next) > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(most + 1, ...last);
}

// --- internal ---

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
