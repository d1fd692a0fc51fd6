import type { StructureMap } from "./structure-map.ts";

/** Where a part of what one code reported belongs today. */
export interface Place {
  readonly code: string;
  /** Part of the reported figure, over 0 to 1. */
  readonly share: number;
  /** True where a stated weight was used: shown with a wide mark and left out of limits. */
  readonly estimated: boolean;
}

/** Parts smaller than this are rounding. */
const leastShare = 1e-9;

/**
 * Where a figure that a code reported for some time belongs in the structure of the map.
 * A share that left after that time takes its part with it; one that left before is already in the other's own figures.
 * Parts always add to 1; a code that cannot be mapped keeps its figure.
 * @param until last day that the figure speaks for, ISO
 */
export function placesOf(map: StructureMap, code: string, until: string): Place[] {
  const parts = new Map<string, Place>();
  const put = (at: string, share: number, estimated: boolean, path: readonly string[]): void => {
    let left = share;
    // A share that leads back to a code on its own way is counted where it first was.
    const leaving = map.shares.filter(({ from, to, day }) => from === at && day > until && !path.includes(to));
    for (const part of leaving) {
      put(part.to, share * part.share, true, [...path, at]);
      left -= share * part.share;
    }
    if (left < leastShare) return;
    const after = map.next.get(at);
    if (after !== undefined) put(after, left, estimated || leaving.length > 0, [...path, at]);
    else {
      const before = parts.get(at);
      parts.set(at, {
        code: at,
        share: (before?.share ?? 0) + left,
        estimated: estimated || leaving.length > 0 || (before?.estimated ?? false),
      });
    }
  };
  put(code, 1, false, []);
  return [...parts.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
