import { html } from "hono/html";
import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import type { Markup } from "../../components/markup.ts";
import { type Period, readPeriod } from "../../domain/period.ts";
import { links } from "../links.ts";
import type { Readers } from "../readers.ts";
import type { View } from "../view.ts";
import { halfYearsOf } from "./half-years.ts";
import { reportFoot } from "./report-foot.ts";
import { reportLists } from "./report-lists.ts";
import { reportThemes } from "./report-themes.ts";

/** The report of an organisation: ready, where the overview has it already, or made now. */
export async function reportFor(readers: Readers, code: string, period: Period, view: View): Promise<BoardReport> {
  if (view.structure === "as-reported" && view.asAt === null) {
    const { period: newest, reports } = await readers.overview();
    const ready = newest?.label === period.label ? reports.get(code) : undefined;
    if (ready !== undefined) return ready;
  }
  return readers.report(code, period, view);
}

/** An organisation's half-year: decisions, changes and gaps first, then every indicator, then what it cannot tell. */
export async function organisationReport(
  readers: Readers,
  code: string,
  label: string,
  view: View,
): Promise<{ readonly head: Markup; readonly rest: Markup }> {
  const report = await reportFor(readers, code, readPeriod(label), view);
  const { ownExtracts } = await halfYearsOf(readers, code);
  const history = report.organisation.history;
  return {
    head: reportLists(report),
    rest: html`<p class="ow-ways"><a href="${links.peers(code)}">Compare with peers of your choosing</a>
<a href="${links.pack(code, label)}">${ownExtracts ? "Board pack" : "Board pack from what is published"}</a>
<a href="${links.organisationFeed(code)}">Follow what changes (Atom feed)</a></p>
${reportThemes(report)}
${history.length === 0 ? "" : html`<h2>What became of it over time</h2><ul class="nhsuk-list nhsuk-list--bullet">${history.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}
${reportFoot(report)}`,
  };
}
