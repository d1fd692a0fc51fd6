import { html } from "hono/html";
import type { ReportRow } from "../analysis/board-report/board-report.ts";
import { noFigure } from "../analysis/board-report/sentences.ts";
import type { BoardPlaces } from "../analysis/explain/board-places.ts";
import type { Markup } from "../components/markup.ts";
import { counted, listed, plainNumber, withinSentence } from "../domain/format.ts";
import { hasValue } from "../domain/reading.ts";

/** Trusts named in one sentence. */
const mostNamed = 5;

/** What is not known of research under a board, one line each: files not supplied, places and study-sites that are silent. */
export function boardMissing(places: BoardPlaces, rows: readonly ReportRow[], when: string): Markup {
  const lines = [
    ...missingTrusts(places, when),
    ...missingFigures(rows),
    ...silentPlaces(rows),
    ...silentSites(places),
  ];
  if (lines.length === 0) return html`<p>Nothing that the files should say is missing.</p>`;
  return html`<ul class="nhsuk-list nhsuk-list--bullet">
${lines.map((line) => html`<li>${line}</li>`)}
</ul>`;
}

function missingTrusts({ trusts, months }: BoardPlaces, when: string): readonly string[] {
  const silent = trusts.filter(({ monthsSent }) => monthsSent === 0);
  const some = trusts.filter(({ monthsSent }) => monthsSent > 0 && monthsSent < months);
  const named = (list: typeof trusts) => (list.length > mostNamed ? "" : `: ${listed(list.map(({ name }) => name))}`);
  return [
    ...(silent.length === 0
      ? []
      : [`${counted(silent.length, "trust")} of ${trusts.length} sent no activity for ${when}${named(silent)}.`]),
    ...(some.length === 0
      ? []
      : [`${counted(some.length, "trust")} of ${trusts.length} sent activity for some months only${named(some)}.`]),
  ];
}

/** Figures without a number, those with the same reason together. */
function missingFigures(rows: readonly ReportRow[]): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { indicator, reading } of rows) {
    if (hasValue(reading)) continue;
    const reason = withinSentence(noFigure(reading));
    byReason.set(reason, [...(byReason.get(reason) ?? []), withinSentence(indicator.name)]);
  }
  return [...byReason].map(([reason, names]) => `No figure for ${listed(names)}: ${reason}`);
}

/** Those of which no file says anything: they may never have been asked. */
function silentPlaces(rows: readonly ReportRow[]): readonly string[] {
  return [
    ["K01", "general practices open", "no participant"],
    ["K04", "community pharmacies open", "no part in a study"],
  ].flatMap(([id, places, which]) => {
    const reading = rows.find(({ indicator }) => indicator.id === id)?.reading;
    if (reading === undefined || !hasValue(reading) || reading.n === null || reading.d === null) return [];
    const silent = reading.d - reading.n;
    if (silent <= 0) return [];
    return [
      `${plainNumber(silent)} of ${plainNumber(reading.d)} ${places}: ${which} in the files; whether ${silent === 1 ? "it was" : "they were"} ever asked is not known.`,
    ];
  });
}

function silentSites({ openSites }: BoardPlaces): readonly string[] {
  if (openSites === null || openSites.silent === 0) return [];
  const { silent, all } = openSites;
  return [
    `${plainNumber(silent)} of ${counted(all, "study-site")} of its trusts, open for 180 days or more at the year’s end, ${silent === 1 ? "has" : "have"} recruited nobody so far.`,
  ];
}
