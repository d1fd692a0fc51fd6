import { html, raw } from "hono/html";
import type { BoardReport, ReportLine, ReportRow } from "../../analysis/board-report/board-report.ts";
import { details } from "../../components/details.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { type PackItem, packParts } from "../../components/pack-part.ts";
import { plainDate } from "../../domain/format.ts";
import { links } from "../links.ts";
import { tinyTrend } from "./tiny-trend.ts";

/** Lines of a list shown at once; the others are under a disclosure. */
const linesShown = 6;

/** What needs a decision, what changed and what is not known: the first thing the eye meets on an organisation's page. */
export function reportLists(
  { decisions, changes, unknowns, chance, complete, parts, ...report }: BoardReport,
  peers = "",
): Markup {
  const rows = new Map<string, ReportRow>();
  for (const row of parts.flatMap(({ rows: own }) => own))
    if (!rows.has(row.indicator.id)) rows.set(row.indicator.id, row);
  const place = { code: report.organisation.code, period: report.period.label, peers, rows };
  const lines = (all: readonly ReportLine[], aside: (line: ReportLine, index: number) => Content | undefined) =>
    withRest(all.map((line, index) => item(line, aside(line, index), place)));
  return packParts([
    {
      heading: "For decision",
      numbered: true,
      none: complete ? "Nothing needs a decision." : "No decision follows from what was supplied.",
      count: decisions.length,
      items: lines(decisions, ownerAndDue),
    },
    {
      heading: "What changed",
      none:
        chance.series === 0
          ? "Not known: no figure has a series to look at."
          : "Nothing changed beyond what chance explains.",
      count: changes.length,
      items: lines(changes, ({ indicator }, index) => trendBeside(rows.get(indicator ?? ""), index)),
      note: chance.series === 0 ? undefined : chance.sentence,
    },
    {
      heading: "What is not known",
      none: "Nothing that was asked for is missing.",
      count: unknowns.length,
      items: lines(unknowns, () => undefined),
    },
  ]);
}

interface Place {
  readonly code: string;
  readonly period: string;
  readonly peers: string;
  readonly rows: ReadonlyMap<string, ReportRow>;
}

function item(
  { text, indicator }: ReportLine,
  aside: Content | undefined,
  { code, period, peers, rows }: Place,
): PackItem {
  const row = indicator === null ? undefined : rows.get(indicator);
  const content =
    row === undefined
      ? text
      : html`${text} <a class="nhsuk-link ow-nowrap" href="${links.compare(code, row.indicator.id, { period, peers })}">${row.indicator.id}<span class="nhsuk-u-visually-hidden">, its trend and peers</span></a>`;
  return aside === undefined ? { content } : { content, aside };
}

/** At most so many lines at once; what a list holds beyond them opens below the last. */
function withRest(items: readonly PackItem[]): PackItem[] {
  if (items.length <= linesShown + 1) return [...items];
  const rest = items.slice(linesShown);
  const content = details(
    `${rest.length} more`,
    html`<ul class="nhsuk-list nhsuk-list--bullet">${rest.map((each) => html`<li>${each.content}</li>`)}</ul>`,
  );
  return [...items.slice(0, linesShown), { content, unnumbered: true }];
}

function ownerAndDue({ owner, due }: ReportLine): Content {
  return html`${owner ?? "No owner named"}<br>${due === null ? "No date set" : `Due ${plainDate(due)}`}`;
}

function trendBeside(row: ReportRow | undefined, index: number): Content | undefined {
  const svg = row === undefined ? null : tinyTrend(row, `change-${index}`);
  return svg === null ? undefined : html`<span class="ow-tiny">${raw(svg)}</span>`;
}
