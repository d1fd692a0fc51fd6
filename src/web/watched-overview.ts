import type { Readers } from "./readers.ts";

/** Readers that tell whether the overview that a page was made from was whole. */
export function watchedOverview(readers: Readers): { readers: Readers; isWhole: () => boolean } {
  let whole = true;
  const overview = async () => {
    const found = await readers.overview();
    if (found.working()) whole = false;
    return found;
  };
  return { readers: { ...readers, overview }, isWhole: () => whole };
}
