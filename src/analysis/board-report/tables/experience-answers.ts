import { wilsonInterval } from "@openward/stats";
import { plainNumber } from "../../../domain/format.ts";
import { sql } from "../../../domain/sql.ts";
import type { TableMaker } from "../part-tables.ts";

/** Below this many answers a share is not shown: it would describe single people. */
const fewestAnswers = 8;

/** What participants answered, by question, with how many were asked. */
export const experienceAnswers: TableMaker = async ({ facts }, { organisation, period }) => {
  const rows = await facts.rows<{
    question: string;
    responses: number;
    positive: number;
    strongly: number | null;
    invited: number | null;
    quarters: number;
  }>(
    sql`
      select question, sum(responses)::bigint as responses, sum(positive)::bigint as positive,
        sum(strongly_positive)::bigint as strongly, sum(invited)::bigint as invited, count(distinct quarter) as quarters
      from experience
      where org = $organisation
        and label_first_day(quarter) between $first::date and $last::date
      group by question
      order by question`,
    { organisation, first: period.first, last: period.last },
  );
  if (rows.length === 0) return null;
  const percent = (n: number, d: number) => `${plainNumber((100 * n) / d)}%`;
  const hidden = rows
    .filter(({ responses }) => responses > 0 && responses < fewestAnswers)
    .map(({ question }) => ({
      table: "What participants said",
      row: question,
      column: "Agreed",
      reason: "small" as const,
    }));
  return {
    table: {
      title: "What participants said",
      sentence:
        "Answers to the participant experience survey in the quarters supplied; the fewer of those asked who answer, the less the answers stand for the others.",
      head: ["Question", "Agreed", "95% interval", "Agreed strongly", "Answers", "Asked"],
      rows: rows.map(({ question, responses, positive, strongly, invited }) => {
        const asked = invited === null ? "not supplied" : plainNumber(invited);
        if (responses === 0) return [question, "no answers", "", "", "0", asked];
        if (responses < fewestAnswers) return [question, "[c]", "[c]", "[c]", "[c]", asked];
        const { lower, upper } = wilsonInterval(positive, responses);
        return [
          question,
          percent(positive, responses),
          `${plainNumber(100 * lower)}% to ${plainNumber(100 * upper)}%`,
          strongly === null ? "not supplied" : percent(strongly, responses),
          plainNumber(responses),
          asked,
        ];
      }),
      numeric: [1, 2, 3, 4, 5],
    },
    hidden,
  };
};
