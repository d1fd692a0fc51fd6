import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { experience } from "./experience.ts";

const head = "org,quarter,question,responses,positive,strongly_positive,invited\n";

test("takes a quarter's answers, nobody asked among them", async () => {
  const { taken } = await trySource(
    experience,
    "experience.csv",
    `${head}SYN-T001,2026-27Q2,would take part again,40,36,20,400\nSYN-T001,2026-27Q3,would take part again,0,0,,\n`,
  );
  expect(taken).toMatchObject([
    { quarter: "2026-27Q2", responses: 40, positive: 36, invited: 400 },
    { responses: 0, invited: null },
  ]);
});

test("refuses more agreeing than answering, more answering than asked, and a half-year for a quarter", async () => {
  const { taken, refused } = await trySource(
    experience,
    "experience.csv",
    `${head}SYN-T001,2026-27Q1,a,40,41,,\nSYN-T001,2026-27Q1,b,40,40,,39\nSYN-T001,2026-27H1,c,40,40,,\nSYN-T001,2026-27Q1,d,40,30,31,\n`,
  );
  expect(taken).toEqual([]);
  expect(refused.map(({ line, column, found }) => [line, column, found])).toEqual([
    [2, "positive", "41"],
    [3, "responses", "40"],
    [4, "quarter", "2026-27H1"],
    [5, "strongly_positive", "31"],
  ]);
});
