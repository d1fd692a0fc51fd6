import { wilsonInterval } from "@openward/stats";
import { html } from "hono/html";
import { intervalWords } from "../../analysis/board-report/bounds-words.ts";
import { figure, periodWords } from "../../analysis/board-report/sentences.ts";
import { type PooledFigure, pooledFigure, trustsOnOneStudy } from "../../analysis/readings/pooled-figure.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { counted, plainNumber } from "../../domain/format.ts";
import type { Period } from "../../domain/period.ts";
import { roleNoun } from "../../domain/role-nouns.ts";
import { remembered } from "../../store/remembered.ts";
import { links } from "../links.ts";
import type { Readers } from "../readers.ts";
import { guardTogether } from "./guard-together.ts";

/** A line of a lens: a pooled figure with its guard, or a phrase where nothing tells. */
interface LensLine {
  readonly name: string;
  readonly content: Content;
}

interface Lens {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  readonly lines: readonly LensLine[];
}

/** Three ways to look at research as a whole. Each line is pooled over those that reported, with its interval and guard. */
export async function lenses(readers: Readers, period: Period): Promise<Markup> {
  const all = await remembered(readers.facts, `lenses ${period.label}`, () => lensesOf(readers, period));
  return html`<div class="ow-lenses">
${all.map(
  ({ id, title, asks, lines }) => html`<section class="ow-lens" aria-labelledby="lens-${id}">
<h3 id="lens-${id}">${title}</h3>
<p class="ow-small">${asks}</p>
<dl class="ow-lens__lines">${lines.map(({ name, content }) => html`<div><dt>${name}</dt><dd>${content}</dd></div>`)}</dl>
</section>`,
)}
</div>`;
}

async function lensesOf(readers: Readers, period: Period): Promise<Lens[]> {
  const pooled = (id: string, role: "trust" | "icb", name: string) => pooledLine(readers, period, id, role, name);
  return [
    {
      id: "resilience",
      title: "Resilience",
      asks: "Does activity rest on a few studies, or on sites that stand open and empty?",
      lines: [
        await oneStudyLine(readers, period),
        await pooled("A11", "trust", "Open study-sites without a participant"),
        await pooled("B07", "trust", "Open studies on track"),
      ],
    },
    {
      id: "equity",
      title: "Equity",
      asks: "Who is reached, and where?",
      lines: [
        await pooled("K01", "icb", "General practices recruiting"),
        await pooled("K06", "icb", "Participants recruited outside hospital"),
        {
          name: "By deprivation and ethnicity",
          content: "Not supplied: no file tells where participants live or who they are.",
        },
      ],
    },
    {
      id: "adoption",
      title: "Adoption",
      asks: "What changed in care after studies reported?",
      lines: [
        await pooled("E09", "trust", "Trial results reported when due"),
        {
          name: "What was taken up in care",
          content: "Not supplied: no file tells which results were taken up, where or when.",
        },
      ],
    },
  ];
}

async function pooledLine(
  { facts, units }: Readers,
  period: Period,
  id: string,
  role: "trust" | "icb",
  name: string,
): Promise<LensLine> {
  const indicator = units.indicators.find((each) => each.id === id);
  const pooled = indicator === undefined ? null : await pooledFigure(facts, indicator, period, role);
  if (indicator === undefined || pooled === null)
    return {
      name,
      content: html`Not supplied for ${periodWords(period.label)}. <a href="${links.indicator(id)}">What it asks<span class="nhsuk-u-visually-hidden">: ${name}</span></a>`,
    };
  const guardWords = await guardTogether({ facts, units }, indicator, period, role);
  return { name, content: html`${pooledWords(pooled, role, period)} ${guardWords}` };
}

function pooledWords(
  { indicator, value, lower, upper, n, d, reporting, inAll, methodVersion, period }: PooledFigure,
  role: string,
  asked: Period,
): Markup {
  const interval =
    lower === null || upper === null ? "no interval" : `95% interval ${intervalWords(indicator, lower, upper)}`;
  const of = d === null ? "" : ` ${plainNumber(n)} of ${plainNumber(d)}, over`;
  return html`<a href="${links.indicator(indicator.id)}?period=${period}"><strong>${figure(indicator, value)}</strong><span class="nhsuk-u-visually-hidden">, ${indicator.name}: organisation by organisation</span></a> (${interval}).${of} ${plainNumber(reporting)} of ${counted(inAll, roleNoun(role, "one"), roleNoun(role, "many"))}; method ${methodVersion}${period === asked.label ? "" : `, ${periodWords(period)}`}.`;
}

async function oneStudyLine({ facts, units }: Readers, period: Period): Promise<LensLine> {
  const name = "Trusts where one study has over half of the participants";
  const indicator = units.indicators.find(({ id }) => id === "A10");
  const share = indicator === undefined ? null : await trustsOnOneStudy(facts, indicator, period);
  if (share === null || share.reporting === 0)
    return { name, content: `Not supplied for ${periodWords(period.label)}.` };
  const { over, reporting, inAll } = share;
  const { lower, upper } = wilsonInterval(over, reporting);
  const percent = (part: number) => `${plainNumber(100 * part)}%`;
  return {
    name,
    content: html`<a href="${links.indicator("A10")}?period=${period.label}"><strong>${percent(over / reporting)}</strong><span class="nhsuk-u-visually-hidden">, recruitment in the largest study: organisation by organisation</span></a> (${percent(lower)} to ${percent(upper)}, 95% interval). ${plainNumber(over)} of ${counted(reporting, "trust")} with a participant, ${plainNumber(inAll)} open. It falls by arithmetic where a trust has more studies.`,
  };
}
