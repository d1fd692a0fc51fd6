import { html } from "hono/html";
import type { Content, Markup } from "../../components/markup.ts";
import { summaryList } from "../../components/summary-list.ts";
import { sentenceCase } from "../../domain/format.ts";
import type { Indicator, MethodKind } from "../../domain/indicator.ts";
import { methodKindWords } from "../../domain/method-words.ts";
import { links } from "../links.ts";

const kinds = Object.keys(methodKindWords) as MethodKind[];

/** Each kind of figure, and the indicators of it. */
export function kindsPart(indicators: readonly Indicator[]): Markup {
  return html`<h2 id="kinds">Kinds of figure</h2>
${kinds.map((kind) => {
  const { name, figure, interval, mind } = methodKindWords[kind];
  const using = indicators.filter(({ methods }) => methods.some((method) => method.kind === kind));
  return html`<h3 id="${kind}">${sentenceCase(name)}</h3>
${summaryList([
  { key: "Figure", value: figure },
  { key: "Interval", value: interval },
  { key: "Mind that", value: mind },
  { key: "Used by", value: indicatorLinks(using) },
])}`;
})}`;
}

/** Links to indicators on one line, by their ids; the name is read out and shown beside. */
export function indicatorLinks(indicators: readonly Indicator[]): Content {
  if (indicators.length === 0) return "no indicator";
  return html`<ul class="ow-indicator-links">${indicators.map(({ id, name }) => html`<li><a href="${links.indicator(id)}">${id} ${name}</a></li>`)}</ul>`;
}
