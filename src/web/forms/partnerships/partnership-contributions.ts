import { html } from "hono/html";
import { z } from "zod";
import { select } from "../../../components/forms/select.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import type { Contribution, MoneyGiven } from "../../../registers/partnerships/contribution.ts";
import type { KeptPartnership } from "../../../registers/partnerships/kept-partnership.ts";
import { type MoneyBandId, moneyBandIds } from "../../../registers/partnerships/money-bands.ts";
import { groupForm } from "../../partnerships/group-form.ts";
import { moneyBandWords } from "../../partnerships/shown-value.ts";
import { optionalText } from "../../written/fields.ts";
import type { Typed } from "../../written/typed.ts";

const slots = [1, 2, 3, 4] as const;
const bands = ["nothing", ...moneyBandIds] as const;
const bandOptions = bands.map((band) => ({
  value: band,
  text: band === "nothing" ? "No money" : moneyBandWords(band),
}));

const pounds = () =>
  optionalText({ most: 12 }).refine((text) => text === null || /^\d{1,9}$/.test(text), "Use digits alone, in pounds");
const hours = () =>
  optionalText({ most: 7 }).refine((text) => text === null || /^\d{1,6}$/.test(text), "Use digits alone, in hours");

const slotFields = (n: number) => ({
  [`planned-${n}`]: z.enum(bands).catch("nothing"),
  [`actual-${n}`]: z.enum(bands).catch("nothing"),
  [`help-${n}`]: optionalText({ most: 500 }),
  [`from-${n}`]: pounds(),
  [`to-${n}`]: pounds(),
  [`came-${n}`]: z.enum(["not-yet", "as-planned"]).catch("not-yet"),
  [`hours-${n}`]: hours(),
  [`used-${n}`]: hours(),
  [`freed-${n}`]: optionalText({ most: 2000 }),
});

const slotLabels = (n: number) => ({
  [`planned-${n}`]: "Money it is to put in",
  [`actual-${n}`]: "Money it has put in",
  [`help-${n}`]: "Help in kind: people, skills or equipment",
  [`from-${n}`]: "Worth at least, in pounds",
  [`to-${n}`]: "Worth at most, in pounds",
  [`came-${n}`]: "Has that help come?",
  [`hours-${n}`]: "Hours of NHS staff planned",
  [`used-${n}`]: "Hours of NHS staff used",
  [`freed-${n}`]: "How are those hours freed?",
});

export const partnershipContributions = groupForm({
  slug: "contributions",
  title: "What each party puts in",
  intro:
    "One part for each party, in the order in which you named them. Values are own estimates unless the agreement says otherwise.",
  fields: z.strictObject(Object.assign({}, ...slots.map(slotFields)) as Record<string, z.ZodType<string | null>>),
  labels: Object.assign({}, ...slots.map(slotLabels)) as Record<string, string>,
  tryWith: {
    "help-1": "A nurse for a day each week",
    "hours-1": "400",
    "freed-1": "A bank nurse",
    "planned-2": "10k-50k",
  },
  texts: typedAll,
  show: (
    filled,
    {
      document: {
        public: { parties = [] },
      },
    },
  ) =>
    html`${
      parties.length === 0 ? html`<p>Name the parties first: what is written here goes to them in their order.</p>` : ""
    }${slots.map((n) => {
      const party = parties[n - 1];
      return html`<h2>${party?.name ?? `Party ${n}, not named yet`}</h2>
${select({ ...filled.text(`planned-${n}`), seenBy: "public", options: bandOptions })}
${select({ ...filled.text(`actual-${n}`), seenBy: "public", options: bandOptions })}
${textInput({ ...filled.text(`help-${n}`), seenBy: "public" })}
${textInput({ ...filled.text(`from-${n}`), numeric: true, width: 10, seenBy: "public" })}
${textInput({ ...filled.text(`to-${n}`), numeric: true, width: 10, seenBy: "public" })}
${select({
  ...filled.text(`came-${n}`),
  seenBy: "public",
  options: [
    { value: "not-yet", text: "Not yet" },
    { value: "as-planned", text: "Yes, as planned" },
  ],
})}
${textInput({ ...filled.text(`hours-${n}`), numeric: true, width: 10, seenBy: "public" })}
${textInput({ ...filled.text(`used-${n}`), numeric: true, width: 10, seenBy: "public" })}
${textInput({ ...filled.text(`freed-${n}`), seenBy: "public" })}`;
    })}`,
  changes: (
    values,
    {
      document: {
        public: { parties = [] },
      },
    },
  ) => {
    const each = parties
      .slice(0, slots.length)
      .map(({ id }, i) => ({ id, at: (name: string) => values[`${name}-${i + 1}`] ?? null }));
    return {
      fields: {
        contributions: each.map(({ id, at }) => contributionOf(id, at)),
        staffTime: each.flatMap(({ id, at }) => {
          const planned = at("hours");
          if (planned === null) return [];
          const used = at("used");
          return [
            {
              party: id,
              plannedHours: Number(planned),
              usedHours: used === null ? null : Number(used),
              howFreed: at("freed") ?? "Not said",
            },
          ];
        }),
      },
    };
  },
  fieldOf: ([key, at, part]) =>
    key === "contributions" && typeof at === "number"
      ? `${part === "money" ? "planned" : "help"}-${at + 1}`
      : undefined,
});

function contributionOf(party: string, at: (name: string) => string | null): Contribution {
  const [help, from, to] = [at("help"), at("from"), at("to")];
  const value =
    from === null || to === null
      ? null
      : { fromPence: Number(from) * 100, toPence: Number(to) * 100, method: "own-estimate" as const };
  const planned = help === null ? null : { kind: "other" as const, description: help, value };
  const money = band(at("planned"));
  return {
    party,
    money: money === null ? null : { planned: money, actual: band(at("actual")) },
    inKind: planned === null ? [] : [{ planned, actual: at("came") === "as-planned" ? planned : null }],
  };
}

function band(id: string | null): MoneyGiven | null {
  return id === null || id === "nothing" ? null : { kind: "band", band: id as MoneyBandId };
}

function typedAll({ document: { public: entry } }: KeptPartnership): Typed {
  const { parties = [], contributions = [], staffTime = [] } = entry;
  const texts: Record<string, string> = {};
  for (const [i, { id }] of parties.entries()) {
    const n = i + 1;
    const own = contributions.find(({ party }) => party === id);
    const help = own?.inKind[0];
    const time = staffTime.find(({ party }) => party === id);
    texts[`planned-${n}`] = bandOf(own?.money?.planned);
    texts[`actual-${n}`] = bandOf(own?.money?.actual);
    texts[`help-${n}`] = help?.planned.description ?? "";
    texts[`from-${n}`] = inPounds(help?.planned.value?.fromPence);
    texts[`to-${n}`] = inPounds(help?.planned.value?.toPence);
    texts[`came-${n}`] = help?.actual == null ? "not-yet" : "as-planned";
    texts[`hours-${n}`] = time === undefined ? "" : String(time.plannedHours);
    texts[`used-${n}`] = time?.usedHours == null ? "" : String(time.usedHours);
    texts[`freed-${n}`] = time?.howFreed ?? "";
  }
  return texts;
}

function bandOf(money: MoneyGiven | null | undefined): string {
  return money?.kind === "band" ? money.band : "nothing";
}

function inPounds(pence: number | undefined): string {
  return pence === undefined ? "" : String(Math.round(pence / 100));
}
