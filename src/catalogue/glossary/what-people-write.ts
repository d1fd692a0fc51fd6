import type { Term } from "../../domain/term.ts";

export const whatPeopleWrite: readonly Term[] = [
  {
    id: "kind-of-relation",
    term: "Kind of relation",
    group: "written",
    means:
      "What an arrangement between an NHS body and a company is: one of ten, from research to what is not allowed. It decides whose rules apply.",
    not: "partnership, as a word for all ten",
  },
  {
    id: "gate",
    term: "Gate",
    group: "written",
    means:
      "The border between two stages of a partnership. It is passed when the checks are settled and three people have proposed, checked and approved.",
    not: "a meeting",
  },
  {
    id: "red-amber-info",
    term: "Red, amber, info",
    group: "written",
    means:
      "Levels of a check. Red stops while it is not met; amber may stay open with a reason, an owner and a date; info stops nothing.",
    not: "marks of how well something goes",
  },
  {
    id: "open-point",
    term: "Open point",
    group: "written",
    means:
      "An amber check left open on purpose, with a reason, a post that owns it and a date. Public where it is about openness or an equal chance.",
    not: "a check that nobody has answered",
  },
  {
    id: "emergency-override",
    term: "Emergency override",
    group: "written",
    means:
      "Going on without a check, on the word of two executives, for 30 days and in public. Six checks cannot be set aside.",
    not: "an exception for a busy time",
  },
  {
    id: "reopened",
    term: "Reopened",
    group: "written",
    means:
      "Of a check: signed once and open again, because guidance, safety advice, a company's standing or a body has changed since.",
    not: "withdrawn",
  },
  {
    id: "balancing-measure",
    term: "Balancing measure",
    group: "written",
    means:
      "A measure that would show harm done elsewhere by what is aimed at. Every partnership has one before it starts.",
    not: "a measure of the balance between parties",
  },
  {
    id: "contribution-balance",
    term: "Balance of contributions",
    group: "written",
    means:
      "The smallest party's share of all that is put in, with bounds, because help in kind is worth a range and no exact sum.",
    not: "who gains most",
  },
  {
    id: "open-call",
    term: "Open call",
    group: "written",
    means:
      "An invitation to all who may apply, public for 20 working days or more, with criteria that are fixed before it opens.",
    not: "a tender: nothing is bought",
  },
  {
    id: "waiver",
    term: "Waiver",
    group: "written",
    means: "Going without an open call, with a public reason that somebody with no part in it has accepted.",
    not: "an emergency override",
  },
  {
    id: "equal-access-record",
    term: "Equal-access record",
    group: "written",
    means:
      "Who was reached by a call, opened it, answered and was chosen, by kind, size and past activity of the organisation.",
    not: "a list of those who were turned down",
  },
  {
    id: "not-stated-by-company",
    term: "Not stated by company",
    group: "written",
    means:
      "The purpose of a transfer where what the company published names a category and not what it paid for. It is counted.",
    not: "a blank",
  },
  {
    id: "only-here-only-there",
    term: "Only here, only there",
    group: "written",
    means: "Of a line of a reconciliation: it is in our ledger and not in theirs, or in theirs and not in ours.",
    not: "wrong",
  },
  {
    id: "disputed",
    term: "Disputed",
    group: "written",
    means:
      "Of a public entry: a party says that it is wrong and has not said that this is settled. Both statements stand beside it; nobody here judges.",
    not: "withdrawn, or false",
    source: "CMS Open Payments",
  },
  {
    id: "revision",
    term: "Revision",
    group: "written",
    means: "One version of a record, with its author, time and reason. It is never changed; a change is another.",
    not: "a correction written over what was there",
  },
  {
    id: "reference-case",
    term: "Reference case",
    group: "written",
    means:
      "A real partnership or study told by published facts with their sources, and without a single figure. It is never counted.",
    not: "an example made up to try things with",
  },
];
