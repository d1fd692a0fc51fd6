import { element, line } from "./draw.ts";
import { paint } from "./paint.ts";

/** What a class of a scale is: a state without a figure, none, or a step of figures. */
export type HatchKind = "not-supplied" | "not-applicable" | "suppressed" | "none" | "step";

/** A class of a scale in words: "1 in 10 to 1 in 4". */
export interface HatchClass {
  readonly text: string;
  readonly kind: HatchKind;
}

/** More steps than this cannot be told apart on paper. */
export const MOST_STEPS = 5;

/** Which of the five weights each step takes, light to heavy, for as many steps as there are. */
const WEIGHTS: readonly (readonly number[])[] = [[], [1], [0, 2], [0, 2, 4], [0, 1, 2, 4], [0, 1, 2, 3, 4]];

/**
 * Patterns that are told apart by what is drawn in them, heavier for each step of the scale.
 * @param id what the patterns' ids start with; a class's is `${id}-${its place}`
 * @throws RangeError if there are more than `MOST_STEPS` steps
 */
export function hatchPatterns(classes: readonly HatchClass[], id: string): string {
  const steps = classes.filter(({ kind }) => kind === "step").length;
  const weights = WEIGHTS[steps];
  if (weights === undefined) throw new RangeError(`a hatch scale takes at most ${MOST_STEPS} steps: ${steps}`);
  let step = 0;
  return classes
    .map(({ kind }, place) => {
      const name = `${id}-${place}`;
      return kind === "step" ? weightPattern(name, weights[step++] ?? 0) : statePattern(name, kind);
    })
    .join("");
}

/** What a class is filled with. */
export function hatchFill(id: string, place: number): string {
  return `url(#${id}-${place})`;
}

function pattern(id: string, size: number, turned: boolean, ...drawn: readonly string[]): string {
  const ground = element("rect", { width: size, height: size, ...paint("paper") });
  const attributes = { id, width: size, height: size, patternUnits: "userSpaceOnUse" };
  return element("pattern", turned ? { ...attributes, patternTransform: "rotate(45)" } : attributes, ground, ...drawn);
}

function statePattern(id: string, kind: Exclude<HatchKind, "step">): string {
  switch (kind) {
    case "none":
      return pattern(id, 8, false);
    case "not-supplied":
      return pattern(id, 7, true, element("circle", { cx: 3.5, cy: 3.5, r: 1, ...paint("quiet") }));
    case "not-applicable":
      return pattern(id, 8, false, line({ x: 1, y: 4 }, { x: 6, y: 4 }, paint("gap")));
    case "suppressed":
      return pattern(id, 8, false, element("rect", { x: 1, y: 1, width: 4, height: 4, ...paint("quiet") }));
  }
}

/** Lines from one side, closer lines, lines from both sides, closer ones, and light lines on dark. */
function weightPattern(id: string, weight: number): string {
  const stroke = { ...paint("wait"), "stroke-width": [1, 1.4, 1.2, 2][weight] ?? 1 };
  const size = [9, 4.5, 5.5, 5][weight] ?? 9;
  const along = line({ x: 0, y: size / 2 }, { x: size, y: size / 2 }, stroke);
  const across = line({ x: size / 2, y: 0 }, { x: size / 2, y: size }, stroke);
  if (weight === 4) {
    // All over would read as blacked out.
    const ground = element("rect", { width: 9, height: 9, ...paint("own"), "stroke-width": 0 });
    return pattern(id, 9, true, ground, line({ x: 0, y: 4.5 }, { x: 9, y: 4.5 }, paint("scratch")));
  }
  return pattern(id, size, true, along, ...(weight >= 2 ? [across] : []));
}
