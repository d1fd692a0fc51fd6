/**
 * A reproducible stream of uniform random numbers: the same seed gives the same stream on every machine. Not for secrets.
 * @param seed a whole number; its low 32 bits are used
 * @returns a function that gives the next number, 0 or more and below 1, in steps of 2^-32
 * @throws RangeError if the seed is not a whole number
 * @see sfc32, Doty-Humphrey's PractRand; 12 numbers are thrown away after seeding
 * @example
 * const next = seededRandom(1);
 * [next(), next()]; // [0.78227, 0.27533]
 */
export function seededRandom(seed: number): () => number {
  if (!Number.isInteger(seed)) throw new RangeError(`seed must be a whole number: ${seed}`);
  let a = 0x9e3779b9 | 0;
  let b = 0x243f6a88 | 0;
  let c = seed | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}
