import { html } from "hono/html";
import { boundsAre, boundsNames, boundsWords, rangeWords } from "../../analysis/board-report/bounds-words.ts";
import { figure, noFigure, periodWords } from "../../analysis/board-report/sentences.ts";
import type { ExplainedFigure } from "../../analysis/explain/explain-figure.ts";
import { structureWords } from "../../analysis/explain/receipt-words.ts";
import { definitionLink } from "../../components/definition-link.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { type SummaryRow, summaryList } from "../../components/summary-list.ts";
import { listed, plainDate, plainNumber, sentenceCase } from "../../domain/format.ts";
import type { Method } from "../../domain/indicator.ts";
import { hasValue } from "../../domain/reading.ts";
import { links } from "../links.ts";

/** The figure itself, large, with its interval and its sum beneath. */
export function figureHead({ indicator, reading, formula }: ExplainedFigure): Markup {
  if (!hasValue(reading)) return html`<p class="ow-receipt__none">${noFigure(reading)}</p>`;
  const bounds = boundsWords(indicator, reading);
  const interval = bounds === null ? "" : html` <span class="ow-receipt__interval">${bounds}</span>`;
  return html`<div class="ow-receipt">
<p class="ow-receipt__figure"><strong>${figure(indicator, reading.value)}</strong>${interval}</p>
<p class="ow-receipt__sum">${formula ?? ""}</p>
</div>`;
}

/** Numerator, denominator, interval, method and whose figures: the lines of the receipt. */
export function sumPart(explained: ExplainedFigure, buildId: string): Markup {
  const { indicator, reading, method } = explained;
  const rows: SummaryRow[] = [];
  if (method !== null) {
    rows.push({ key: "Numerator", value: amountOf(method.numerator, reading.n) });
    if (method.denominator !== "") rows.push({ key: "Denominator", value: amountOf(method.denominator, reading.d) });
  }
  if (hasValue(reading)) rows.push(boundsRow(explained));
  rows.push({ key: "Whose figures", value: whose(explained) });
  rows.push({
    key: "Definition",
    value: html`${definitionLink({ text: `${indicator.id} ${indicator.name}`, href: links.indicator(indicator.id) })}, ${method === null ? "no method in force in this period" : `method version ${method.version}${datesOf(method)}`}`,
  });
  if (indicator.methods.length > 1) rows.push({ key: "Versions", value: versions(indicator.methods) });
  rows.push({ key: "Build", value: html`<code>${buildId}</code>` });
  return summaryList(rows);
}

function amountOf(words: string, amount: number | null): Content {
  if (amount === null) return words;
  return html`<strong>${plainNumber(amount, Number.isInteger(amount) ? 0 : 2)}</strong>: ${words}`;
}

function boundsRow({ indicator, reading, intervalMethod }: ExplainedFigure): SummaryRow {
  const are = boundsAre(indicator, reading);
  if (are === null)
    return {
      key: "Interval",
      value: intervalMethod === null ? "none: nothing was sampled" : `no bounds yet: ${intervalMethod}`,
    };
  return {
    key: are === "interval" ? "Interval" : sentenceCase(boundsNames[are]),
    value: `${rangeWords(indicator, reading)}: ${intervalMethod ?? "method not stated"}`,
  };
}

function whose(explained: ExplainedFigure): Content {
  const { reading, members, sharers, history, organisation } = explained;
  const how = structureWords(explained);
  const others = members.filter((code) => code !== organisation.code);
  const together =
    reading.structure === "as-reported"
      ? `its own, ${how}`
      : others.length === 0
        ? `its own, ${how}: no other organisation is counted under it`
        : `its own with those of ${listed(others)}, ${how}`;
  const shares = sharers.length === 0 ? "" : `, and an estimated share of ${listed(sharers)}`;
  return html`${together}${shares}${history.length === 0 ? "" : html`<ul class="nhsuk-list nhsuk-list--bullet nhsuk-u-margin-top-2 nhsuk-u-margin-bottom-0">${history.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}`;
}

function datesOf({ validFrom, validTo }: Method): string {
  const from = validFrom === undefined ? "" : ` from ${plainDate(validFrom)}`;
  const to = validTo === undefined ? "" : ` until ${plainDate(validTo)}`;
  return from === "" && to === "" ? "" : `, for periods that end${from}${to}`;
}

function versions(methods: readonly Method[]): Markup {
  return html`<ul class="nhsuk-list nhsuk-u-margin-bottom-0">${methods.map(
    (method) =>
      html`<li>Version ${method.version}${datesOf(method)}${method.changed === undefined ? "" : `: ${method.changed}`}</li>`,
  )}</ul>`;
}

/** One sentence to cite the figure by. */
export function citation(
  explained: ExplainedFigure,
  { buildId, synthetic, address }: { buildId: string; synthetic: boolean; address: string },
): Markup {
  const { organisation, indicator, reading, method } = explained;
  const value = hasValue(reading) ? figure(indicator, reading.value) : noFigure(reading).replace(/\.$/, "");
  const bounds = boundsWords(indicator, reading);
  const interval = bounds === null ? "" : ` (${bounds})`;
  return html`<p class="ow-anywhere ow-receipt__cite">${organisation.name} (${organisation.code}), ${indicator.id} ${indicator.name}${method === null ? "" : ` (method version ${method.version})`}, ${periodWords(reading.period)}, ${structureWords(explained)}: ${value}${interval}. Openward, build ${buildId}, ${address}${synthetic ? ". Made-up data" : ""}.</p>`;
}
