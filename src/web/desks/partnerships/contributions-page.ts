import { html } from "hono/html";
import { insetText } from "../../../components/inset-text.ts";
import type { Content } from "../../../components/markup.ts";
import { table } from "../../../components/table.ts";
import { plainNumber, plainPounds } from "../../../domain/format.ts";
import { balance } from "../../../registers/partnerships/balance.ts";
import { type InKindGiven, type MoneyGiven, plannedValue } from "../../../registers/partnerships/contribution.ts";
import { defineDesk } from "../../desk.ts";
import { breadcrumbsOf, fileAt, partnershipInPath, rolesAt } from "../../partnerships/file-at.ts";
import { moneyBandWords, shownValue } from "../../partnerships/shown-value.ts";

export const contributionsPage = defineDesk({
  path: "/work/partnerships/:id/contributions",
  tryAt: "/work/partnerships/{agreeing}/contributions",
  tryAs: "ana",
  concern: partnershipInPath,
  show: async (desk, request) => {
    const file = await fileAt(desk, request);
    const { parties = [], contributions = [], staffTime = [] } = file.kept.document.public;
    const ended = file.state.status === "closed" || file.state.status === "refused";
    const writes = rolesAt(desk.who, file.organisation).includes("contributor") && !ended;
    const rows = parties.map(({ id, name }, i): Content[] => {
      const given = contributions.find(({ party }) => party === id);
      const time = staffTime.find(({ party }) => party === id);
      const link = html`<a class="nhsuk-link" href="/work/partnerships/${file.record}/contributions/${i + 1}">${name}</a>`;
      return [
        writes ? link : name,
        given?.money == null ? "None" : planAndActual(moneyWords(given.money.planned), given.money.actual, moneyWords),
        given === undefined || given.inKind.length === 0
          ? "None"
          : html`${given.inKind.map(
              ({ planned, actual }, k) =>
                html`${k === 0 ? "" : html`<br>`}${planAndActual(helpWords(planned), actual, helpWords)}`,
            )}`,
        time === undefined
          ? "None"
          : `${plainNumber(time.plannedHours)} planned, ${time.usedHours === null ? "used not given yet" : `${plainNumber(time.usedHours)} used`}`,
      ];
    });
    return {
      title: "What each party puts in",
      breadcrumbs: breadcrumbsOf(file),
      main: html`<h1>What each party puts in</h1>
${request.query.done === "saved" ? insetText("It was saved.") : ""}
<p>All of this is public. Every party puts in something that matters: that is what tells a partnership from a purchase or a gift.</p>
${
  rows.length === 0
    ? html`<p>No party is named yet. ${writes ? html`<a class="nhsuk-link" href="/work/partnerships/${file.record}/parties">Name the parties</a> first.` : ""}</p>`
    : table({ caption: "By party", head: ["Party", "Money", "Help in kind", "Hours of NHS staff"], rows })
}
${contributions.length === 0 ? "" : html`<p>${balanceWords(contributions.map(plannedValue))}</p>`}`,
    };
  },
});

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
