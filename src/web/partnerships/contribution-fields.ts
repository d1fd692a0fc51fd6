import { z } from "zod";
import {
  type Contribution,
  type InKindGiven,
  inKindKinds,
  type MoneyGiven,
  valuingMethods,
} from "../../registers/partnerships/contribution.ts";
import { moneyBandIds } from "../../registers/partnerships/money-bands.ts";
import { optionalText } from "../written/fields.ts";
import type { Typed } from "../written/typed.ts";

/** How many kinds of help of one party are typed on one page; what there is beyond them stays as it is. */
export const helpSlots = [1, 2, 3] as const;

export const moneyChoices = ["nothing", "exact", ...moneyBandIds] as const;
export const cameChoices = ["not-yet", "as-planned", "otherwise"] as const;

const pounds = () =>
  optionalText({ most: 13 }).refine(
    (text) => text === null || /^\d{1,9}(?:\.\d{2})?$/.test(text),
    "Use digits alone, in pounds, such as 1200 or 1200.50",
  );
const hours = () =>
  optionalText({ most: 7 }).refine((text) => text === null || /^\d{1,6}$/.test(text), "Use digits alone, in hours");

const helpFields = (n: number) => ({
  [`kind-${n}`]: z.enum(inKindKinds).catch("other"),
  [`help-${n}`]: optionalText({ most: 500 }),
  [`from-${n}`]: pounds(),
  [`to-${n}`]: pounds(),
  [`method-${n}`]: z.enum(valuingMethods).catch("own-estimate"),
  [`came-${n}`]: z.enum(cameChoices).catch("not-yet"),
  [`came-help-${n}`]: optionalText({ most: 500 }),
  [`came-from-${n}`]: pounds(),
  [`came-to-${n}`]: pounds(),
});

const helpLabels = (n: number) => ({
  [`kind-${n}`]: "What kind of help is it?",
  [`help-${n}`]: "What is it?",
  [`from-${n}`]: "Worth at least, in pounds",
  [`to-${n}`]: "Worth at most, in pounds",
  [`method-${n}`]: "How was it valued?",
  [`came-${n}`]: "Has it come?",
  [`came-help-${n}`]: "If otherwise: what came?",
  [`came-from-${n}`]: "Worth at least, in pounds, as it came",
  [`came-to-${n}`]: "Worth at most, in pounds, as it came",
});

export const contributionFields = z.strictObject(
  Object.assign(
    {
      planned: z.enum(moneyChoices).catch("nothing"),
      "planned-exact": pounds(),
      actual: z.enum(moneyChoices).catch("nothing"),
      "actual-exact": pounds(),
      hours: hours(),
      used: hours(),
      freed: optionalText({ most: 2000 }),
    },
    ...helpSlots.map(helpFields),
  ) as Record<string, z.ZodType<string | null>>,
);

export const contributionLabels: Record<string, string> = Object.assign(
  {
    planned: "Money it is to put in",
    "planned-exact": "If to the penny: how much is it to put in, in pounds?",
    actual: "Money it has put in",
    "actual-exact": "If to the penny: how much has it put in, in pounds?",
    hours: "Hours of NHS staff planned",
    used: "Hours of NHS staff used",
    freed: "How are those hours freed?",
  },
  ...helpSlots.map(helpLabels),
);

/** What was typed; a field that is not there is null. */
export type ContributionTexts = Readonly<Record<string, string | null>>;

/** What is wrong that no field alone shows, by field. */
export function contributionTroubles(texts: ContributionTexts): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const which of ["planned", "actual"])
    if (texts[which] === "exact" && texts[`${which}-exact`] == null)
      errors[`${which}-exact`] = "Enter the sum in pounds";
  if (!isMoney(texts.planned) && isMoney(texts.actual)) errors.planned = "Say what it was to put in";
  if (texts.hours == null && texts.used != null) errors.hours = "Enter the hours planned";
  if (texts.hours != null && texts.freed == null) errors.freed = "Say how the hours are freed: they are not assumed";
  for (const n of helpSlots) {
    const help = texts[`help-${n}`];
    for (const [field, asked] of [
      [`help-${n}`, help],
      [`came-help-${n}`, texts[`came-help-${n}`]],
    ] as const)
      if (asked != null && asked.length < 10) errors[field] = "Describe it in at least 10 letters";
    if (help == null && (texts[`from-${n}`] != null || texts[`came-${n}`] !== "not-yet"))
      errors[`help-${n}`] = "Say what the help is";
    if (texts[`came-${n}`] === "otherwise" && texts[`came-help-${n}`] == null)
      errors[`came-help-${n}`] = "Say what came instead";
    for (const [from, to] of [
      [`from-${n}`, `to-${n}`],
      [`came-from-${n}`, `came-to-${n}`],
    ] as const) {
      const [low, high] = [texts[from] ?? null, texts[to] ?? null];
      if ((low === null) !== (high === null))
        errors[low === null ? from : to] = "Give both ends of the range, or neither";
      else if (low !== null && Number(low) > Number(high)) errors[to] = "The range ends below where it begins";
    }
  }
  return errors;
}

/** What the texts make of a party's contribution. @param before of which help beyond the slots is kept */
export function contributionOf(
  party: string,
  texts: ContributionTexts,
  before: Contribution | undefined,
): Contribution {
  const planned = moneyOf(texts, "planned");
  const inKind = helpSlots.flatMap((n) => {
    const help = helpOf(texts, n, "");
    if (help === null) return [];
    const came = texts[`came-${n}`];
    return [
      { planned: help, actual: came === "as-planned" ? help : came === "otherwise" ? helpOf(texts, n, "came-") : null },
    ];
  });
  return {
    party,
    money: planned === null ? null : { planned, actual: moneyOf(texts, "actual") },
    inKind: [...inKind, ...(before?.inKind.slice(helpSlots.length) ?? [])],
  };
}

/** A contribution as it is typed. */
export function typedContribution(given: Contribution | undefined): Typed {
  const texts: Record<string, string> = {};
  for (const which of ["planned", "actual"] as const) {
    const money = given?.money?.[which] ?? null;
    texts[which] = money === null ? "nothing" : money.kind === "exact" ? "exact" : money.band;
    texts[`${which}-exact`] = money?.kind === "exact" ? inPounds(money.pence) : "";
  }
  for (const n of helpSlots) {
    const help = given?.inKind[n - 1];
    const same = help !== undefined && JSON.stringify(help.planned) === JSON.stringify(help.actual);
    texts[`kind-${n}`] = help?.planned.kind ?? "people";
    texts[`help-${n}`] = help?.planned.description ?? "";
    texts[`from-${n}`] = inPounds(help?.planned.value?.fromPence);
    texts[`to-${n}`] = inPounds(help?.planned.value?.toPence);
    texts[`method-${n}`] = help?.planned.value?.method ?? "own-estimate";
    texts[`came-${n}`] = help?.actual == null ? "not-yet" : same ? "as-planned" : "otherwise";
    texts[`came-help-${n}`] = same ? "" : (help?.actual?.description ?? "");
    texts[`came-from-${n}`] = same ? "" : inPounds(help?.actual?.value?.fromPence);
    texts[`came-to-${n}`] = same ? "" : inPounds(help?.actual?.value?.toPence);
  }
  return texts;
}

function isMoney(choice: string | null | undefined): boolean {
  return choice != null && choice !== "nothing";
}

function moneyOf(texts: ContributionTexts, which: string): MoneyGiven | null {
  const choice = texts[which] ?? "nothing";
  if (choice === "exact") return { kind: "exact", pence: inPence(texts[`${which}-exact`]) };
  const band = moneyBandIds.find((id) => id === choice);
  return band === undefined ? null : { kind: "band", band };
}

function helpOf(texts: ContributionTexts, n: number, came: "" | "came-"): InKindGiven | null {
  const description = texts[`${came}help-${n}`] ?? null;
  if (description === null) return null;
  const [from, to] = [texts[`${came}from-${n}`] ?? null, texts[`${came}to-${n}`] ?? null];
  const method = valuingMethods.find((id) => id === texts[`method-${n}`]) ?? "own-estimate";
  return {
    kind: inKindKinds.find((id) => id === texts[`kind-${n}`]) ?? "other",
    description,
    value: from === null || to === null ? null : { fromPence: inPence(from), toPence: inPence(to), method },
  };
}

function inPence(pounds: string | null | undefined): number {
  return Math.round(Number(pounds ?? 0) * 100);
}

function inPounds(pence: number | undefined): string {
  if (pence === undefined) return "";
  return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);
}
