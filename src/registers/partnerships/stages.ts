/** A stage of a partnership's life, in order. */
export interface Stage {
  readonly id: StageId;
  readonly name: string;
  /** The action of DRIVE that it carries out; null for the two that were added around it. */
  readonly drive: string | null;
  readonly asks: string;
  /** Weeks it commonly takes, least and most: general knowledge and not a target. Null where the project's own length decides. */
  readonly usualWeeks: readonly [number, number] | null;
}

export const stageIds = ["triage", "define", "review", "invest", "value", "equip", "close"] as const;
export type StageId = (typeof stageIds)[number];

/** How DRIVE's five actions for culture became a life in seven stages is told in docs/decisions/partnership-gates.md. */
export const stages: Readonly<Record<StageId, Stage>> = {
  triage: {
    id: "triage",
    name: "Triage",
    drive: null,
    asks: "What kind of relation is this, and may we talk?",
    usualWeeks: [2, 2],
  },
  define: {
    id: "define",
    name: "Define",
    drive: "Define purpose",
    asks: "What is it for, and who gains?",
    usualWeeks: [4, 8],
  },
  review: {
    id: "review",
    name: "Review",
    drive: "Review and build on what exists",
    asks: "Is it new, is it fair, and does it keep to guidance?",
    usualWeeks: [4, 8],
  },
  invest: {
    id: "invest",
    name: "Invest",
    drive: "Invest in infrastructure",
    asks: "Who puts in what, and on which terms?",
    usualWeeks: [4, 12],
  },
  value: {
    id: "value",
    name: "Value",
    drive: "Value success",
    asks: "Does it work, safely and in the open?",
    usualWeeks: null,
  },
  equip: {
    id: "equip",
    name: "Equip",
    drive: "Equip teams",
    asks: "Will the NHS keep what it learned?",
    usualWeeks: null,
  },
  close: { id: "close", name: "Close", drive: null, asks: "What came of it?", usualWeeks: [0, 26] },
};

/** The stages that belong to work going on, in which the public entry reads "live". */
export const liveStages: readonly StageId[] = ["value", "equip", "close"];
