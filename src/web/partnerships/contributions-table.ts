import { html } from "hono/html";
import type { Content, Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { plainNumber, plainPounds } from "../../domain/format.ts";
import { balance } from "../../registers/partnerships/balance.ts";
import { type InKindGiven, type MoneyGiven, plannedValue } from "../../registers/partnerships/contribution.ts";
import type { PublicDraft } from "../../registers/partnerships/public-entry.ts";
import { moneyBandWords, shownValue } from "./shown-value.ts";

/** What each party puts in and has put in, and how even that is. @param changedAt where the parts are changed; null where they are read */
export function contributionsTable(entry: PublicDraft, changedAt: string | null): Markup {
  const { parties = [], contributions = [], staffTime = [] } = entry;
  const rows = parties.map(({ id, name }, i): Content[] => {
    const given = contributions.find(({ party }) => party === id);
    const time = staffTime.find(({ party }) => party === id);
    const money = given?.money ?? null;
    return [
      changedAt === null ? name : html`<a class="nhsuk-link" href="${changedAt}/${i + 1}">${name}</a>`,
      money === null ? "None" : planAndActual(moneyWords(money.planned), money.actual, moneyWords),
      given === undefined || given.inKind.length === 0
        ? "None"
        : html`${given.inKind.map(
            ({ planned, actual }, k) =>
              html`${k === 0 ? "" : html`<br>`}${planAndActual(helpWords(planned), actual, helpWords)}`,
          )}`,
      time === undefined
        ? "None"
        : `${plainNumber(time.plannedHours)} planned, ${time.usedHours === null ? "used not given yet" : `${plainNumber(time.usedHours)} used`}. ${time.howFreed}`,
    ];
  });
  return html`${table({ caption: "By party", captionSize: "s", head: ["Party", "Money", "Help in kind", "Hours of NHS staff"], rows })}
${contributions.length === 0 ? "" : html`<p>${balanceWords(contributions.map(plannedValue))}</p>`}`;
}

function planAndActual<Given>(planned: string, actual: Given | null, words: (given: Given) => string): string {
  if (actual === null) return `${planned} Not come yet.`;
  const came = words(actual);
  return came === planned ? `${planned} Came as planned.` : `${planned} What came: ${came}`;
}

function moneyWords(money: MoneyGiven): string {
  return `${money.kind === "exact" ? plainPounds(money.pence) : moneyBandWords(money.band)}.`;
}

function helpWords({ description, value }: InKindGiven): string {
  const worth =
    value === null
      ? "not valued"
      : `worth ${plainPounds(value.fromPence)} to ${plainPounds(value.toPence)}, ${String(shownValue(value.method)).toLowerCase()}`;
  return `${description.replace(/\.$/, "")} (${worth}).`;
}

function balanceWords(values: Parameters<typeof balance>[0]): string {
  const found = balance(values);
  if (found.status === "not-enough") return `How even it is cannot be said. ${found.because}`;
  const [least, most] = [plainNumber(found.leastPercent), plainNumber(found.mostPercent)];
  return `The smallest share of any party lies between ${least}% and ${most}% of all that is planned. It is told, and no target is set for it.`;
}
