import { type CsvCell, csvText } from "../board-pack/csv.ts";
import { type CitedFigures, caveatsOf, citationOf, licenceOf } from "./citation.ts";
import { figureRecord } from "./figure-record.ts";

const figureColumns =
  "organisation,name,role,type,state,value,lower,upper,bounds_are,n,d,note,guard,guard_state,guard_value".split(",");

/** Spreadsheets take a file for UTF-8 only where it says so at its beginning. */
const byteOrderMark = "\ufeff";

/**
 * The figures of one indicator and period for a spreadsheet: a header, then a line for each organisation, in the order of
 * names. Every line carries indicator, period, method, build, citation, caveats and licence, so that a line cut out keeps
 * its meaning.
 */
export function figuresCsv(cited: CitedFigures): string {
  const { figures, buildId, synthetic } = cited;
  const { indicator, period, method } = figures;
  const alike: readonly (readonly [column: string, cell: CsvCell])[] = [
    ["unit", indicator.unit],
    ["indicator", indicator.id],
    ["indicator_name", indicator.name],
    ["period", period.label],
    ["period_first_day", period.first],
    ["period_last_day", period.last],
    ["structure", "as-reported"],
    ["method_version", method.version],
    ["numerator", method.numerator],
    ["denominator", method.denominator],
    ["build_id", buildId],
    ["synthetic", synthetic ? "yes" : "no"],
    ["citation", citationOf(cited)],
    ["caveats", caveatsOf(cited)],
    ["licence", licenceOf(cited)],
  ];
  const same = alike.map(([, cell]) => cell);
  const rows = figures.rows.map((row) => {
    const record = figureRecord(figures, row);
    return [...figureColumns.map((column) => record[column] ?? null), ...same];
  });
  return byteOrderMark + csvText([...figureColumns, ...alike.map(([column]) => column)], rows);
}
