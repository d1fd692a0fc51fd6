/**
 * Letters to add, leave out, change or swap with their neighbour to get from one word to another.
 * @param most above so many it is not counted on
 * @returns whole, 0 or more; `most` + 1 where they are further apart than `most`
 * @see Damerau 1964, in the restricted form: no letter is touched twice
 */
export function stepsApart(a: string, b: string, most = a.length + b.length): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = new Uint32Array(b.length + 1);
  let row = Uint32Array.from(before, (_, j) => j);
  let next = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    let leastOfRow = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next[j] = least;
      if (least < leastOfRow) leastOfRow = least;
    }
    // A swap reaches back over one row, so that a row one beyond the limit does not end it.
    if (leastOfRow > most + 1) return most + 1;
    [before, row, next] = [row, next, before];
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}
