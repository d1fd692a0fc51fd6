import { html } from "hono/html";
import type {
  BoardReport,
  LackingFile,
  PeopleTable,
  ReportPart,
  ReportTable,
} from "../../analysis/board-report/board-report.ts";
import { lackingWords } from "../../analysis/board-report/sentences.ts";
import type { Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import type { PolicyFact } from "../../domain/policy-fact.ts";
import { HIDDEN_MARK } from "../disclosure/protect-table.ts";
import type { Anchors } from "./anchors.ts";
import { shownPeople } from "./hidden-cells.ts";
import { indicatorSection } from "./indicator-section.ts";
import { nationalFacts, nationalFigure, SITE_MEASURE } from "./national-figure.ts";
import { policyLines } from "./policy-lines.ts";

/** What a part holds, under its heading: what is missing, its indicators, its tables, its policy. */
export function partContent(part: ReportPart | undefined, report: BoardReport, anchors: Anchors): Markup {
  if (part === undefined) return notSupplied([]);
  const { asks, rows, tables, people = [] } = part;
  const national = part.id === SET_UP ? nationalFigure(part, report.asAt) : "";
  const besideRow = rows.find(({ indicator }) => indicator.id === SITE_MEASURE);
  const bare = rows.length === 0 && tables.length === 0 && people.length === 0;
  return html`<p class="bp-asks">${asks}</p>
${part.notSupplied.length > 0 || bare ? notSupplied(part.notSupplied) : ""}
${besideRow === undefined ? national : ""}
${rows.map((row) => indicatorSection(row, row === besideRow ? national : "", report, anchors))}
${tables.map(reportTable)}
${people.map(peopleTable)}
${policyLines(otherPolicy(part), report.asAt)}`;
}

const SET_UP = "set-up";

/** The policy of a part that is not already beside one of its figures. */
function otherPolicy(part: ReportPart): readonly PolicyFact[] {
  const shown = part.id === SET_UP ? nationalFacts(part).map(({ id }) => id) : [];
  return part.policy.filter(({ id }) => !shown.includes(id));
}

/** The phrase that stands where figures would, and which files would bring them. */
function notSupplied(files: readonly LackingFile[]): Markup {
  const which =
    files.length === 0
      ? "nothing was supplied for this part."
      : `${lackingWords(files)}. Figures that need ${files.length === 1 ? "this file" : "these files"} are not shown as nought; they are not known.`;
  return html`<p class="bp-not-supplied"><strong>Not supplied:</strong> ${which}</p>`;
}

export function reportTable({ title, sentence, head, rows, numeric }: ReportTable): Markup {
  return html`<div class="bp-table">${table({
    caption: html`${title}<span class="bp-table__sentence">${sentence}</span>`,
    captionSize: "s",
    head,
    rows: rows.length === 0 ? [head.map((_, column) => (column === 0 ? "None" : ""))] : rows,
    numericColumns: numeric,
    compact: true,
  })}</div>`;
}

/** A table of people after disclosure control, with what its marks mean. */
function peopleTable(people: PeopleTable): Markup {
  const { cells, rowTotals, columnTotals, total, log } = shownPeople(people);
  const rows = people.rows.map((name, row) => [
    name,
    ...(cells[row] ?? []),
    ...(rowTotals === null ? [] : [rowTotals[row] ?? ""]),
  ]);
  const totals = columnTotals === null ? [] : [["Total", ...columnTotals, ...(total === null ? [] : [total])]];
  const head = [people.rowName, ...people.columns, ...(rowTotals === null ? [] : ["Total"])];
  const sentence = [
    people.sentence,
    "Counts of people are shown to the nearest 5.",
    ...(log.length === 0 ? [] : [`${HIDDEN_MARK} hides 1 to 7 people, or a count that would give such a count back.`]),
    ...(people.wholeOrganisation && columnTotals !== null ? ["Totals of the whole organisation are exact."] : []),
  ].join(" ");
  return reportTable({
    title: people.title,
    sentence,
    head,
    rows: [...rows, ...totals],
    numeric: head.map((_, column) => column).slice(1),
  });
}
