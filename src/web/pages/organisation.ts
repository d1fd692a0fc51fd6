import { html } from "hono/html";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import { type KnownOrganisation, knownOrganisation } from "../../analysis/explain/known-organisation.ts";
import { readPeerChoice } from "../../analysis/peers/peer-choice.ts";
import { insetText } from "../../components/inset-text.ts";
import type { Markup } from "../../components/markup.ts";
import { packHead } from "../../components/pack-head.ts";
import { plainDate } from "../../domain/format.ts";
import { readPeriod } from "../../domain/period.ts";
import { boardPage } from "../board-page.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { aboutOrganisation, boardOf, kindOf, type Neighbours, neighboursOf } from "../parts/about-organisation.ts";
import { halfYearLinks, shownHalfYears } from "../parts/half-years.ts";
import { organisationReport } from "../parts/organisation-report.ts";
import type { Readers } from "../readers.ts";
import { notShownBecause, showsFigures } from "../shown-organisation.ts";
import { structureName, type View } from "../view.ts";

export const organisation = definePage({
  path: "/organisations/:code",
  tryAt: "/organisations/SYN-T001",
  show: async (readers, { params, query, view }) => {
    const known = await knownOrganisation(readers.facts, (params.code ?? "").trim().toUpperCase());
    const neighbours = await neighboursOf(readers.facts, known.code);
    const about = await aboutOrganisation(readers.facts, known, neighbours);
    if (known.role === "icb")
      return {
        title: `${known.name} (${known.code})`,
        breadcrumbs: [{ text: "Integrated care boards", href: links.boards() }],
        feed: feedOf(known),
        main: html`<div class="ow-board">${packHead({
          product: kindOf(known),
          organisation: `${known.name} (${known.code})`,
          period: structureName(view.structure),
        })}
${closedNote(known, neighbours)}
${await boardPage(readers, known, query, view)}
${about}</div>`,
      };
    const shown = showsFigures(known) ? await figuresOf(readers, known, query, view) : null;
    return {
      title: shown === null ? `${known.name} (${known.code})` : `${known.name}, ${shown.when}`,
      breadcrumbs: [{ text: "Organisations", href: "/organisations" }],
      ...(shown === null ? {} : { feed: feedOf(known) }),
      main: html`<div class="ow-report">${packHead({
        product: kindOf(known),
        organisation: `${known.name} (${known.code})`,
        period: shown === null ? "Figures are not shown" : shown.said,
      })}
${closedNote(known, neighbours)}
${shown === null ? html`<h2>Figures</h2><p>${showsFigures(known) ? "No file says anything about any half-year that had ended by then." : notShownBecause}</p>` : html`${shown.head}${shown.rest}`}
${about}
${shown === null ? "" : shown.others}</div>`,
    };
  },
});

function feedOf({ code, name }: KnownOrganisation): { title: string; href: string } {
  return { title: `What changes at ${name}`, href: links.organisationFeed(code) };
}

interface ShownFigures {
  readonly when: string;
  readonly said: Markup;
  readonly head: Markup;
  readonly rest: Markup;
  readonly others: Markup;
}

async function figuresOf(
  readers: Readers,
  known: KnownOrganisation,
  query: Readonly<Record<string, string>>,
  view: View,
): Promise<ShownFigures | null> {
  const periods = await shownHalfYears(readers, known.code, view);
  const label = query.period !== undefined && periods.includes(query.period) ? query.period : periods[0];
  if (label === undefined) return null;
  const { head, rest } = await organisationReport(readers, known.code, label, view, readPeerChoice(query.peers));
  const when = periodWords(label);
  const day = view.asAt ?? readPeriod(label).last;
  return {
    when,
    said: html`${when} · ${structureName(view.structure).toLowerCase()} · structure as at ${plainDate(day)}${known.role === "trust" && known.icb !== null ? html` · ${boardOf(known)}` : ""}`,
    head,
    rest,
    others: halfYearLinks(periods, label, links.organisation(known.code)),
  };
}

/** Closed organisations lead to those that followed them, before anything else. */
function closedNote({ closed, status }: KnownOrganisation, { after }: Neighbours): Markup {
  if (closed === null && after.length === 0 && status === "not listed")
    return insetText(
      "No list of organisations names it, and none says what became of it: it is known from figures alone.",
    );
  if (closed === null && after.length === 0) return html``;
  const gone = closed === null ? "A part of it moved." : `It closed on ${plainDate(closed)}.`;
  const to =
    after.length === 0
      ? "No list says what became of it."
      : html`What it did is now part of ${after.map(({ code, name }, i) => html`${i === 0 ? "" : i === after.length - 1 ? " and " : ", "}<a href="${links.organisation(code)}">${name ?? code}</a> (${code})`)}.`;
  return insetText(html`<p>${gone} ${to}</p>`);
}
