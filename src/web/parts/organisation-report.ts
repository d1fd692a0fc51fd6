import { html } from "hono/html";
import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import { type PeerChoice, peerWords, usualPeers } from "../../analysis/peers/peer-choice.ts";
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
export async function reportFor(
  readers: Readers,
  code: string,
  period: Period,
  view: View,
  peers: PeerChoice = usualPeers,
): Promise<BoardReport> {
  if (view.structure === "as-reported" && view.asAt === null && peerWords(peers) === "") {
    const { period: newest, reports } = await readers.overview();
    const ready = newest?.label === period.label ? reports.get(code) : undefined;
    if (ready !== undefined) return ready;
  }
  return readers.report(code, period, view, peers);
}

/** An organisation's half-year: decisions, changes and gaps first, then every indicator, then what it cannot tell. */
export async function organisationReport(
  readers: Readers,
  code: string,
  label: string,
  view: View,
  peers: PeerChoice,
): Promise<{ readonly head: Markup; readonly rest: Markup }> {
  const report = await reportFor(readers, code, readPeriod(label), view, peers);
  const { ownExtracts } = await halfYearsOf(readers, code, view.asAt ?? readers.today);
  const words = peerWords(peers);
  const history = report.organisation.history;
  return {
    head: reportLists(report, words),
    rest: html`${peersLine(report, words)}
<nav class="ow-ways" aria-label="More of this organisation"><a href="${links.peers(code, { period: label, peers: words })}">${words === "" ? "Compare with peers of your choosing" : "Choose other peers"}</a>
<a href="${links.pack(code, label)}">${ownExtracts ? "Board pack" : "Board pack from what is published"}</a>
<a href="${links.signals({ organisation: code })}">Its signals</a>
<a href="${links.organisationFeed(code)}">Follow what changes (Atom feed)</a></nav>
${reportThemes(report, words)}
${history.length === 0 ? "" : html`<h2>What became of it over time</h2><ul class="nhsuk-list nhsuk-list--bullet">${history.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}
${reportFoot(report)}`,
  };
}

/** Who the peers are, where they are not the usual ones. */
function peersLine({ parts }: BoardReport, words: string): Markup | "" {
  if (words === "") return "";
  const group = parts.flatMap(({ rows }) => rows).find(({ funnel }) => funnel !== null)?.funnel?.peerGroup;
  return html`<p>${group === undefined ? "No figure has 8 of the chosen peers beside it." : `Compared with ${group.name}: ${group.rule}.`}</p>`;
}
