import { defineSource } from "../../domain/source.ts";
import { localExtract } from "./_local-extract.ts";
import { quarterLabelRule } from "./_period-label.ts";

/** Answers to one question at one organisation in one quarter. */
export const experience = defineSource({
  ...localExtract,
  id: "experience",
  title: "Participants' experience",
  row: "Answers to one question at one organisation in one quarter.",
  columns: [
    { name: "org", type: "code", required: true, means: "the organisation" },
    { name: "quarter", type: "text", required: true, means: "quarter, as 2026-27Q2" },
    { name: "question", type: "text", required: true, means: "the question" },
    { name: "responses", type: "count", required: true, means: "people who answered" },
    { name: "positive", type: "count", required: true, means: "people who agreed" },
    { name: "strongly_positive", type: "count", means: "people who agreed strongly; among the positive" },
    { name: "invited", type: "count", means: "people who were asked" },
  ],
  key: ["org", "quarter", "question"],
  organisation: "org",
  speaksFor: { period: "quarter" },
  rules: [
    quarterLabelRule("quarter"),
    { column: "positive", holds: "positive <= responses", expected: "no more than the responses" },
    {
      column: "strongly_positive",
      holds: "strongly_positive <= positive",
      expected: "no more than the positive answers",
    },
    { column: "responses", holds: "responses <= invited", expected: "no more than the people invited" },
  ],
});
