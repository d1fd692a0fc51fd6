/** A principle that checks serve. */
export interface Principle {
  readonly id: PrincipleId;
  readonly name: string;
  readonly means: string;
}

export type PrincipleId = "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "P8" | "P9" | "P10" | "P11" | "P12";

/** Printed wherever the principles are: whose they are, and whose they are not. */
export const principlesNote =
  "These twelve principles are Openward's own. The King's Fund speaks of principles in its 2024 study of four partnerships; its printed list could not be read, and none of these comes from it.";

export const principles: readonly Principle[] = [
  {
    id: "P1",
    name: "Patients first",
    means: "Patients gain; or their care stays at least as it is while the NHS gains. Otherwise there is no project.",
  },
  {
    id: "P2",
    name: "The NHS says what is needed",
    means: "The aim answers a need that local NHS bodies have named, and clinicians go on deciding about care.",
  },
  {
    id: "P3",
    name: "Open unless there is a reason",
    means: "Anybody can read who takes part, in what, why, for how much and what each gets, before work begins.",
  },
  {
    id: "P4",
    name: "Everybody puts something in",
    means: "Each party brings something that matters, and it is counted so that the balance can be seen.",
  },
  {
    id: "P5",
    name: "Nothing for prescribing, nothing for sale",
    means: "Nothing is offered in return for prescribing or buying, and nobody uses the project to sell.",
  },
  {
    id: "P6",
    name: "The same chance for all",
    means: "Calls are open, small bodies can take part, and the choice is made on grounds that were published.",
  },
  {
    id: "P7",
    name: "Data used lawfully and sparingly",
    means: "As little data as will do; a company sees totals that are safe to show, and nothing else.",
  },
  {
    id: "P8",
    name: "Time and skill are provided",
    means: "The hours NHS staff need are counted and freed, and what they learn stays with the NHS.",
  },
  {
    id: "P9",
    name: "Measured and told, failure too",
    means: "What will be measured is fixed beforehand; what did not work is published like what did.",
  },
  {
    id: "P10",
    name: "The ending is planned",
    means: "From the first day it is known who pays and who owns it afterwards, or how it stops safely.",
  },
  {
    id: "P11",
    name: "Rules owned together",
    means: "The NHS and industry write guidance jointly and both put their name to it.",
  },
  {
    id: "P12",
    name: "Interests are told and dealt with",
    means: "Whoever gains says so, and whoever proposes never decides.",
  },
];
