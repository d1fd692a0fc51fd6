import type { Theme } from "../domain/indicator.ts";

/** Headings of the themes. */
export const themeWords: Readonly<Record<Theme, string>> = {
  "set-up": "Set-up",
  activity: "Activity and breadth",
  income: "Income and terms",
  people: "People",
  patients: "Patients and fairness",
  partnerships: "Partnerships",
  context: "Context",
  quality: "Data quality",
  "outside-hospital": "Outside hospital",
};
