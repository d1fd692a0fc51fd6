import { defineIndicator } from "../../../domain/indicator.ts";
import { answersOf } from "./_answers.ts";

export const e02 = defineIndicator({
  id: "E02",
  name: "Would take part again",
  question: "Would the people in our studies take part again?",
  matters: "People who would not do it again have learnt something about a study that its team should hear.",
  theme: "patients",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["experience"],
  every: "quarter",
  funnel: "proportion",
  guards: [
    {
      indicator: "E03",
      shows: "how many of those asked, or recruited, answered",
      warnsWhen: { kind: "below", threshold: 10, because: "fewer than 1 in 10 of those asked or recruited answered" },
    },
  ],
  caveats: [
    "Answers to the question whether people would take part in research again.",
    "Only those who were given a form can answer: read it with the response rate.",
    "Nearly everybody agrees in most places, so that little room is left; those who agree strongly are shown beside it.",
  ],
  gaming: "Handing the form only to those who finished and were content.",
  owner: "Patient and public involvement lead",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue E02; NIHR Participant in Research Experience Survey",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "People who agreed or strongly agreed that they would take part again",
      denominator: "People who answered the question in the period",
      ...answersOf("positive"),
    },
  ],
});
