import type { Framework } from "./framework.ts";
import type { Indicator } from "./indicator.ts";
import type { PolicyFact } from "./policy-fact.ts";
import type { Source } from "./source.ts";

/** A named SQL text; the first line says what a row is. */
export interface View {
  readonly name: string;
  readonly text: string;
}

/** Everything the catalogue holds, handed to the rooms that work with it. */
export interface Units {
  readonly sources: readonly Source[];
  readonly views: readonly View[];
  readonly indicators: readonly Indicator[];
  readonly frameworks: readonly Framework[];
  readonly policyFacts: readonly PolicyFact[];
}
