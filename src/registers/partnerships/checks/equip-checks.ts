import { firstChecks, founding, read } from "./check.ts";

export const equipChecks = firstChecks("equip", [
  {
    id: "E-1",
    level: "amber",
    question: "Have NHS staff been given the skills and materials, and been trained to use them?",
    why: "Otherwise the ability leaves when the partner does.",
    sources: [founding("Collaborate to innovate 2024: DRIVE, equip teams")],
    evidence: "The log of training",
    signers: ["workforce-lead"],
    principles: ["P8"],
  },
  {
    id: "E-2",
    level: "red",
    question: "Is there an NHS post that owns it after the end and has hours for it?",
    why: "What nobody owns is not done for long.",
    sources: [founding("Collaborate to innovate 2024: DRIVE")],
    evidence: "The post and its hours",
    signers: ["operations-lead"],
    principles: ["P10"],
  },
  {
    id: "E-3",
    level: "red",
    question: "Is the cost of going on in a budget that was agreed, or has the service been stopped safely?",
    why: "Go on or stop: patients must not fall between.",
    sources: [
      founding("King's Fund release 2024: industry can prime the pump"),
      read("Scotland, A Common Understanding 2025"),
    ],
    evidence: "The budget line, or the plan for stopping",
    signers: ["finance"],
    principles: ["P10"],
  },
  {
    id: "E-4",
    level: "amber",
    question: "Can anybody have what is needed to do the same, free and without asking a favour?",
    why: "So that others gain who had no part in it.",
    sources: [
      founding("Collaborate to innovate 2024: build on what exists"),
      founding("King's Fund release 2024: access to opportunities"),
    ],
    evidence: "The address of the pack",
    signers: ["icb-lead"],
    principles: ["P6"],
  },
]);
