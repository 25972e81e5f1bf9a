// The combinations of a matrix.
import { isMap, listOf, mapOf, type Plain, type PlainMap } from "./document.ts";

/** Every combination of an evaluated `matrix:`, in GitHub's order: the product less `exclude`, widened by `include`. */
export function combinationsOf(matrix: Plain): PlainMap[] {
  if (!isMap(matrix)) throw new Error(`A matrix must become a mapping, but it became ${JSON.stringify(matrix)}.`);
  const { include, exclude, ...axes } = matrix;
  const excluded = listOf(exclude).map(mapOf);
  const kept = productOf(axes).filter((one) => !excluded.some((out) => agrees(one, out, Object.keys(out))));
  return widened(kept, listOf(include).map(mapOf), Object.keys(axes));
}

// --- internal ---

function productOf(axes: PlainMap): PlainMap[] {
  if (Object.keys(axes).length === 0) return [];
  return Object.entries(axes).reduce<PlainMap[]>(
    (made, [axis, values]) => made.flatMap((one) => listOf(values).map((value) => ({ ...one, [axis]: value }))),
    [{}],
  );
}

function widened(product: readonly PlainMap[], include: readonly PlainMap[], axes: readonly string[]): PlainMap[] {
  const fits = (one: PlainMap, more: PlainMap): boolean =>
    agrees(
      one,
      more,
      axes.filter((axis) => axis in more),
    );
  const alone = include.filter((more) => !product.some((one) => fits(one, more)));
  const wider = product.map((one): PlainMap => Object.assign({}, one, ...include.filter((more) => fits(one, more))));
  return [...wider, ...alone];
}

function agrees(one: PlainMap, other: PlainMap, keys: readonly string[]): boolean {
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}
