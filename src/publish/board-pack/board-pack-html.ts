import { html } from "hono/html";
import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import { boardReport } from "../../catalogue/frameworks/board-report.ts";
import type { Markup } from "../../components/markup.ts";
import { packHead } from "../../components/pack-head.ts";
import { pageFrame, SYNTHETIC_NOTICE } from "../../components/page-frame.ts";
import { plainDate } from "../../domain/format.ts";
import type { Period } from "../../domain/period.ts";
import { type Anchors, anchorsOf, partId } from "./anchors.ts";
import { footerPart } from "./footer-part.ts";
import { glance } from "./glance.ts";
import { lightenDrawings } from "./lighten-drawings.ts";
import { limitsPart } from "./limits-part.ts";
import { PACK_CSS } from "./pack-css.ts";
import { pageMarginCss } from "./page-margin-css.ts";
import { partContent } from "./part-section.ts";
import { qualityPart } from "./quality-part.ts";
import { shortLists } from "./short-lists.ts";
import { signalsPart } from "./signals-part.ts";
import { STRUCTURE_WORDS } from "./words.ts";

/**
 * The board pack as one page that needs nothing beside it: no script, no request, readable on a phone, on paper, in the
 * dark and in grey. Its eleven parts stand in the order of the board report framework; what the report lacks is said in
 * its place.
 */
export async function boardPackHtml(report: BoardReport): Promise<string> {
  const { organisation, period, synthetic, buildId } = report;
  const page = await pageFrame({
    title: `Research board report, ${organisation.name} (${organisation.code}), ${period.label}${synthetic ? ", synthetic data" : ""}`,
    service: { name: "Openward" },
    synthetic,
    main: mainContent(report),
    footer: html`<p class="nhsuk-body-s">Openward research board report, ${organisation.code}, ${period.label}. Build ${buildId}.${synthetic ? ` ${SYNTHETIC_NOTICE}.` : ""}</p>`,
    head: { styles: "inline" },
  });
  // Text in the page is escaped, so the first of these is the frame's own.
  const styled = String(page).replace("</style>", () => `${PACK_CSS}${pageMarginCss(report)}</style>`);
  return lightenDrawings(withoutIndents(styled));
}

function mainContent(report: BoardReport): Markup {
  const anchors = anchorsOf(report);
  const { organisation, period, structureAsAt, structure } = report;
  return html`${packHead({
    product: "Openward · Research board report",
    organisation: `${organisation.name} (${organisation.code})`,
    period: `${spanWords(period)} · structure as at ${plainDate(structureAsAt)} · ${STRUCTURE_WORDS[structure]}`,
  })}
${completeness(report)}
${parts.map(
  ({ number, title }) => html`<section class="bp-part" id="${partId(number)}" aria-labelledby="${partId(number)}-name">
<h2 class="bp-part__name" id="${partId(number)}-name">${number} ${title}</h2>
${partOf(number, report, anchors)}
</section>`,
)}`;
}

const parts = boardReport.parts;

function partOf(number: number, report: BoardReport, anchors: Anchors): Markup {
  const ownRows = report.parts.filter((part) => part.number === number);
  switch (number) {
    case 1:
      return html`${shortLists(report, anchors)}${contents()}${glance(report, anchors)}`;
    case 8:
      return signalsPart(report, anchors);
    case 9:
      return html`${limitsPart(report, anchors)}${ownRows.map((part) => partContent(part, report, anchors))}`;
    case 10:
      return html`${qualityPart(report, anchors)}${ownRows.map((part) => partContent(part, report, anchors))}`;
    case 11:
      return footerPart(report);
    default:
      return html`${partContent(ownRows[0], report, anchors)}${number === 7 ? context(report, anchors) : ""}`;
  }
}

/** Figures that belong to none of the eleven parts, after the last part with figures. */
function context(report: BoardReport, anchors: Anchors): Markup {
  return html`${report.parts
    .filter((part) => !parts.some(({ number }) => number === part.number))
    .map(
      (part) =>
        html`<div class="bp-context"><h3 class="bp-part__sub">${part.title}</h3>${partContent(part, report, anchors)}</div>`,
    )}`;
}

function completeness({ complete, incompleteBecause, organisation }: BoardReport): Markup {
  const history =
    organisation.history.length === 0 ? "" : html`<p class="bp-status">${organisation.history.join(" ")}</p>`;
  if (complete) return html`<p class="bp-status">This report is complete.</p>${history}`;
  return html`<p class="bp-status"><strong>This report is not complete.</strong> ${incompleteBecause.join(" ")}</p>${history}`;
}

function contents(): Markup {
  return html`<nav class="bp-contents" aria-label="Contents"><h3 class="bp-contents__name">Contents</h3><ol class="bp-contents__list" role="list">${parts.map(
    ({ number, title }) => html`<li><a class="nhsuk-link" href="#${partId(number)}">${number} ${title}</a></li>`,
  )}</ol></nav>`;
}

/** "1 April to 30 September 2026". */
function spanWords({ first, last }: Period): string {
  const from = plainDate(first);
  return `${first.slice(0, 4) === last.slice(0, 4) ? from.replace(/ \d{4}$/, "") : from} to ${plainDate(last)}`;
}

/** Markup is written with indents that a reader of the file does not need and a quarter of a pack would be made of. */
function withoutIndents(page: string): string {
  return page.replace(/\n\s+/g, "\n");
}
