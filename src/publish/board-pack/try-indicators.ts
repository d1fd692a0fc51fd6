import { defineIndicator, type Indicator } from "../../domain/indicator.ts";
import { sql } from "../../domain/sql.ts";
import { SHAPES, type Shape } from "./try-indicator-shapes.ts";

const GUARDS: Readonly<Record<string, readonly string[]>> = {
  A01: ["A10", "A11"],
  A02: ["A05", "A10", "A02-consented"],
  "A02-consented": ["A10", "A05"],
  A03: ["B11", "A10"],
  B03: ["B04", "A11"],
  B04: ["B03"],
  B05: ["B10", "B11", "DQ1"],
  B06: ["B10"],
  B07: ["B08", "B12"],
  E02: ["E03"],
  G02: ["G07"],
  G04: ["audit sample"],
};

/** Stand-ins for the catalogue, small enough to read in one go. */
export const tryIndicators: ReadonlyMap<string, Indicator> = new Map(
  SHAPES.map((shape) => [shape[0], indicatorOf(shape)]),
);

function indicatorOf([id, name, theme, kind, unit, numerator, denominator]: Shape): Indicator {
  return defineIndicator({
    id,
    name,
    question: `What does "${name.toLowerCase()}" come to in the period?`,
    matters: "A board decides on it.",
    theme,
    unit,
    digits: kind === "published" ? 2 : kind === "rate" || id === "G01" ? 1 : 0,
    levels: ["trust"],
    betterWhen:
      theme === "context" ? "context" : ["B06", "B10", "A10", "A11", "G07", "D08"].includes(id) ? "lower" : "higher",
    sources: [theme === "set-up" ? "setup" : theme === "income" ? "finance" : "activity"],
    every: theme === "income" || theme === "patients" ? "quarter" : "month",
    guards: (GUARDS[id] ?? []).map((guard) => ({
      indicator: guard,
      shows: "whether the figure can be taken as it stands",
    })),
    caveats: ["Only studies in the extract count.", "Small numbers swing widely; read the interval."],
    gaming: "Choosing easy studies.",
    owner: "Head of research delivery",
    reviewed: "2026-11-01",
    reviewDue: "2027-11-01",
    source: `Catalogue ${id}`,
    methods: [
      {
        version: "1",
        kind,
        ...(kind === "rate" ? { per: 1000 } : {}),
        numerator: numerator.charAt(0).toUpperCase() + numerator.slice(1),
        denominator: denominator.charAt(0).toUpperCase() + denominator.slice(1),
        counts: sql`select 1`,
        rows: sql`select 1`,
      },
    ],
  });
}
