/**
 * Puts rows of a group next to each other.
 * @param groups whole numbers from 0
 * @returns rows by group, in the order they had; and where each group starts, with the number of rows at the end
 * @throws RangeError if a number is not whole, is below 0 or is 2^24 or more, or there are fewer than 2 groups with rows
 */
export function groupOrder(groups: ArrayLike<number>): { order: Uint32Array; starts: Uint32Array } {
  let most = -1;
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] ?? Number.NaN;
    if (!(Number.isInteger(group) && group >= 0 && group < 2 ** 24)) {
      throw new RangeError(`groups must be whole numbers of 0 or more: ${group} at index ${i}`);
    }
    if (group > most) most = group;
  }
  const starts = new Uint32Array(most + 2);
  for (let i = 0; i < groups.length; i++) {
    const after = (groups[i] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  const used = starts.reduce((count, rows) => count + (rows > 0 ? 1 : 0), 0);
  if (used < 2) throw new RangeError(`a random intercept needs 2 or more groups: ${used}`);
  for (let g = 0; g <= most; g++) starts[g + 1] = (starts[g + 1] ?? 0) + (starts[g] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(groups.length);
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] ?? 0;
    const place = next[group] ?? 0;
    order[place] = i;
    next[group] = place + 1;
  }
  return { order, starts };
}
