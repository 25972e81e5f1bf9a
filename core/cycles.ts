// Circles in a graph of names.

/** Every circle once, beginning with its smallest name. `next` gives the names to which a name leads. */
export function circlesIn(names: Iterable<string>, next: (name: string) => readonly string[]): string[][] {
  const done = new Set<string>();
  const circles = new Map<string, string[]>();
  for (const start of names) walk(start, next, done, circles);
  return [...circles.values()];
}

// --- internal ---

/** A walk in depth without recursion, so that a chain of a hundred thousand does not overflow the stack. */
function walk(
  start: string,
  next: (name: string) => readonly string[],
  done: Set<string>,
  circles: Map<string, string[]>,
): void {
  if (done.has(start)) return;
  const trail: string[] = [start];
  const onTrail = new Set(trail);
  const pending: string[][] = [[...next(start)]];
  while (trail.length > 0) {
    const name = pending.at(-1)?.pop();
    if (name === undefined) {
      const left = trail.pop() as string; // the trail is not empty here
      onTrail.delete(left);
      done.add(left);
      pending.pop();
    } else if (onTrail.has(name)) keep(trail.slice(trail.indexOf(name)), circles);
    else if (!done.has(name)) {
      trail.push(name);
      onTrail.add(name);
      pending.push([...next(name)]);
    }
  }
}

function keep(circle: readonly string[], circles: Map<string, string[]>): void {
  const first = circle.indexOf(circle.toSorted()[0] ?? "");
  const turned = [...circle.slice(first), ...circle.slice(0, first)];
  circles.set(turned.join(" "), turned);
}
