/**
 * Refuses a confidence level that is not strictly between 0 and 1 (95 is a mistake for 0.95).
 * @param confidence two-sided level
 * @returns the share left out on each side, (1 - confidence) / 2, strictly between 0 and 0.5
 * @throws RangeError if the level is not strictly between 0 and 1
 */
export function requireConfidence(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must be strictly between 0 and 1: ${confidence}`);
  }
  return (1 - confidence) / 2;
}
