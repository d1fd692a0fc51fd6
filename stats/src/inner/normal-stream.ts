/**
 * Turns a stream of uniform random numbers into standard normal ones.
 * @param random gives numbers from 0 to below 1
 * @see Marsaglia's polar method; Knuth, The art of computer programming, 3.4.1 C
 */
export function normalStream(random: () => number): () => number {
  let spare = 0;
  let hasSpare = false;
  return () => {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    for (;;) {
      const a = 2 * random() - 1;
      const b = 2 * random() - 1;
      const s = a * a + b * b;
      if (s >= 1 || s === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(s)) / s);
      spare = b * scale;
      hasSpare = true;
      return a * scale;
    }
  };
}
