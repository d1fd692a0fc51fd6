import type { ModelTerms } from "../model-types.ts";

/** Takes the rows of a column in another order. */
export function reorder(column: ArrayLike<number>, order: Uint32Array): Float64Array {
  const list = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) list[i] = column[order[i] ?? 0] ?? Number.NaN;
  return list;
}

/**
 * Takes the rows of all of a model's columns in another order.
 * @throws RangeError if a column has another length
 */
export function reorderTerms(model: ModelTerms, order: Uint32Array): ModelTerms {
  const turn = (column: ArrayLike<number>, name: string) => {
    if (column.length !== order.length) {
      throw new RangeError(
        `the outcome and ${name} must have as many rows as each other: ${order.length} and ${column.length}`,
      );
    }
    return reorder(column, order);
  };
  return {
    terms: model.terms.map((term) =>
      "levels" in term
        ? { ...term, levels: turn(term.levels, term.name) }
        : { ...term, values: turn(term.values, term.name) },
    ),
    ...(model.intercept !== undefined && { intercept: model.intercept }),
    ...(model.offset !== undefined && { offset: turn(model.offset, "offset") }),
    ...(model.weights !== undefined && { weights: turn(model.weights, "weights") }),
  };
}
