// Work on many things by a few workers at a time.

/** Every item's answer, in the order of the items. Each of `workers` is made once and takes one item after another. */
export async function atOnce<Item, Answer>(
  items: readonly Item[],
  workers: number,
  makeWorker: () => Promise<(item: Item) => Promise<Answer>>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const run = async () => {
    const work = await makeWorker();
    for (let index = next++; index < items.length; index = next++) {
      // The index is below the length.
      answers[index] = await work(items[index] as Item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, items.length) }, run));
  return answers;
}
