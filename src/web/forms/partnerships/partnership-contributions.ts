import { html } from "hono/html";
import { details } from "../../../components/details.ts";
import { select } from "../../../components/forms/select.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import type { Markup } from "../../../components/markup.ts";
import { Refusal } from "../../../domain/refusal.ts";
import { inKindKinds, valuingMethods } from "../../../registers/partnerships/contribution.ts";
import type { KeptPartnership } from "../../../registers/partnerships/kept-partnership.ts";
import type { Party } from "../../../registers/partnerships/party.ts";
import {
  cameChoices,
  contributionFields,
  contributionLabels,
  contributionOf,
  contributionTroubles,
  helpSlots,
  moneyChoices,
  typedContribution,
} from "../../partnerships/contribution-fields.ts";
import { groupForm } from "../../partnerships/group-form.ts";
import { moneyBandWords, shownValue } from "../../partnerships/shown-value.ts";
import type { Filled } from "../../written/filled.ts";

const moneyOptions = moneyChoices.map((value) => ({
  value,
  text: value === "nothing" ? "No money" : value === "exact" ? "A sum to the penny" : moneyBandWords(value),
}));
const cameWords = {
  "not-yet": "Not yet",
  "as-planned": "Yes, as planned",
  otherwise: "Otherwise than planned",
} as const;

export const partnershipContributions = groupForm({
  slug: "contributions/:party",
  tryAt: "contributions/1",
  leadsTo: "/contributions",
  title: "What a party puts in",
  intro: "Help in kind counts like money: say what it is, between which sums it is worth, and how you know.",
  fields: contributionFields,
  labels: contributionLabels,
  tryWith: { "help-1": "A nurse for a day each week", hours: "400", freed: "A bank nurse" },
  texts: (kept, params) => {
    const { id } = partyAt(kept, params);
    const { contributions = [], staffTime = [] } = kept.document.public;
    const time = staffTime.find(({ party }) => party === id);
    return {
      ...typedContribution(contributions.find(({ party }) => party === id)),
      hours: time === undefined ? "" : String(time.plannedHours),
      used: time?.usedHours == null ? "" : String(time.usedHours),
      freed: time?.howFreed ?? "",
    };
  },
  show: (filled, kept, params) => {
    const party = partyAt(kept, params);
    const { contributions = [] } = kept.document.public;
    const there = contributions.find((each) => each.party === party.id)?.inKind.length ?? 0;
    return html`<h2>${party.name}: money</h2>
${money(filled, "planned")}${money(filled, "actual")}
<h2>${party.name}: help in kind</h2>
${helpSlots.map((n) =>
  n <= Math.max(there, 1)
    ? helpPart(filled, n)
    : details(`Help in kind ${n}`, helpPart(filled, n), { open: filled.text(`help-${n}`).value !== "" }),
)}
${
  party.kind === "nhs"
    ? html`<h2>Time of NHS staff</h2>
${number(filled, "hours")}${number(filled, "used")}
${textInput({ ...filled.text("freed"), hint: "Who stands in while they do this", seenBy: "public" })}`
    : ""
}`;
  },
  wrong: contributionTroubles,
  changes: (values, kept, params) => {
    const { id } = partyAt(kept, params);
    const { contributions = [], staffTime = [], parties = [] } = kept.document.public;
    const own = contributionOf(
      id,
      values,
      contributions.find(({ party }) => party === id),
    );
    const { hours, used, freed } = values;
    const time = { party: id, plannedHours: Number(hours), usedHours: used == null ? null : Number(used) };
    // What was said for an organisation that is no party any more goes.
    const others = <Row extends { readonly party: string }>(rows: readonly Row[]) =>
      rows.filter(({ party }) => party !== id && parties.some((each) => each.id === party));
    return {
      fields: {
        contributions: [...others(contributions), own],
        staffTime: hours == null ? others(staffTime) : [...others(staffTime), { ...time, howFreed: freed ?? "" }],
      },
    };
  },
  fieldOf: ([key]) => (key === "contributions" ? "help-1" : undefined),
});

function partyAt({ document }: KeptPartnership, { party = "" }: Readonly<Record<string, string>>): Party {
  const found = document.public.parties?.[Number(party) - 1];
  if (found === undefined)
    throw new Refusal(
      "not-found",
      "There is no such party.",
      "Name the parties first, and say what each puts in then.",
    );
  return found;
}

function money(filled: Filled, which: "planned" | "actual"): Markup {
  return html`${select({ ...filled.text(which), seenBy: "public", options: moneyOptions })}${number(filled, `${which}-exact`)}`;
}

function number(filled: Filled, name: string): Markup {
  return textInput({ ...filled.text(name), numeric: true, width: 10, seenBy: "public" });
}

function helpPart(filled: Filled, n: number): Markup {
  const choice = (name: string, values: readonly string[], words: (value: string) => string) =>
    select({
      ...filled.text(`${name}-${n}`),
      seenBy: "public",
      options: values.map((value) => ({ value, text: words(value) })),
    });
  const inWords = (value: string) => String(shownValue(value));
  return html`${textInput({ ...filled.text(`help-${n}`), hint: "People, skills, equipment, rooms or work on data", seenBy: "public" })}
${choice("kind", inKindKinds, inWords)}${number(filled, `from-${n}`)}${number(filled, `to-${n}`)}${choice("method", valuingMethods, inWords)}
${choice("came", cameChoices, (value) => cameWords[value as keyof typeof cameWords])}
${details("If it came otherwise than planned", html`${textInput({ ...filled.text(`came-help-${n}`), seenBy: "public" })}${number(filled, `came-from-${n}`)}${number(filled, `came-to-${n}`)}`, { open: filled.text(`came-${n}`).value === "otherwise" })}`;
}
