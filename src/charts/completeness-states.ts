import { coordinate, element, line } from "./draw.ts";
import { paint } from "./paint.ts";

/** The five things a cell can be; never mixed. */
export type CellState = "value" | "zero" | "not-supplied" | "not-applicable" | "suppressed";

export const STATES = ["value", "zero", "not-supplied", "not-applicable", "suppressed"] as const satisfies CellState[];

export const STATE_WORDS: Readonly<Record<CellState, string>> = {
  value: "Value",
  zero: "Zero",
  "not-supplied": "Not supplied",
  "not-applicable": "Not applicable",
  suppressed: "Suppressed",
};

/** Told apart by what is drawn inside, not by colour; without an edge where cells run into one another. */
export function texture(
  state: CellState,
  { width, height, edge = true }: { readonly width: number; readonly height: number; readonly edge?: boolean },
): string {
  const w = Math.max(width - 1, width / 2);
  const h = height - 1;
  const box = (name: "band" | "paper") =>
    edge
      ? element("rect", { x: 0.5, y: 0.5, width: w, height: h, ...paint(name), ...EDGE })
      : element("rect", { width, height, ...paint(name) });
  const drawn = (d: string) => element("path", { d, ...paint("gap") });
  const [cx, cy] = [width / 2, height / 2];
  const arm = Math.max(Math.min(w, h) / 2 - 1.5, Math.min(w, h) / 4);
  const c = coordinate;
  switch (state) {
    case "value":
      return box("band");
    case "zero":
      return box("band") + element("circle", { cx, cy, r: Math.min(arm, 3), ...paint("gap") });
    case "not-supplied":
      return (
        box("paper") +
        drawn(
          `M${c(cx - arm)} ${c(cy - arm)}l${c(2 * arm)} ${c(2 * arm)}m0 ${c(-2 * arm)}l${c(-2 * arm)} ${c(2 * arm)}`,
        )
      );
    case "not-applicable":
      return box("paper") + line({ x: cx - arm, y: cy }, { x: cx + arm, y: cy }, paint("gap"));
    case "suppressed":
      return element(
        "rect",
        edge ? { x: 0.5, y: 0.5, width: w, height: h, ...paint("own") } : { width, height, ...paint("own") },
      );
  }
}

const EDGE = { stroke: "#aeb7bd", "stroke-width": 1 } as const;
