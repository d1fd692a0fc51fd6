/** Standard normal numbers from uniform ones (Box & Muller 1958): the same from the same. */
export function normalFrom(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
