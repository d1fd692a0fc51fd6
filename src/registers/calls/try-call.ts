import { type Call, call } from "./call.ts";

/** A call of a board that does not exist. */
export const tryCall: Call = call.parse({
  title: "Foot checks near home",
  owner: "SYN-I01",
  priority: { name: "Diabetes care", owner: "SYN-I01" },
  about: "We look for practices that want to check feet.",
  whoMayApply: { kinds: ["practice", "trust"], places: "One county", conditions: null },
  closesOn: "2026-03-30",
  criteria: [
    { id: "reach", asks: "How will you reach people?", outOf: 10 },
    { id: "time", asks: "Who has the time?", outOf: 5 },
  ],
  panelPosts: ["clinical-lead", "patient-lead"],
  helpOffered: "An hour with somebody who has applied before.",
});
