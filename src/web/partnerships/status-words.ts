import type { TagColour } from "../../components/tag.ts";
import type { CheckStatus } from "../../registers/partnerships/check-status.ts";
import type { Status } from "../../registers/partnerships/states.ts";

/** How a partnership stands, in words and in a colour that says no more than the words. */
export const statusWords: Readonly<Record<Status, { readonly text: string; readonly colour: TagColour }>> = {
  idea: { text: "Idea", colour: "grey" },
  "in-review": { text: "In review", colour: "blue" },
  live: { text: "Live", colour: "purple" },
  paused: { text: "Paused", colour: "yellow" },
  closed: { text: "Closed", colour: "grey" },
  refused: { text: "Refused", colour: "grey" },
};

/** How a check stands. */
export const checkWords: Readonly<
  Record<CheckStatus["state"], { readonly text: string; readonly colour?: TagColour }>
> = {
  met: { text: "Met" },
  "not-applicable": { text: "Does not apply" },
  overridden: { text: "Set aside for now", colour: "orange" },
  "open-point": { text: "Left open", colour: "yellow" },
  "to-answer": { text: "To answer", colour: "blue" },
  "to-sign": { text: "To sign", colour: "blue" },
  "signed-alone": { text: "Needs another person", colour: "orange" },
  "not-met": { text: "Not met", colour: "orange" },
  reopened: { text: "Open again", colour: "orange" },
  contradicted: { text: "The record says otherwise", colour: "orange" },
  "not-valid": { text: "Does not count", colour: "orange" },
};

export const levelWords = {
  red: "Must be met",
  amber: "May stay open with a reason",
  info: "For information",
} as const;
