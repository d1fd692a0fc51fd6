import { stepsApart } from "../domain/steps-apart.ts";

/**
 * The word that was probably meant.
 * @returns the known word with the fewest letters added, left out, changed or swapped; null where all differ by more than a third
 */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  if (typed.length < 2 || typed.length > 40) return null;
  const word = typed.toLowerCase();
  const near = known
    .map((name) => ({ name, steps: name.startsWith(word) ? 0 : stepsApart(word, name.toLowerCase()) }))
    .filter(({ name, steps }) => steps <= Math.floor(Math.max(word.length, name.length) / 3))
    .sort((a, b) => a.steps - b.steps);
  return near[0]?.name ?? null;
}
