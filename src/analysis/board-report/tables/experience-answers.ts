import { wilsonInterval } from "@openward/stats";
import { plainNumber } from "../../../domain/format.ts";
import { sql } from "../../../domain/sql.ts";
import type { SuppressedCell } from "../board-report.ts";
import type { TableMaker } from "../part-tables.ts";

/** Below this many answers a share is not shown: it would describe single people. */
const fewestAnswers = 8;

const title = "What participants said";
const head = ["Question", "Agreed", "95% interval", "Agreed strongly", "Answers", "Asked"] as const;

/** Sums over the quarters of the period; each with the answers of the quarters that give it, null where none does. */
interface Answers {
  readonly question: string;
  readonly responses: number;
  readonly positive: number | null;
  readonly positiveOf: number | null;
  readonly strongly: number | null;
  readonly stronglyOf: number | null;
  readonly invited: number | null;
  readonly invitedOf: number | null;
}

/** A cell of the table, or why it is hidden. */
type Cell = string | { readonly hidden: SuppressedCell["reason"] };

/** What participants answered, by question, with how many were asked. */
export const experienceAnswers: TableMaker = async ({ facts }, { organisation, period }) => {
  const rows = await facts.rows<Answers>(
    sql`
      select question,
        sum(responses)::bigint as responses,
        sum(positive)::bigint as positive,
        sum(responses) filter (where positive is not null)::bigint as "positiveOf",
        sum(strongly_positive)::bigint as strongly,
        sum(responses) filter (where strongly_positive is not null)::bigint as "stronglyOf",
        sum(invited)::bigint as invited,
        sum(responses) filter (where invited is not null)::bigint as "invitedOf"
      from experience
      where org = $organisation
        and label_first_day(quarter) between $first::date and $last::date
      group by question
      order by question`,
    { organisation, first: period.first, last: period.last },
  );
  if (rows.length === 0) return null;
  const cells = rows.map((row) => [row.question, ...cellsOf(row)]);
  return {
    table: {
      title,
      sentence:
        "Answers to the participant experience survey in the quarters supplied, each column from the quarters that give it; the fewer of those asked who answer, the less the answers stand for the others.",
      head,
      rows: cells.map((row) => row.map((cell) => (typeof cell === "string" ? cell : "[c]"))),
      numeric: [1, 2, 3, 4, 5],
    },
    hidden: cells.flatMap((row, i) =>
      row.flatMap((cell, column) =>
        typeof cell === "string"
          ? []
          : [{ table: title, row: rows[i]?.question ?? "", column: head[column] ?? "", reason: cell.hidden }],
      ),
    ),
  };
};

function cellsOf(row: Answers): Cell[] {
  const { responses, positive, positiveOf, strongly, stronglyOf } = row;
  if (responses === 0) return ["no answers", "", "", "0", askedCell(row)];
  return [
    shareCell(positive, positiveOf),
    intervalCell(positive, positiveOf),
    shareCell(strongly, stronglyOf),
    isFew(responses) ? { hidden: "small" } : plainNumber(responses),
    askedCell(row),
  ];
}

function shareCell(n: number | null, of: number | null): Cell {
  if (n === null || of === null) return "not supplied";
  if (of === 0) return "no answers";
  return isFew(of) ? { hidden: "small" } : `${plainNumber((100 * n) / of)}%`;
}

function intervalCell(n: number | null, of: number | null): Cell {
  if (n === null || of === null || of === 0) return "";
  if (isFew(of)) return { hidden: "small" };
  const { lower, upper } = wilsonInterval(n, of);
  return `${plainNumber(100 * lower)}% to ${plainNumber(100 * upper)}%`;
}

/** People asked; where only some quarters say how many, with those who answered in the same quarters. */
function askedCell({ responses, invited, invitedOf }: Answers): Cell {
  if (invited === null || invitedOf === null) return "not supplied";
  if (invitedOf === responses) return plainNumber(invited);
  if (isFew(invitedOf)) return { hidden: "small" };
  if (isFew(responses - invitedOf)) return { hidden: "would give back a small one" };
  return `${plainNumber(invited)}, of whom ${plainNumber(invitedOf)} answered`;
}

function isFew(answers: number): boolean {
  return answers > 0 && answers < fewestAnswers;
}
