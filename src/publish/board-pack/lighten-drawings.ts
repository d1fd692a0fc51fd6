/**
 * A page whose drawings share what they have in common, to a third of their size: looks become classes, and points that
 * look alike become uses of one drawing. Nothing looks different: coordinates keep a tenth of a pixel.
 * @param page with one stylesheet, before whose own rules the looks go, so that a rule for the dark still repaints them
 */
export function lightenDrawings(page: string): string {
  const looks = new Map<string, string>();
  const marks = new Map<string, string>();
  const nameOf = (names: Map<string, string>, letter: string, key: string): string => {
    const name = names.get(key) ?? `${letter}${names.size}`;
    names.set(key, name);
    return name;
  };
  const lighter = page.replace(/<svg [\s\S]*?<\/svg>/g, (drawing) =>
    drawing
      .replace(ROOT, "")
      .replace(ELEMENT, (_, name: string, attributes: string, close: string) => {
        const look = Array.from(
          attributes.matchAll(LOOK),
          ([, key, value]) => `${key}:${value}${UNITS[key ?? ""] ?? ""}`,
        );
        const rest = attributes.replace(LOOK, "").replace(COORDINATES, rounded);
        if (look.length === 0) return `<${name}${rest}${close}>`;
        const short = nameOf(looks, "p", look.join(";"));
        const classed = rest.includes(' class="')
          ? rest.replace(/ class="([^"]*)"/, ` class="$1 ${short}"`)
          : `${rest} class="${short}"`;
        return `<${name}${classed}${close}>`;
      })
      .replace(MARK, (_, outline: string, x: string, y: string, rest: string) => {
        const short = nameOf(marks, "m", `d="${outline}"${rest}`);
        return `<use href="#${short}" x="${tenths(x)}" y="${tenths(y)}"/>`;
      }),
  );
  const rules = Array.from(looks, ([look, short]) => `.${short}{${look}}`).join("");
  const drawings = Array.from(marks, ([drawing, short]) => `<path id="${short}" ${drawing}/>`).join("");
  const shared = `<svg class="bp-shared" width="0" height="0" aria-hidden="true"><defs>${drawings}</defs></svg>`;
  return lighter
    .replace("<style>", () => `<style>.ow-chart{font:13px Arial,Helvetica,sans-serif;fill:#212b32}${rules}`)
    .replace(/<main [^>]*>/, (opening) => (marks.size === 0 ? opening : `${opening}\n${shared}`));
}

/** What every chart's outermost element says alike, and the stylesheet says once. */
const ROOT = / xmlns="[^"]*"| font-family="Arial, Helvetica, sans-serif" font-size="13" fill="#212b32"/g;
const ELEMENT = /<(path|line|rect|text|circle)((?: [\w-]+="[^"]*")*)(\/?)>/g;
const LOOK =
  / (fill|stroke|stroke-width|stroke-dasharray|stroke-linejoin|paint-order|font-size|font-weight|text-anchor)="([^"]*)"/g;
const UNITS: Readonly<Record<string, string>> = { "font-size": "px" };
const COORDINATES = / (?:d|x|y|x1|x2|y1|y2|width|height|cx|cy|r)="[^"]*"/g;
const MARK = /<path d="([^"]+)" transform="translate\((\S+) (\S+)\)"([^>]*)\/>/g;

function rounded(attribute: string): string {
  return attribute.replace(/\d+\.\d\d+/g, tenths);
}

function tenths(number: string): string {
  return String(Math.round(Number(number) * 10) / 10);
}
