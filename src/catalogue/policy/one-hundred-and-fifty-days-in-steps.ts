import { definePolicyFact } from "../../domain/policy-fact.ts";

export const oneHundredAndFiftyDaysInSteps = definePolicyFact({
  id: "one-hundred-and-fifty-days-in-steps",
  says: "The 150 days are 60 to regulatory approval, 60 to opening and 30 to the first participant, counted at the first site of a study.",
  strength: "should",
  actor: "Sponsors, regulators and NHS providers",
  validFrom: "2025-10-02",
  source: {
    title: "Policy statement on study set-up",
    publisher: "Department of Health and Social Care",
    published: "2025-10-02",
    read: "excerpt",
  },
  sets: { regulatoryDays: 60, openingDays: 60, firstParticipantDays: 30 },
  part: "set-up",
});
