import type { Term } from "../../domain/term.ts";

export const peopleAndStudies: readonly Term[] = [
  {
    id: "participant",
    term: "Participant",
    group: "people",
    means: "A person who gave consent and counts in a study.",
    not: "a subject, or a recruit",
    source: "NIHR recruitment definitions",
    explains: ["unit people"],
  },
  {
    id: "consented",
    term: "Consented",
    group: "people",
    means: "Said yes to taking part. Not everybody who consented is recruited.",
    not: "recruited",
    source: "NIHR recruitment definitions",
  },
  {
    id: "recruited",
    term: "Recruited",
    group: "people",
    means: "Counted by the study as taking part, on the day that the study's own rule gives.",
    not: "accrual, except in a quotation",
    source: "NIHR recruitment definitions",
  },
  {
    id: "screen-failure",
    term: "Screen failure",
    group: "people",
    means: "Said yes and turned out not to be eligible. It is work done, and is not in the number recruited.",
    not: "a withdrawal, which comes after being recruited",
    source: "NIHR recruitment definitions",
  },
  {
    id: "study-site",
    term: "Study-site",
    group: "people",
    means: "One study at one organisation. A study open in five trusts is five study-sites.",
    not: "a trial site: not every study is a trial",
  },
  {
    id: "studies",
    term: "Studies",
    group: "people",
    means: "As a unit: different studies, each counted once in a period however many people it recruited.",
    not: "study-sites",
    explains: ["unit studies"],
  },
  {
    id: "interventional",
    term: "Interventional, observational",
    group: "people",
    means:
      "Whether a study gives people a treatment or a way of caring that it tests, or watches what happens without giving one.",
    not: "trial, as a word for all research",
  },
  {
    id: "research-active",
    term: "Research-active",
    group: "people",
    means: "Has met a stated rule in the period. The rule is always printed beside the word.",
    not: "a description that needs no rule",
  },
  {
    id: "remote",
    term: "Consented elsewhere",
    group: "people",
    means:
      "Credited to a place where the person did not give consent, as in an online study. It is allowed, and is shown apart.",
    not: "recruitment done by that place",
  },
];
