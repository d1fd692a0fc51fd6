import { html } from "hono/html";
import { z } from "zod";
import { textArea } from "../../../components/forms/text-area.ts";
import { groupForm } from "../../partnerships/group-form.ts";
import { requiredText } from "../../written/fields.ts";

export const partnershipData = groupForm({
  slug: "data",
  title: "Data",
  intro: "The company sees anonymous totals alone. Say so in plain words.",
  fields: z.strictObject({
    used: requiredText("Say what data are used", { most: 2000 }),
    controller: requiredText("Say who answers for them", { most: 2000 }),
    companySees: requiredText("Say what the company sees", { most: 2000 }),
    impactAssessment: requiredText("Give the reference of the impact assessment", { most: 2000 }),
  }),
  labels: {
    used: "What data are used?",
    controller: "Who answers for them (the controller)?",
    companySees: "What does the company see?",
    impactAssessment: "Which data protection impact assessment covers it?",
  },
  tryWith: {
    used: "Counts by month",
    controller: "The trust",
    companySees: "Totals of 10 or more",
    impactAssessment: "DPIA 12",
  },
  texts: ({
    document: {
      public: { data },
    },
  }) => ({ ...data }),
  show: (filled) =>
    html`${["used", "controller", "companySees", "impactAssessment"].map((name) => textArea({ ...filled.text(name), rows: 2, seenBy: "public" }))}`,
  changes: (data) => ({ fields: { data } }),
});
