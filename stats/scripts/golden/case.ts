/** A number, or one of the strings that stand for numbers JSON has no word for. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Values = { readonly [key: string]: Value };

export interface Tolerance {
  readonly rel?: number;
  readonly abs?: number;
}

/** One case of a golden file: what goes in, what the reference program gave, and how near is near enough. */
export interface GoldenCase {
  readonly name: string;
  readonly source: string;
  readonly input: Values;
  readonly expected: Values;
  readonly tolerance: Tolerance & { readonly keys?: { readonly [key: string]: Tolerance } };
  readonly note?: string;
}

/**
 * How a topic's cases are answered with this package. The answer has the keys of `expected`; numbers may be NaN or
 * infinite. Throwing means that the input is refused.
 */
export type Answer = (input: Values, golden: GoldenCase) => { readonly [key: string]: unknown };
