import { plainDate } from "../../domain/format.ts";

/** Rules of when disclosures are due and how long they stay, by the year disclosed. Check the edition in force before a new year. */
export const disclosureRules: readonly {
  readonly fromYear: number;
  readonly due: string;
  readonly publicYears: number;
  readonly keptYears: number;
  readonly source: string;
}[] = [
  {
    fromYear: 2015,
    due: "06-30",
    publicYears: 3,
    keptYears: 5,
    source: "ABPI Code of Practice, texts of 2014 and 2016; later editions were not read",
  },
];

/** Years in which a national total left something out, so that a series has a break there. */
export const seriesBreaks: Readonly<Record<number, string>> = {
  2019: "The national total of 2019 leaves out joint working.",
};

/** The days that matter for the transfers of a calendar year. */
export function disclosureDays(year: number): {
  readonly due: string;
  readonly publicUntil: string;
  readonly keepUntil: string;
  readonly seriesBreak: string | null;
} {
  const rule = disclosureRules.findLast(({ fromYear }) => fromYear <= year);
  if (rule === undefined || !Number.isInteger(year)) throw new RangeError(`no rule of disclosure for ${year}`);
  const after = (years: number) => `${year + 1 + years}-${rule.due}`;
  return {
    due: after(0),
    publicUntil: after(rule.publicYears),
    keepUntil: after(rule.keptYears),
    seriesBreak: seriesBreaks[year] ?? null,
  };
}

/** What a page says of a year that is not disclosed yet. */
export function dueSentence(year: number, today: string): string {
  const { due } = disclosureDays(year);
  return today > due ? `It was due on ${plainDate(due)}.` : `It is due on ${plainDate(due)}.`;
}
