import { expect, test } from "vitest";
import type { KeptPartnership } from "./kept-partnership.ts";
import { emptyPartnership } from "./partnership.ts";
import { proposedBy } from "./states.ts";
import { whatHappened } from "./what-happened.ts";

const first: KeptPartnership = {
  document: emptyPartnership,
  entry: "00000000-0000-4000-8000-000000000001",
  entryVersion: 0,
  state: proposedBy("ana"),
  stageEnteredIn: 1,
  checkedIn: null,
  summaryCheckedIn: null,
  published: null,
  openPoints: [],
  overrides: [],
  interests: [],
  replaced: [],
  events: [],
  extras: [],
  settled: [],
};
const inReview: KeptPartnership = { ...first, state: { ...first.state, status: "in-review" } };
const asked = { check: "I-7", reason: "It cannot wait", askedBy: "cora", askedIn: 3, confirmed: null };

test.each<[string, KeptPartnership, Partial<KeptPartnership>]>([
  ["Fields were changed", first, { document: { ...emptyPartnership, public: { title: "Foot checks" } } }],
  ["Sent in for review", first, { state: inReview.state }],
  ["Withdrawn", first, { state: { ...first.state, status: "closed", ended: "withdrawn" } }],
  ["Checked for the gate ahead", inReview, { checkedIn: 4 }],
  ["Passed the gate of Triage", inReview, { state: { ...inReview.state, stage: "define" } }],
  [
    "Passed the gate of Invest",
    { ...inReview, state: { ...inReview.state, stage: "invest" } },
    { state: { ...inReview.state, stage: "value", status: "live" } },
  ],
  ["Sent back to those who wrote it", inReview, { state: first.state }],
  [
    "Taken into review",
    { ...first, state: { ...first.state, status: "live", stage: "value" } },
    { state: { ...inReview.state, stage: "define" } },
  ],
  ["Asked to set a check aside in an emergency", inReview, { overrides: [asked] }],
  [
    "A check was set aside in an emergency",
    { ...inReview, overrides: [asked] },
    { overrides: [{ ...asked, confirmed: { by: "nora", version: 4 } }] },
  ],
])("a version is told as: %s", (words, before, change) => {
  expect(whatHappened(before, { ...before, ...change })).toBe(words);
});

test("the first version is the proposal", () => {
  expect(whatHappened(null, first)).toBe("Proposed");
});
