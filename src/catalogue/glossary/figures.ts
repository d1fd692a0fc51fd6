import type { Term } from "../../domain/term.ts";

export const figureTerms: readonly Term[] = [
  {
    id: "value",
    term: "Value",
    group: "figures",
    means: "State of a figure: a number was worked out.",
    not: "any of the other four states",
    explains: ["state value"],
  },
  {
    id: "zero",
    term: "Zero",
    group: "figures",
    means: "State of a figure: it was counted, and there was nothing. The files say so.",
    not: "not supplied",
    explains: ["state zero"],
  },
  {
    id: "not-supplied",
    term: "Not supplied",
    group: "figures",
    means:
      "State of a figure: the file that it needs did not come, or says nothing of this organisation in this period.",
    not: "zero, or a blank",
    explains: ["state not-supplied"],
  },
  {
    id: "not-applicable",
    term: "Not applicable",
    group: "figures",
    means: "State of a figure: there was none to count, or the organisation is not one that it is counted for.",
    not: "0%",
    explains: ["state not-applicable"],
  },
  {
    id: "suppressed",
    term: "Suppressed",
    group: "figures",
    means: "State of a figure: hidden because so few people are in it that they might be recognised.",
    not: "missing",
    explains: ["state suppressed"],
  },
  {
    id: "interval",
    term: "Interval",
    group: "figures",
    means: "How far chance alone may have moved the figure, at 95%. A wide one says that the figure is uncertain.",
    not: "a margin of tolerance, or the range of other organisations",
  },
  {
    id: "guard",
    term: "Guard",
    group: "figures",
    means:
      "Another figure that would show it if this one had been moved without more or better research. The two are always shown together.",
    not: "a check that was passed",
  },
  {
    id: "signal",
    term: "Signal",
    group: "figures",
    means:
      "A point or a run in a series that chance alone would seldom give. How many chance would give is printed beside it.",
    not: "good or bad, better or worse",
    source: "NHS England, Making Data Count",
  },
  {
    id: "funnel",
    term: "Funnel",
    group: "figures",
    means:
      "One period, many organisations, each held against limits for its own size. The limits allow for organisations differing more than chance alone would have them.",
    not: "an order of organisations",
  },
  {
    id: "limits",
    term: "Limits",
    group: "figures",
    means:
      "In a funnel, between which 95 or 99.8 of 100 organisations would lie; in a series, between which nearly every month lies while nothing changes.",
    not: "targets",
  },
  {
    id: "associated",
    term: "Associated with",
    group: "figures",
    means: "Two figures go together in the data. It says nothing of why.",
    not: "a claim that one of them makes the other",
  },
  {
    id: "shadow-measure",
    term: "Shadow measure",
    group: "figures",
    means: "One that is tried on past data and is nobody's official figure.",
    not: "a score",
  },
  {
    id: "higher-wanted",
    term: "Wanted",
    group: "figures",
    means:
      "Which way an indicator should move: higher, lower, neither (it is watched for change), or nothing because it is context.",
    not: "a target",
    explains: ["wanted higher", "wanted lower", "wanted neither", "wanted context"],
  },
];
