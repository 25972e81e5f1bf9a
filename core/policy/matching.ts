// Who gives which approval: a largest assignment of different people to places, never greedy.

/**
 * Assigns people to places so that as many places as possible are taken, each by somebody else. `may` says who could
 * take a place. Earlier people keep a place before later ones get one. Gives for each place the person's index, or null.
 * Source: augmenting paths in a bipartite graph (Kuhn).
 */
export function assign(
  people: number,
  places: number,
  may: (person: number, place: number) => boolean,
): (number | null)[] {
  const taken: (number | null)[] = Array.from({ length: places }, () => null);
  for (let person = 0; person < people; person++) seat(person, taken, may, new Set());
  return taken;
}

// --- internal ---

function seat(
  person: number,
  taken: (number | null)[],
  may: (person: number, place: number) => boolean,
  tried: Set<number>,
): boolean {
  for (let place = 0; place < taken.length; place++) {
    if (tried.has(place) || !may(person, place)) continue;
    tried.add(place);
    const before = taken[place] ?? null;
    if (before !== null && !seat(before, taken, may, tried)) continue;
    taken[place] = person;
    return true;
  }
  return false;
}
