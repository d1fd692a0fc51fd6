import type { ApproverReplaced, CheckAnswer, InterestDeclared, OpenPoint, Override } from "./gate-shapes.ts";
import type { ReopeningEvent } from "./reopening.ts";
import type { Extra, RouteId } from "./routes.ts";

/** All that a gate looks at. */
export interface GateCase {
  readonly route: RouteId;
  /** The person who proposed the partnership. */
  readonly proposer: string;
  /** Ids of the organisations that are parties: each signs where every party must. */
  readonly parties: readonly string[];
  /** Oldest first: the last answer to a check counts. */
  readonly answers: readonly CheckAnswer[];
  readonly openPoints: readonly OpenPoint[];
  readonly overrides: readonly Override[];
  readonly interests: readonly InterestDeclared[];
  readonly replaced: readonly ApproverReplaced[];
  readonly events: readonly ReopeningEvent[];
  /** Extras that are there, each with its reference. */
  readonly extras: readonly { readonly extra: Extra; readonly reference: string }[];
  /** What the record itself says against an answer of "met" (see record-contradictions.ts). */
  readonly contradictions: readonly { readonly check: string; readonly because: string }[];
}
