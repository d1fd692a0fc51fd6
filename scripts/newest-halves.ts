/** An organisation and a half-year in an address: of its report, a pack, a comparison or a receipt. */
const halfOf =
  /^\/(?:organisations|packs|compare|figures)\/([^/?]+)[^?]*?(?:\/|\?(?:.*&)?period=)(\d{4}-\d\dH[12])(?=[/&?]|$)/;

/**
 * Leaves out addresses of half-years of an organisation that are older than one it has been seen to have, so that a
 * site of many years can be read through.
 * @returns a function of the links of one page after another
 */
export function newestHalves(): (links: readonly string[]) => readonly string[] {
  const newest = new Map<string, string>();
  return (links) => {
    const halves = links.map((link) => halfOf.exec(link));
    for (const half of halves) {
      const [, code = "", label = ""] = half ?? [];
      if (half !== null && label > (newest.get(code) ?? "")) newest.set(code, label);
    }
    return links.filter((_, i) => {
      const [, code = "", label = ""] = halves[i] ?? [];
      return halves[i] === null || label >= (newest.get(code) ?? "");
    });
  };
}
