import type { Term } from "../../domain/term.ts";

export const setUpAndMoney: readonly Term[] = [
  {
    id: "steps",
    term: "Selected, approved, open, first participant",
    group: "site",
    means:
      "The days in the life of a study-site, in this order: the sponsor chooses the site; the national approval letter is sent; the site may recruit; the first person is recruited there.",
    not: "go-live or activation, which may mean any of them",
  },
  {
    id: "set-up-time",
    term: "Set-up time",
    group: "site",
    means:
      "Days from selection, or from the approval letter, to the first participant. Study-sites still waiting are counted with the days so far.",
    not: "a mean over those that have finished, which is too short",
  },
  {
    id: "approval-letter",
    term: "Approval letter",
    group: "site",
    means:
      "The letter of the Health Research Authority and of Health and Care Research Wales that lets a study begin to open sites.",
    not: "a site's own confirmation of capacity",
    source: "Health Research Authority",
  },
  {
    id: "on-track",
    term: "On track",
    group: "site",
    means:
      "An open study-site on course for the number of people agreed, in the time agreed. By numbers alone where it says so; otherwise a sponsor's word counts too.",
    not: "a study that will succeed",
    source: "NIHR High Level Objectives 2023/24",
  },
  {
    id: "commercial-contract",
    term: "Commercial contract research",
    group: "money",
    means: "Research that a company sponsors and pays for in full. Studies that companies only support are not in it.",
    not: "industry research, which may mean either",
    source: "NHS Standard Contract",
  },
  {
    id: "collaborative-working",
    term: "Collaborative working, joint working",
    group: "money",
    means:
      "Two terms of the industry's code for the NHS and companies pooling effort; joint working is the kind centred on patients.",
    not: "sponsorship, or a partnership deal",
    source: "ABPI Code of Practice",
  },
  {
    id: "transfer-of-value",
    term: "Transfer of value",
    group: "money",
    means: "Money, or help in kind, that goes from a company to an organisation or a person.",
    not: "a gift",
    source: "ABPI Code of Practice",
  },
  {
    id: "capacity-building",
    term: "Capacity-building money",
    group: "money",
    means: "The part of a commercial study's price that is meant for building up the ability to do research.",
    not: "surplus",
    source: "National Contract Value Review",
  },
];
