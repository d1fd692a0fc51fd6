/**
 * A page whose drawings share what they have in common, to a third of their size: paints become classes, and points that
 * look alike become uses of one drawing. Nothing looks different.
 * @param page with one stylesheet, before whose own rules the paints go, so that a rule for the dark still repaints them
 */
export function lightenDrawings(page: string): string {
  const paints = new Map<string, string>();
  const painted = page.replace(PAINT, (_, name: string, paint: string) => {
    const short = paints.get(paint) ?? `p${paints.size}`;
    paints.set(paint, short);
    return ` class="${name} ${short}"`;
  });
  const marks = new Map<string, string>();
  const marked = painted.replace(MARK, (_, outline: string, x: string, y: string, rest: string) => {
    const drawing = `d="${outline}"${rest}`;
    const short = marks.get(drawing) ?? `m${marks.size}`;
    marks.set(drawing, short);
    return `<use href="#${short}" x="${x}" y="${y}"/>`;
  });
  const rules = Array.from(paints, ([paint, short]) => `.${short}{${asRules(paint)}}`).join("");
  const drawings = Array.from(marks, ([drawing, short]) => `<path id="${short}" ${drawing}/>`).join("");
  const shared = `<svg class="bp-shared" width="0" height="0" aria-hidden="true"><defs>${drawings}</defs></svg>`;
  return marked
    .replace("<style>", () => `<style>${rules}`)
    .replace(/<main [^>]*>/, (opening) => (marks.size === 0 ? opening : `${opening}\n${shared}`));
}

const PAINT =
  / class="(ow-[\w-]+)"((?: (?:fill|stroke|stroke-width|stroke-dasharray|stroke-linejoin|paint-order)="[^"]*")+)/g;
const MARK = /<path d="([^"]+)" transform="translate\((\S+) (\S+)\)"([^>]*)\/>/g;

function asRules(paint: string): string {
  return paint
    .trim()
    .replace(/([\w-]+)="([^"]*)"/g, "$1:$2;")
    .replaceAll("; ", ";")
    .replace(/;$/, "");
}
