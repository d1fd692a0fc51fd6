/**
 * The word that was probably meant.
 * @returns the known word with the fewest letters added, left out, changed or swapped; null where all differ by more than a third
 */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  if (typed.length < 2 || typed.length > 40) return null;
  const word = typed.toLowerCase();
  const near = known
    .map((name) => ({ name, steps: name.startsWith(word) ? 0 : steps(word, name.toLowerCase()) }))
    .filter(({ name, steps }) => steps <= Math.floor(Math.max(word.length, name.length) / 3))
    .sort((a, b) => a.steps - b.steps);
  return near[0]?.name ?? null;
}

/** Letters to add, leave out, change or swap with their neighbour to get from one word to another. */
function steps(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
