// Numbers terms by what they are, without cutting each out of its text first: most were seen before.

export interface TermNumbers {
  /** Terms by their numbers, in the order in which they were first seen. */
  readonly terms: readonly string[];
  /** The number of the term that stands in a text between two places; one that was not seen before gets the next. */
  readonly numberIn: (text: string, from: number, to: number) => number;
}

/** A fresh numbering. */
export function termNumbers(): TermNumbers {
  const terms: string[] = [];
  // Open addressing: the number of a term plus one, where its hash leads or in the next place that is free.
  let slots = new Uint32Array(1024);
  const grow = () => {
    slots = new Uint32Array(slots.length * 2);
    for (const [number, term] of terms.entries()) {
      let slot = hashOf(term, 0, term.length) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
  };
  return {
    terms,
    numberIn: (text, from, to) => {
      let slot = hashOf(text, from, to) & (slots.length - 1);
      for (let known = slots[slot] ?? 0; known !== 0; known = slots[slot] ?? 0) {
        if (isThere(terms[known - 1] ?? "", text, from, to)) return known - 1;
        slot = (slot + 1) & (slots.length - 1);
      }
      const number = terms.push(text.slice(from, to)) - 1;
      slots[slot] = number + 1;
      if (terms.length * 2 > slots.length) grow();
      return number;
    },
  };
}

// --- internal ---

function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function isThere(term: string, text: string, from: number, to: number): boolean {
  if (term.length !== to - from) return false;
  for (let at = 0; at < term.length; at++) if (term.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}
