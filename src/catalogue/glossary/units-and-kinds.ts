import type { Term } from "../../domain/term.ts";

export const unitsAndKinds: readonly Term[] = [
  {
    id: "count",
    term: "Count",
    group: "kinds",
    means: "A kind of figure: how many there were.",
    not: "a rate: large organisations have more of most things",
    explains: ["method count"],
  },
  {
    id: "rate",
    term: "Rate",
    group: "kinds",
    means:
      "A kind of figure: events for each stated number of a base that is no part of them, such as participants for each 1,000 staff.",
    not: "a proportion",
    explains: ["method rate", "unit per 1,000 WTE"],
  },
  {
    id: "proportion",
    term: "Proportion",
    group: "kinds",
    means:
      "A kind of figure: of those that could, how many did, out of 100. It has an interval, because they stand for more than themselves.",
    not: "a share of money, which is known in full",
    explains: ["method proportion", "unit %"],
  },
  {
    id: "share",
    term: "Share",
    group: "kinds",
    means:
      "A kind of figure: a part of a whole that is known in full, such as money or an agreed list. Nothing was sampled, so it has no interval.",
    not: "a proportion",
    explains: ["method share"],
  },
  {
    id: "median",
    term: "Median with waiting ones counted",
    group: "kinds",
    means:
      "A kind of figure: the day by which half had finished, where those not finished count with the days so far (Kaplan and Meier).",
    not: "an average of those that have finished",
    explains: ["method survival"],
  },
  {
    id: "sum",
    term: "Weighted sum",
    group: "kinds",
    means:
      "A kind of figure: the parts that each study adds, summed. Its interval comes from drawing the studies anew.",
    not: "a count of people",
    explains: ["method sum", "unit weighted people"],
  },
  {
    id: "largest-share",
    term: "Share of the largest study",
    group: "kinds",
    means: "A kind of figure: how much of the whole one study makes up.",
    not: "a fault: in a small site it is high by arithmetic",
    explains: ["method largest-share"],
  },
  {
    id: "published",
    term: "Published figure",
    group: "kinds",
    means:
      "A kind of figure: shown as the publisher or the file gives it, or a plain sum or quotient of what the file gives; no interval is worked out here.",
    not: "something that can be added up",
    explains: ["method published"],
  },
  {
    id: "weight-per-person",
    term: "Weight per person",
    group: "kinds",
    means:
      "A unit: weighted recruitment over the people in it, from 1 where all are in large-sample studies to 11 where all are in interventional ones.",
    not: "a cost",
    explains: ["unit weight per person"],
  },
  {
    id: "wte",
    term: "Whole-time equivalent (WTE)",
    group: "kinds",
    means: "A unit of staff: two people who each work half the hours are one.",
    not: "a number of people",
    source: "NHS Workforce Statistics",
    explains: ["unit WTE"],
  },
  {
    id: "days",
    term: "Days",
    group: "kinds",
    means: "A unit: calendar days, weekends and holidays among them.",
    not: "working days",
    explains: ["unit days"],
  },
  {
    id: "ratio",
    term: "Ratio",
    group: "kinds",
    means:
      "A unit: one number over another of the same kind, such as what was observed over what was expected. 1 is as expected.",
    not: "a percentage",
    explains: ["unit ratio"],
  },
];
