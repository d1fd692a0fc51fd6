/**
 * A page whose drawings share what they have in common, to a third of their size: looks become classes, and points that
 * look alike become uses of one drawing. Nothing looks different: coordinates keep a tenth of a pixel.
 * @param page with one stylesheet, before whose own rules the looks go, so that a rule for the dark still repaints them
 */
export function lightenDrawings(page: string): string {
  const classes = new Map<string, string>();
  const looks = new Map<string, string>();
  const marks = new Map<string, string>();
  const lighter = page.replace(/<svg [\s\S]*?<\/svg>/g, (drawing) =>
    drawing
      .replace(ROOT, "")
      .replace(LOOK, (look) => {
        const known = classes.get(look);
        if (known !== undefined) return known;
        const made = classFor(look, looks);
        classes.set(look, made);
        return made;
      })
      .replace(/ d="[^"]*"/g, (outline) => outline.replace(HUNDREDTHS, "$1"))
      .replace(PLACE, "$1")
      .replace(MARK, (_, outline: string, x: string, y: string, rest: string) => {
        const mark = nameFor(`d="${outline}"${rest}`, "m", marks);
        return `<use href="#${mark}" x="${x.replace(HUNDREDTHS, "$1")}" y="${y.replace(HUNDREDTHS, "$1")}"/>`;
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
/** Attributes that say how an element looks; the charts room writes them side by side. */
const LOOK =
  /(?: (?:class|fill|stroke|stroke-width|stroke-dasharray|stroke-linejoin|paint-order|font-size|font-weight|text-anchor)="[^"]*")+/g;
const HUNDREDTHS = /(\.\d)\d+/g;
const PLACE = /( (?:x|y|x1|x2|y1|y2|width|height)="-?\d+\.\d)\d+/g;
const MARK = /<path d="([^"]+)" transform="translate\((\S+) (\S+)\)"([^>]*)\/>/g;

function classFor(attributes: string, looks: Map<string, string>): string {
  let named = "";
  const rules: string[] = [];
  for (const [, key = "", value = ""] of attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)) {
    if (key === "class") named = value;
    else rules.push(`${key}:${value}${key === "font-size" ? "px" : ""}`);
  }
  const names = [named, ...(rules.length === 0 ? [] : [nameFor(rules.join(";"), "p", looks)])];
  return ` class="${names.filter((name) => name !== "").join(" ")}"`;
}

function nameFor(key: string, letter: string, names: Map<string, string>): string {
  const name = names.get(key) ?? `${letter}${names.size}`;
  names.set(key, name);
  return name;
}
